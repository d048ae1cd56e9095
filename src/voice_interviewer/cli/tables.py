"""A table for a person: whatever the width of the terminal, no cell loses a character.

Prose wraps first, then what else has several words, but no word is cut: an id is to be copied as it is. Where a
terminal is too narrow for that, each row becomes a few lines instead, every cell beside the name of its column.
"""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

PROSE = 24
"""Columns of the terminal that a cell may take and still be no prose: a date, a name, a few numbers."""

NARROWEST = 16
"""Columns of the terminal below which prose is a tower of single words."""

BESIDE = 3
"""Columns of the terminal that lie between two cells: padding, and the line of the head."""

EDGE = 1
"""The one more of a table's edge."""

Cells = Sequence[Sequence[str]]


def print_table(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print it to standard output, as wide as the terminal is."""
    cells = [[str(cell) for cell in row] for row in rows]
    console = Console()
    room = console.width - BESIDE * len(titles) - EDGE
    widths = _widths(titles, cells, room, PROSE) or _widths(titles, cells, room, 0)
    if widths:
        console.print(_table(titles, cells, widths))
    else:
        _print_rows(console, titles, cells)


def _widths(titles: Sequence[str], cells: Cells, room: int, whole: int) -> list[int]:
    """The width of each column within ``room``; none at all where that is too little.

    Rich would take from the widest first and cut ids and dates short; here what is left over is shared out, to those
    that lack least first.
    """
    columns = [[title, *(row[place] for row in cells)] for place, title in enumerate(titles)]
    least = [_least(column, whole) for column in columns]
    lacking = [max(0, max(map(cell_len, column)) - few) for column, few in zip(columns, least, strict=True)]
    spare = room - sum(least)
    if spare < 0:
        return []
    widths = least
    for done, place in enumerate(sorted(range(len(least)), key=lacking.__getitem__)):
        more = min(lacking[place], spare // (len(least) - done))
        widths[place] += more
        spare -= more
    return widths


def _least(column: Sequence[str], whole: int) -> int:
    """The fewest columns of the terminal that a title and its cells can do with; up to ``whole``, no cell wraps."""
    widest = max(map(cell_len, column[1:]), default=0)
    longest_word = max((cell_len(word) for cell in column for word in cell.split()), default=0)
    return max(longest_word, widest if widest <= whole else min(widest, NARROWEST) if widest > PROSE else 0)


def _table(titles: Sequence[str], cells: Cells, widths: Sequence[int]) -> Table:
    table = Table(box=SIMPLE_HEAD)
    for title, width in zip(titles, widths, strict=True):
        table.add_column(escape(title), width=width, overflow="fold")
    for row in cells:
        table.add_row(*map(escape, row))  # brackets are words here, not colours
    return table


def _print_rows(console: Console, titles: Sequence[str], cells: Cells) -> None:
    """Each row as lines of its own, the first of them further left; empty cells say nothing."""
    for row in cells:
        told = [(title, cell) for title, cell in zip(titles, row, strict=True) if cell]
        for place, (title, cell) in enumerate(told):
            line = Padding(Text(f"{title}: {cell}", overflow="fold"), (0, 0, 0, 2 if place else 0), expand=False)
            console.print(line)
        console.print()
