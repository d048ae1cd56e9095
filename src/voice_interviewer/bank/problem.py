"""One mistake in a question pack, and where it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

FieldPath = tuple[str | int, ...]
"""The way from the top of a document to one value: field names, and places in lists (counted from 0)."""


def field_name(path: FieldPath) -> str:
    """A path as people read it: ``("questions", 3, "strong")`` is ``questions[3].strong``."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part[:60]}" for part in path)
    return "".join(parts).removeprefix(".")


class Misfit(NamedTuple):
    """A value that is not as it should be. ``at`` is where to point, when that is not the field itself."""

    field: FieldPath
    message: str
    at: FieldPath | None = None

    @property
    def place(self) -> FieldPath:
        return self.field if self.at is None else self.at


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake for the author of a pack: reads ``file:line: field: what is wrong``."""

    file: Path
    line: int | None
    """Counted from 1; None where the whole file is at fault."""
    field: str
    """Empty where no field is at fault."""
    message: str

    def __str__(self) -> str:
        where = str(self.file) if self.line is None else f"{self.file}:{self.line}"
        return ": ".join(part for part in (where, self.field, self.message) if part)


class PackFileError(Exception):
    """A file that cannot even be read as YAML. Stays inside this room: `loader` turns it into what users see."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))
