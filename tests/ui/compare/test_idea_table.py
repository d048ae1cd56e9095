"""The table of ideas: keys, clicks, what is heard, what is said of it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.two_takes import FIRST, SECOND, said
from voice_interviewer.answer import Span
from voice_interviewer.comparison.comparing import compare
from voice_interviewer.comparison.result import Side
from voice_interviewer.ui.compare.idea_places import Cell
from voice_interviewer.ui.compare.idea_table import IdeaTable
from voice_interviewer.ui.shell.context import Context

BOTH = {Side.LEFT: True, Side.RIGHT: True}


@pytest.fixture
def table(qtbot: QtBot, context: Context) -> IdeaTable:
    made = IdeaTable(context.theme, compare(said(FIRST), said(SECOND)).rows, BOTH)
    qtbot.addWidget(made)
    made.resize(900, made.heightForWidth(900))
    made.show()
    made.setFocus()
    return made


def where(table: IdeaTable) -> tuple[int, Side]:
    assert table.current is not None
    return table.rows.index(table.current.row), table.current.side


def test_arrows_reach_every_idea(table: IdeaTable) -> None:
    """Down and up in one take, across where the other has it too; where it has not, there is nothing to go to."""
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End):
        QTest.keyClick(table, key)
        places.append(where(table))

    assert places == [(0, Side.LEFT), (0, Side.RIGHT), (1, Side.RIGHT), (2, Side.LEFT), (3, Side.LEFT), (5, Side.RIGHT)]


def test_enter_plays_the_idea(qtbot: QtBot, table: IdeaTable) -> None:
    """In the take that it was said in."""
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)

    with qtbot.waitSignal(table.play_requested) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert asked.args == [Side.RIGHT, Span(0.0, 4.0)]


def test_a_click_plays_what_is_under_it(qtbot: QtBot, table: IdeaTable) -> None:
    """On either side."""
    table.grab()
    box = Cell(table.rows[1], Side.LEFT).box

    with qtbot.waitSignal(table.play_requested) as asked:
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=box.center())

    assert asked.args == [Side.LEFT, Span(4.5, 8.5)]


def test_a_click_beside_the_ideas_plays_nothing(qtbot: QtBot, table: IdeaTable) -> None:
    """Such as on the sign in the middle."""
    table.grab()

    with qtbot.assertNotEmitted(table.play_requested):
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=QPoint(table.width() // 2, 10))


def test_without_sound_nothing_plays(qtbot: QtBot, context: Context) -> None:
    """The keys still go from idea to idea, so that a screen reader reads them."""
    table = IdeaTable(context.theme, compare(said(FIRST), said(SECOND)).rows, dict.fromkeys(Side, False))
    qtbot.addWidget(table)
    QTest.keyClick(table, Qt.Key.Key_Down)

    with qtbot.assertNotEmitted(table.play_requested):
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.accessibleDescription().startswith("Kept, left. Context, 0:00: We score loan applications")


def test_what_moved_is_said_in_words(table: IdeaTable) -> None:
    """On the page letters stand for the sections."""
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)

    assert table.accessibleDescription().startswith("Kept, moved Architecture → Operations, left.")


def test_other_keys_are_left_to_the_page(table: IdeaTable) -> None:
    """Space plays and pauses there."""
    QTest.keyClick(table, Qt.Key.Key_Space)

    assert table.current is None


def test_it_is_higher_where_it_is_narrower(table: IdeaTable) -> None:
    """Words wrap, and no row overlaps another."""
    wide, narrow = table.heightForWidth(1400), table.heightForWidth(520)

    boxes = [row.box for row in table.shown]
    assert narrow > wide
    assert all(one is not None and other is not None and one.bottom() < other.top() for one, other in pairwise(boxes))


def test_what_is_heard_changes_the_picture(table: IdeaTable) -> None:
    """And silence changes it back."""
    before = table.grab().toImage()

    table.follow(Side.LEFT, 5.0)
    heard = table.grab().toImage()
    table.follow(None, 0.0)

    assert heard != before
    assert table.grab().toImage() == before
