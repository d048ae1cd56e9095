"""Mock interviews in the window, driven by keys and clicks."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.mock_window import MockWindow
from support.rehearsals import recordings
from support.services import Fakes, example_bank
from voice_interviewer.errors import StorageError
from voice_interviewer.practice.interview.state import InterviewPhase, ItemState
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return


def test_a_whole_interview_of_five_minutes_by_enter_alone(driven: MockWindow, fakes: Fakes) -> None:
    """Start, answer, the follow-up, answer, the report: nothing is revealed before it."""
    driven.press(ENTER)
    assert driven.where() is PageName.REHEARSE
    assert "Mock interview  ·  question 1" in driven.text()
    assert "5 min left of 5" in driven.text()
    driven.answer()
    assert driven.where() is PageName.REHEARSE
    assert "Kept." in driven.text()
    assert "A follow-up from the " in driven.text()
    assert " of 4" not in driven.text()
    driven.press(ENTER)
    assert "follow-up to question 1" in driven.text()
    driven.answer()
    assert "Kept. All questions are done." in driven.text()
    assert "min left" not in driven.text()
    driven.press(ENTER)
    assert driven.where() is PageName.MOCK
    assert "Mock interview: MLOps engineer" in driven.text()
    assert "Question by question" in driven.text()
    assert [take.interview for take in fakes.library.past_takes()] == [1, 1]
    assert fakes.library.interviews.interview(1).ended is not None


def test_the_choices_are_remembered(driven: MockWindow, context: Context) -> None:
    """Where there is a setting for them."""
    driven.click("Level: Senior")
    driven.mock.setup.setup.company.show_value("startup")
    driven.mock.setup.setup.voice.show_value("sre")
    driven.click("Start the interview")
    settings = context.services.settings.current
    assert (settings.level, settings.company, settings.interviewer) == ("senior", "startup", "sre")


def test_practice_opens_the_feedback_and_leads_on(driven: MockWindow) -> None:
    """After each answer; going back from it does not lose the interview."""
    driven.click("Rules: Practice")
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    driven.answer()
    assert driven.where() is PageName.FEEDBACK
    driven.press(Qt.Key.Key_Escape)
    assert driven.where() is PageName.REHEARSE
    assert driven.stage() is Stage.READY
    driven.click("Next question of the interview")
    assert driven.where() is PageName.REHEARSE
    assert "follow-up to question 1 of about 3" in driven.text()


def test_a_key_leads_on_from_the_feedback(driven: MockWindow) -> None:
    """Without the mouse, wherever the focus is."""
    driven.click("Rules: Practice")
    driven.click("Start the interview")
    driven.answer()
    driven.press(Qt.Key.Key_G, CONTROL)
    assert driven.where() is PageName.REHEARSE
    assert driven.stage() in {Stage.ASKING, Stage.THINKING}


def test_skip_pause_and_end_by_keys(driven: MockWindow, fakes: Fakes) -> None:
    """Each is in the strip as well."""
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    assert {"Pause", "Skip", "End"} <= set(driven.buttons())
    driven.press(Qt.Key.Key_S)
    assert "Skipped." in driven.text()
    driven.press(ENTER)
    driven.press(Qt.Key.Key_B, CONTROL)
    assert "Paused" in driven.text()
    driven.press(ENTER)
    assert "question 2 of about 3" in driven.text()
    driven.press(Qt.Key.Key_E, CONTROL | SHIFT)
    assert "0 questions answered, 1 skipped. 2 questions will not be asked." in driven.text()
    driven.click("End it and see the report")
    assert driven.where() is PageName.MOCK
    assert "Skipped." in driven.text()
    assert fakes.library.count() == 0


def test_the_question_about_the_end_can_be_answered_with_no(driven: MockWindow) -> None:
    """And the interview goes on."""
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    driven.click("End")
    driven.click("Go on with it")
    assert driven.stage() in {Stage.ASKING, Stage.THINKING}
    assert driven.where() is PageName.REHEARSE


def test_ending_while_answering_keeps_the_answer_first(driven: MockWindow, fakes: Fakes) -> None:
    """The question about the answer is the only one."""
    driven.click("Start the interview")
    driven.press(ENTER)
    driven.speak()
    driven.click("End")
    assert len(driven.dialogs()) == 1
    driven.click("Keep it and finish")
    assert driven.where() is PageName.MOCK
    assert fakes.library.interviews.interview(1).interview.items[0].take == 1


def test_leaving_the_page_keeps_the_interview(driven: MockWindow) -> None:
    """It is offered where interviews are, and goes on at the same question."""
    driven.click("Start the interview")
    driven.go(PageName.HISTORY)
    assert "Mock interview  ·" not in driven.text()
    driven.go(PageName.MOCK)
    assert "An interview is not finished" in driven.text()
    driven.click("Go on with the interview")
    assert driven.where() is PageName.REHEARSE
    assert "question 1" in driven.text()


def test_leaving_while_answering_asks_first(driven: MockWindow, fakes: Fakes) -> None:
    """As for any answer; what is kept belongs to the interview."""
    driven.click("Start the interview")
    driven.press(ENTER)
    driven.speak()
    driven.go(PageName.HISTORY)
    driven.click("Keep it and finish")
    assert driven.where() is PageName.HISTORY
    assert fakes.library.interviews.interview(1).interview.items[0].state is ItemState.ANSWERED
    driven.go(PageName.REHEARSE)
    assert "Kept." in driven.text()


def test_another_question_may_be_rehearsed_meanwhile(driven: MockWindow, context: Context) -> None:
    """Its page looks as ever; the interview waits."""
    driven.click("Start the interview")
    other = from_bank(example_bank().question("disagreement"), context.services.settings.current)
    driven.window.rehearse(other)
    assert "Mock interview  ·" not in driven.text()
    driven.answer()
    assert driven.where() is PageName.FEEDBACK
    assert "Next question of the interview" not in driven.buttons()


def test_closing_stores_where_it_stands(driven: MockWindow, qtbot: QtBot, fakes: Fakes) -> None:
    """And another start of the app offers to go on."""
    driven.click("Start the interview")
    fakes.clock.advance(30)
    with qtbot.waitSignal(driven.window.closed):
        driven.window.close()
    stored = fakes.library.interviews.unfinished()
    assert stored is not None
    assert (stored.interview.phase, stored.interview.elapsed) == (InterviewPhase.PAUSED, 30.0)


def test_closing_waits_until_it_is_stored(
    driven: MockWindow, qtbot: QtBot, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """The worker has the last word."""
    driven.click("Start the interview")
    tasks.held = True
    assert not driven.window.close()
    with qtbot.waitSignal(driven.window.closed):
        tasks.release()
    assert fakes.library.interviews.unfinished() is not None


def test_a_killed_app_goes_on_at_the_same_question(
    driven: MockWindow, qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path
) -> None:
    """Nothing was said goodbye to: the window is just gone."""
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    driven.answer()
    again = MockWindow(qtbot, context, fakes, tmp_path / "again.ini")
    again.go(PageName.MOCK)
    assert "at follow-up to question 1 of about 3" in again.text()
    again.press(ENTER)
    assert again.where() is PageName.REHEARSE
    assert "follow-up to question 1 of about 3" in again.text()
    again.get_rid_of()


def test_a_full_disk_keeps_the_answer_and_the_place(driven: MockWindow, context: Context, fakes: Fakes) -> None:
    """The recording is on disk, and can be kept as soon as there is room."""
    driven.click("Start the interview")
    driven.press(ENTER)
    driven.speak()
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    driven.press(ENTER)
    assert "The answer could not be kept yet" in driven.text()
    assert recordings(context)
    fakes.library.failure = None
    driven.click("Check it again")
    assert "Kept." in driven.text()


def test_typed_words_are_an_answer(driven: MockWindow) -> None:
    """For whoever cannot speak just now."""
    driven.click("Start the interview")
    driven.press(Qt.Key.Key_T)
    focus = driven.window.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "We watch drift and page the engineer on call.")
    driven.press(ENTER, CONTROL)
    assert "Kept." in driven.text()


def test_the_report_of_an_earlier_interview(driven: MockWindow) -> None:
    """Esc leads back to the list; the next interview can be set up there."""
    driven.press(ENTER)
    driven.answer()
    driven.press(ENTER)
    driven.answer()
    driven.press(ENTER)
    driven.press(Qt.Key.Key_Escape)
    assert "Held so far" in driven.text()
    [report] = [name for name in driven.buttons() if name.startswith("Report: ")]
    driven.click(report)
    assert "Question by question" in driven.text()
    driven.click("Another interview")
    assert "A new interview" in driven.text()


def test_it_fits_the_smallest_window(driven: MockWindow, qtbot: QtBot) -> None:
    """Strip, question and panel."""
    driven.window.resize(960, 640)
    driven.click("Start the interview")
    qtbot.waitUntil(lambda: driven.window.width() == 960)
    assert driven.window.height() == 640
    driven.answer()
    assert (driven.window.width(), driven.window.height()) == (960, 640)
