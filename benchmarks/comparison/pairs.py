"""The labelled pairs of takes: which sentence of one says what a sentence of the other says."""

from pathlib import Path

import msgspec

FILE = Path(__file__).with_name("pairs.jsonl")

Pair = tuple[int, int]
"""A sentence of the left take and one of the right take, by their places."""


class LabelledPair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two answers to one question. What is in no pair was said in one of them only."""

    id: str
    question: str
    kind: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    kept: tuple[Pair, ...]
    """The same idea."""
    contradicted: tuple[Pair, ...]
    """The same idea with another figure or owner."""
    unclear: tuple[Pair, ...]
    """Near each other, but people may differ: these count neither way."""
    aside: bool
    """Kept aside: no threshold was set by it."""

    @property
    def same(self) -> set[Pair]:
        """All pairs that hold one idea."""
        return {*self.kept, *self.contradicted}


def labelled() -> list[LabelledPair]:
    """All of them."""
    return [msgspec.json.decode(line, type=LabelledPair) for line in FILE.read_text(encoding="utf-8").splitlines()]
