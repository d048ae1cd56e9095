"""Tables and texts in Markdown."""

from collections.abc import Iterable, Sequence


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; what would end a cell is written so that it does not."""
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines) + "\n"


def code(text: str) -> str:
    """A text as it is typed."""
    return f"`{text}`"


def plain(text: str) -> str:
    """A text in which nothing is markup; what stands between backticks stays code, twice between them as well."""
    parts = text.replace("``", "`").split("`")
    whole = len(parts) % 2 == 1
    return "`".join(part if place % 2 and whole else _escaped(part) for place, part in enumerate(parts))


def _escaped(text: str) -> str:
    for sign in ("\\", "*", "_", "<", "[", "]"):
        text = text.replace(sign, f"\\{sign}")
    return text


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
