"""What the columns of the database hold. SQLite itself takes anything anywhere, and a flipped bit of a disk is enough:
text becomes bytes, a number infinite. A row that does not hold what it should is told, not passed on.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypeVar

import msgspec

MOST_SECONDS = 1e12
"""Thirty thousand years: beyond it, and at what is infinite, sums and clocks go wrong."""

Finite = Annotated[float, msgspec.Meta(ge=-MOST_SECONDS, le=MOST_SECONDS)]

Form = TypeVar("Form", bound=msgspec.Struct)


class TakeForm(msgspec.Struct):
    """A take's own columns, but for moments and names of kinds, which tell by themselves what they are not."""

    question_text: str
    kind: str
    question_id: str | None
    pack: str | None
    seconds: Finite
    interview: int | None
    notes: str
    audio: str | None


class OriginForm(msgspec.Struct):
    """What made the findings."""

    app_version: str


class EarlierForm(msgspec.Struct):
    """Which question an earlier answer was to, and what heard it."""

    question_text: str
    model: str


class WordForm(msgspec.Struct):
    """A word as it was said."""

    text: str
    start_seconds: Finite
    end_seconds: Finite
    filler: int
    probability: Finite


class PieceForm(msgspec.Struct):
    """A piece of a composite."""

    from_take: int
    start_seconds: Finite
    end_seconds: Finite


def fitting(row: Mapping[str, Any] | Any, form: type[Form]) -> Form:  # noqa: ANN401 -- sqlite3.Row is no Mapping
    """The columns of a row that a form names. Raises ValidationError, a ValueError, where one holds something else."""
    return msgspec.convert({name: row[name] for name in form.__struct_fields__}, form)


def all_fitting(rows: Iterable[Mapping[str, Any] | Any], form: type[Form]) -> tuple[Form, ...]:
    """The same for many rows."""
    return tuple(fitting(row, form) for row in rows)


def kept_text(data: bytes) -> str:
    """The text of a column; what is no UTF-8 in it becomes the mark for that, and spoils neither row nor list."""
    return data.decode("utf-8", "replace")
