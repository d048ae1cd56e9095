"""What the fuzz tests share: at the end of each file, what was seen."""

from collections.abc import Iterator

import pytest

from support.fuzz import FIGURES


@pytest.fixture(autouse=True, scope="module")
def _figures() -> Iterator[None]:
    before = set(FIGURES)
    yield
    for kind, seen in FIGURES.items():
        if kind not in before:
            print(  # noqa: T201 -- the figures of the long form are its result
                f"fuzz: {kind}: {seen.inputs:,} inputs, {seen.refused:,} refused, "
                f"slowest {seen.slowest:.2f} s, at most {seen.memory / 1e6:.0f} MB more"
            )
