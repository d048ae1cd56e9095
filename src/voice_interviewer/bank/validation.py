"""Every way in which plain values fail to be a record, at once and in plain words.

msgspec checks fast but stops at the first mistake. Where it refuses a record, the parts are checked one by one.
"""

import re
from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from typing import Annotated, get_args, get_origin

import msgspec

from voice_interviewer.bank.nearest import did_you_mean, nearest
from voice_interviewer.bank.problem import FieldPath, Misfit

TWO_NUMBERS = "needs two numbers, like [3, 7]"

FEW_FIELDS = 6
"""Up to so many fields are listed where one is unknown and nothing like it is there."""


def misfits(value: object, kind: object, path: FieldPath = ()) -> Iterator[Misfit]:
    """All mistakes in ``value``, which should be of type ``kind``; none where it is. Lazy: a caller may stop early."""
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        inner = _inner_misfits(value, _bare(kind), path)
        yield next(inner, None) or Misfit(path, _plain_words(str(error), value, _bare(kind)))
        yield from inner


def _inner_misfits(value: object, kind: object, path: FieldPath) -> Iterator[Misfit]:
    if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield from _record_misfits(value, kind, path)
    elif isinstance(value, list) and get_origin(kind) is tuple:
        for place, item in enumerate(value):
            yield from misfits(item, get_args(kind)[0], (*path, place))


def _record_misfits(value: dict[str, object], kind: type[msgspec.Struct], path: FieldPath) -> Iterator[Misfit]:
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    absent = [name for name in fields if name not in value]
    misspelt = set()
    for name in value:
        if name not in fields:
            misspelt.add(nearest(name, absent))
            guess = did_you_mean(name, absent) or did_you_mean(name, fields) or _all_of(fields)
            yield Misfit(path, f"there is no field `{name[:40]}`{guess}", at=(*path, name))
    for name, field in fields.items():
        if name in value:
            yield from misfits(value[name], field.type, (*path, name))
        elif field.required and name not in misspelt:
            yield Misfit(path, f"is missing the field `{name}`")


def _all_of(fields: Collection[str]) -> str:
    """The fields that a small record has; a large one would fill the line."""
    return f" (there are: {', '.join(fields)})" if len(fields) <= FEW_FIELDS else ""


def _bare(kind: object) -> object:
    """The type itself, without its bounds and without the None that an optional field may be."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    options = [option for option in get_args(kind) if option is not type(None)]
    return _bare(options[0]) if len(options) == 1 and get_origin(kind) is not tuple else kind


_NAMES = {
    "str": "a text",
    "int": "a whole number",
    "float": "a fraction",
    "bool": "yes or no",
    "array": "a list",
    "object": "fields (`name: value`)",
}

_RULES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"Expected `(\w+)(?: \| null)?`, got `null`", lambda found: f"is empty; it needs {_NAMES[found[1]]}"),
    (
        r"Expected `str(?: \| null)?`, got `(int|float|bool)`",
        lambda found: f"needs a text, not {_NAMES[found[1]]}; put it in quotes",
    ),
    (r"Expected `(\w+)(?: \| null)?`, got `(\w+)`", lambda found: f"needs {_NAMES[found[1]]}, not {_NAMES[found[2]]}"),
    (r"Expected `(?:int|float)` >= (\S+)", lambda found: f"needs at least {found[1]}"),
    (r"Expected `(?:int|float)` <= (\S+)", lambda found: f"can be at most {found[1]}"),
    (r"Expected `str` of length >= 1", lambda _: "must not be empty"),
    (r"Expected `str` of length <= (\d+)", lambda found: f"is too long: at most {found[1]} characters"),
    (r"Expected `array` of length >= 1", lambda _: "needs at least one entry"),
    (r"Expected `array` of length [<>]= 2", lambda _: TWO_NUMBERS),
    (
        r"Expected `str` matching regex",
        lambda _: "can hold only lower-case letters, digits and single hyphens, like `feature-store`",
    ),
)


def _plain_words(reported: str, value: object, kind: object) -> str:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        choices = [str(member) for member in kind if member]  # an empty one is for settings, where a choice is open
        if value is None:
            return f"is empty; it is one of {', '.join(choices)}"
        if isinstance(value, str):
            return f"cannot be `{value[:40]}`: it is one of {', '.join(choices)}{did_you_mean(value, choices)}"
    if get_origin(kind) is tuple and _bare(get_args(kind)[0]) is int and not isinstance(value, list):
        return TWO_NUMBERS  # a list of whole numbers is always a band
    for pattern, words in _RULES:
        found = re.match(pattern, reported)
        if found:
            return words(found)
    return reported
