"""Two columns, or one, and the cards that have a place in either."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.feedback.two_columns import END, WIDE, TwoColumns


def columns_of(qtbot: QtBot, width: int, left: str = "ab", right: str = "xy") -> TwoColumns:
    """With a button for each letter."""
    made = TwoColumns()
    qtbot.addWidget(made)
    for column, names in ((made.left, left), (made.right, right)):
        for name in names:
            column.addWidget(QPushButton(name))
    made.resize(width, 400)
    made.show()
    return made


def names(column: QVBoxLayout) -> str:
    items = [column.itemAt(place) for place in range(column.count())]
    widgets = [item.widget() for item in items if item is not None]
    return "".join(widget.text() for widget in widgets if isinstance(widget, QPushButton))


@pytest.mark.parametrize(("width", "left", "right"), [(WIDE, "ab", "1xy9"), (WIDE - 1, "a1b9", "xy")])
def test_floating_cards_stand_where_they_are_wanted(qtbot: QtBot, width: int, left: str, right: str) -> None:
    """At the head and the foot of the right column, or in the left one that stands above it."""
    columns = columns_of(qtbot, width)

    columns.float_card(QPushButton("1"), 0, 1)
    columns.float_card(QPushButton("9"), END, END)

    assert (names(columns.left), names(columns.right)) == (left, right)


def test_they_go_along_when_the_window_changes(qtbot: QtBot) -> None:
    """And whoever keeps their order is told, once for each change."""
    columns = columns_of(qtbot, WIDE + 100)
    for name, place in (("1", 0), ("8", END), ("9", END)):
        columns.float_card(QPushButton(name), place, place)
    with qtbot.waitSignal(columns.arranged):
        columns.resize(WIDE - 100, 400)
    narrow = names(columns.left), names(columns.right), columns.beside
    with qtbot.waitSignal(columns.arranged):
        columns.resize(WIDE + 100, 400)

    assert narrow == ("1ab89", "xy", False)
    assert (names(columns.left), names(columns.right), columns.beside) == ("ab", "1xy89", True)


def test_a_column_of_floating_cards_alone_is_none(qtbot: QtBot) -> None:
    """A page with nothing else in it stays one column, however wide."""
    columns = columns_of(qtbot, WIDE + 100, right="")

    columns.float_card(QPushButton("1"), 0, 0)

    assert not columns.beside
    assert names(columns.left) == "1ab"
