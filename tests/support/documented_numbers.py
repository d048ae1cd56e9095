"""The numbers of the code that somebody chose, and whether a page of the docs has them."""

import ast
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "voice_interviewer"


def numbers(rooms: Iterable[str], no_choice: str = "") -> Iterator[tuple[str, str, object]]:
    """Every number with a public name in these rooms or files: its file, its name, its value.

    ``no_choice`` matches the names of those that decide nothing.
    """
    for room in rooms:
        for file in python_files(SOURCE / room):
            place = file.relative_to(SOURCE)
            module = import_module(".".join(("voice_interviewer", *place.with_suffix("").parts)))
            for name in named_in(file):
                chosen = name.isupper() and not name.startswith("_") and not re.fullmatch(no_choice, name)
                if chosen and told(getattr(module, name)):
                    yield place.as_posix(), name, getattr(module, name)


def python_files(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


def named_in(file: Path) -> Iterator[str]:
    """What a module gives a name to by itself, so that what it imports is told once, where it is from."""
    for statement in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            yield from (part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name))


def told(value: object) -> str:
    """Numbers as they stand in a table; empty for what is none."""
    if isinstance(value, dict):
        return told(tuple(value.values()))
    several = value if isinstance(value, tuple) else (value,)
    if not several or any(isinstance(each, bool) or not isinstance(each, int | float) for each in several):
        return ""
    return ", ".join(str(each) if isinstance(each, int) else f"{each:g}" for each in several)


def missing(page: str, file: str, name: str, value: object) -> str:
    """What a page lacks of a number; empty where it stands in the row of its file, with its value."""
    row = re.search(rf"^\| `{re.escape(file)}` \|(.+)$", page, re.MULTILINE)
    if row is None:
        return f"no row for {file}"
    return "" if re.search(rf"`{name}` {re.escape(told(value))}(?!,? ?[\d.])", row[1]) else f"{name} is {told(value)}"


def claimed(page: str) -> set[tuple[str, str]]:
    """The files and names that stand in the rows of a page."""
    rows = re.findall(r"^\| `([\w/]+\.py)` \| (.+?) \|", page, re.MULTILINE)
    return {(file, name) for file, cell in rows for name in re.findall(r"`(\w+)`", cell)}
