"""Spoils JSON by its parts: a value of another kind, a name too many, one too few, a list too deep."""

import json
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Any

from hypothesis import strategies as st

from support.fuzz_bytes import mutate
from support.fuzz_texts import ODD_TEXTS

_DEEP = "\ue000so deep: "
"""Stands for a list in a list in a list, which Python's own writer would not write."""

_ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 5, 40, -(2**63), 2**63 - 1, 2**63, 2**64, 10**30, 10**400, 0.5, -0.0, 1e-320, 1e308,
    -1e308, float("nan"), float("inf"), "", [], {}, [[]], {"": {}}, [None], "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00", "2026-03-01T09:30:00", "2026-03-01", "2026-13-45", "NaN", "1e999",
    *(f"{_DEEP}{depth}" for depth in (30, 900, 5_000, 100_000)), *ODD_TEXTS,
)  # fmt: skip

MANY = 20
"""Things in a list that is long enough."""

_NAMES = ("", "type", "id", "text", "__class__", "unknown", "\x00", "ключ")


def spoilt_json(good: Any, random: Random) -> bytes:
    """The value with one to four parts changed, as a text; now and then the text is spoilt too."""
    value = deepcopy(good)
    for _ in range(random.choice((1, 1, 1, 2, 2, 4))):
        value = _changed(value, random)
    said = written(value)
    return mutate(said, random) if random.randrange(6) == 0 else said


def spoilt(goods: Sequence[Any]) -> st.SearchStrategy[bytes]:
    """One of the values, spoilt, as a text."""
    return st.builds(spoilt_json, st.sampled_from(goods), st.randoms(use_true_random=False))


def written(value: Any) -> bytes:
    """As a text, what is deep written out. Half surrogate pairs stay escapes, as they would in a file."""
    said = json.dumps(value)
    for depth in (30, 900, 5_000, 100_000):
        mark = json.dumps(f"{_DEEP}{depth}")
        said = said.replace(mark, "[" * depth + "]" * depth, 1).replace(mark, "[]")  # once is deep enough
    return said.encode()


def _changed(value: Any, random: Random) -> Any:
    """The value with a part changed; itself, where the walk ends at its root."""
    holder, name, at = None, None, value
    while isinstance(at, dict | list) and at and (holder is None or random.randrange(4)):
        holder = at
        name = random.choice(list(at) if isinstance(at, dict) else range(len(at)))
        at = at[name]
    if holder is None:
        return _odd(random)
    _change(holder, name, random)
    return value


def _odd(random: Random) -> Any:
    """One of the odd values; a copy, since lists among them may be changed next."""
    return deepcopy(random.choice(_ODD))


def _change(holder: Any, name: Any, random: Random) -> None:
    what = random.randrange(8)
    if what == 0:
        del holder[name]
    elif what == 1 and isinstance(holder, dict):
        holder[random.choice(_NAMES)] = _odd(random)
    elif what == 2 and isinstance(holder, list) and len(holder) < MANY:
        holder[:] = holder * random.choice((2, 3, 300))
    elif what == 3:
        holder[name] = [holder[name]]
    elif what == 4 and isinstance(holder[name], str):
        holder[name] = holder[name] + random.choice(ODD_TEXTS)
    elif what == 5 and isinstance(holder[name], int | float):
        holder[name] = -holder[name] * random.choice((1, 1000, 10**300))
    else:
        holder[name] = _odd(random)
