"""What all JSON of this package is made of."""

from typing import Any

JsonObject = dict[str, Any]

DECIMALS = 3
"""Times to the millisecond; no rate, share or probability here is worth more digits either."""


def rounded(value: JsonObject) -> JsonObject:
    """The same object with every number in it rounded to `DECIMALS`."""
    return {key: _rounded(entry) for key, entry in value.items()}


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, dict):
        return rounded(value)
    if isinstance(value, list | tuple):
        return [_rounded(entry) for entry in value]
    return value
