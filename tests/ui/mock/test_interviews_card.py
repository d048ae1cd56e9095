"""The interviews that were held."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.example_interview import example_interview
from support.pages import says, texts
from support.services import NOW, Fakes
from voice_interviewer.answer import Section
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.ui.mock.interview_bin import InterviewBin
from voice_interviewer.ui.mock.interviews_card import AT_ONCE, NONE, InterviewsCard
from voice_interviewer.ui.mock.mock_data import PastInterview
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

MEANS = dict(zip(Section, (3.0, 2.5, 2.0, 1.0), strict=True))


def held(interview_id: int = 1, over: bool = True, means: dict[Section, float] = MEANS) -> PastInterview:
    ended = NOW if over else None
    kept = KeptInterview(interview_id, NOW - timedelta(days=1), ended, example_interview())
    return PastInterview(kept, "MLOps engineer", means)


def card(qtbot: QtBot, context: Context, *entries: PastInterview) -> InterviewsCard:
    made = InterviewsCard(context.theme, entries, NOW)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_row_tells_when_how_long_and_how_it_went(qtbot: QtBot, context: Context) -> None:
    """And each mean is named for whoever does not see its colour."""
    made = card(qtbot, context, held())
    [row] = made.rows
    assert says(row, "Yesterday, 09:30  ·  15 min  ·  real rules  ·  1 of 2 questions answered")
    assert {"C 3.0", "A 2.5", "O 2.0", "R 1.0"} <= set(texts(row))


def test_one_that_was_left_and_not_graded_says_so(qtbot: QtBot, context: Context) -> None:
    """Nothing is made up."""
    made = card(qtbot, context, held(over=False, means={}))
    [row] = made.rows
    assert says(row, "left before its end")
    assert says(row, "Not graded")


def test_none_yet(qtbot: QtBot, context: Context) -> None:
    """The list says what it is for."""
    made = card(qtbot, context)
    assert NONE in texts(made)
    assert not made.more.isVisible()


def test_a_long_list_is_made_bit_by_bit(qtbot: QtBot, context: Context) -> None:
    """A hundred rows are not made for somebody who looks at three."""
    made = card(qtbot, context, *(held(number) for number in range(2 * AT_ONCE + 1)))
    assert len(made.rows) == AT_ONCE
    made.more.click()
    made.more.click()
    assert len(made.rows) == 2 * AT_ONCE + 1
    assert not made.more.isVisible()


def test_rows_that_come_later_are_read_and_reached_where_they_stand(qtbot: QtBot, context: Context) -> None:
    """Above the button that brings more; when the last have come, the keyboard goes on with them."""
    made = card(qtbot, context, *(held(number) for number in range(2 * AT_ONCE)))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.more.setFocus()
    made.more.click()
    assert made.focused == AT_ONCE
    QTest.keyClick(made.rows[AT_ONCE].report, Qt.Key.Key_Backtab)
    assert made.rows[AT_ONCE - 1].bin.hasFocus()


@pytest.mark.parametrize("way", ["button", "key"])
def test_a_row_can_be_deleted(qtbot: QtBot, context: Context, way: str) -> None:
    """By its button, and by Del where the row has the focus."""
    made = card(qtbot, context, held(7))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    [row] = made.rows
    with qtbot.waitSignal(row.bin_wanted) as wanted:
        if way == "button":
            row.bin.click()
        else:
            row.report.setFocus()
            QTest.keyClick(row.report, Qt.Key.Key_Delete)
    assert wanted.args == [7]


def test_a_row_leads_to_its_report(qtbot: QtBot, context: Context) -> None:
    """By its number."""
    made = card(qtbot, context, held(7))
    with qtbot.waitSignal(made.report_wanted) as wanted:
        made.rows[0].report.click()
    assert wanted.args == [7]


def test_deleting_can_be_undone(qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]) -> None:
    """The answers were never gone."""
    kept = fakes.library.interviews.begin(example_interview(), NOW)
    bin_ = InterviewBin(context)
    with qtbot.waitSignal(bin_.changed):
        bin_.delete(kept.id)
    assert fakes.library.interviews.interviews() == []
    [message] = posted
    assert message.action == "Undo"
    assert message.on_action is not None
    message.on_action()
    assert [entry.id for entry in fakes.library.interviews.interviews()] == [kept.id]


def test_del_deletes_the_row_that_has_the_keyboard(qtbot: QtBot, context: Context) -> None:
    """And no other, however many there are; nothing where the keyboard is elsewhere."""
    made = card(qtbot, context, held(7), held(8))
    deleted: list[int] = []
    made.bin_wanted.connect(deleted.append)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Delete)
    assert deleted == []
    made.rows[1].report.setFocus()
    QTest.keyClick(made.rows[1].report, Qt.Key.Key_Delete)
    assert deleted == [8]


def test_the_keyboard_can_go_on_with_the_next_row(qtbot: QtBot, context: Context) -> None:
    """Or with the last; where none is left it says so."""
    made = card(qtbot, context, held(7), held(8))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setFocus()
    elsewhere = made.focused
    assert elsewhere is None
    assert made.focus_row(5)
    assert made.focused == 1
    assert not card(qtbot, context).focus_row(0)
