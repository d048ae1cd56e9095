"""A table that can be shown in a terminal and written as Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass

_LEAST_WIDTH = 160
"""Columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text below a heading; ``note`` says what they are."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""

    def markdown(self) -> str:
        """The table with its title as a heading of the second level."""
        lines = [f"## {self.title}", "", *([self.note, ""] if self.note else [])]
        lines += [_line(self.header), _line(["---"] * len(self.header)), *map(_line, self.rows)]
        return "\n".join(lines) + "\n"

    def show(self) -> None:
        """Print it for people."""
        from rich.console import Console
        from rich.table import Table as RichTable

        shown = RichTable(*self.header, title=self.title, caption=self.note or None, title_justify="left")
        for row in self.rows:
            shown.add_row(*row)
        # A file or a narrow terminal would fold the numbers into ribbons.
        Console(width=max(Console().width, _LEAST_WIDTH)).print(shown)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
