"""Two columns, or one, and the cards that come later."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.theme import SMALLEST_TEXT
from voice_interviewer.ui.widgets.two_columns import WIDE, TwoColumns


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


@pytest.mark.parametrize(("width", "beside"), [(WIDE, True), (WIDE - 1, False)])
def test_later_cards_come_last_either_way(qtbot: QtBot, width: int, beside: bool) -> None:
    """So that a page reads in the same order in a wide window and in a narrow one."""
    columns = columns_of(qtbot, width)

    columns.add_right(QPushButton("1"))
    columns.add_right(QPushButton("2"))

    assert (names(columns.left), names(columns.right), columns.beside) == ("ab", "xy12", beside)


def test_columns_follow_the_window(qtbot: QtBot) -> None:
    """And whoever keeps their order is told, once for each change."""
    columns = columns_of(qtbot, WIDE + 100)
    with qtbot.waitSignal(columns.arranged):
        columns.resize(WIDE - 100, 400)
    narrow = columns.beside
    with qtbot.waitSignal(columns.arranged):
        columns.resize(WIDE + 100, 400)

    assert (narrow, columns.beside) == (False, True)


def test_an_empty_column_takes_no_room(qtbot: QtBot) -> None:
    """Until the first card comes."""
    columns = columns_of(qtbot, WIDE + 100, right="")
    before = columns.beside

    columns.add_right(QPushButton("1"))

    assert (before, columns.beside) == (False, True)


def test_larger_text_needs_more_room_for_two(qtbot: QtBot) -> None:
    """Half as large again, the words of two columns would not fit where they did."""
    columns = columns_of(qtbot, WIDE + 100)
    font = columns.font()
    font.setPointSizeF(1.5 * SMALLEST_TEXT)
    columns.setFont(font)

    columns.add_right(QPushButton("1"))

    assert not columns.beside
