"""The strip above the question, and the panel between two questions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from support.fake_voice import tone
from support.immediate_tasks import ImmediateTaskRunner
from support.mock_window import MockWindow
from support.services import Fakes, example_bank
from voice_interviewer.answer import Transcript
from voice_interviewer.errors import ModelError
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

ENTER = Qt.Key.Key_Return


def hold_when_kept(driven: MockWindow, tasks: ImmediateTaskRunner) -> None:
    """From now on, what comes after keeping an answer waits."""
    driven.rehearsal_page.kept.connect(lambda _: setattr(tasks, "held", True))


def test_while_an_answer_is_written_down_enter_presses_nothing(driven: MockWindow, tasks: ImmediateTaskRunner) -> None:
    """And it is said what is waited for; then Enter leads on."""
    driven.click("Start the interview")
    hold_when_kept(driven, tasks)
    driven.answer()
    assert "a follow-up may come of it" in driven.text()
    driven.press(ENTER)
    assert driven.stage() is Stage.CHECKING
    tasks.release()
    assert "A follow-up from the " in driven.text()
    driven.press(ENTER)
    assert "follow-up to question 1" in driven.text()


def test_one_need_not_wait(driven: MockWindow, tasks: ImmediateTaskRunner) -> None:
    """The next question comes, and no follow-up."""
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    hold_when_kept(driven, tasks)
    driven.answer()
    tasks.held = False
    driven.click("Do not wait")
    driven.click("Next question")
    assert "question 2 of about 3" in driven.text()


def test_when_the_time_is_over_one_more_question_is_offered(driven: MockWindow) -> None:
    """Beside the report, which comes first."""
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    driven.answer(took=1000.0)
    assert "Kept. The agreed 15 minutes are over." in driven.text()
    driven.click("One more question")
    assert "question 2 of about 3" in driven.text()
    assert "1 min over the agreed 15" in driven.text()


def test_a_silent_microphone_is_told_of_at_once(driven: MockWindow, fakes: Fakes) -> None:
    """The report would be too late; no score is given away by it."""
    fakes.transcriber.transcript = Transcript((), (), 2.0, "faster-whisper", "tiny.en")
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    driven.answer()
    assert "No speech was heard in it." in driven.text()
    assert driven.where() is PageName.REHEARSE


def test_an_answer_that_cannot_be_graded_is_no_obstacle(driven: MockWindow, fakes: Fakes) -> None:
    """The report offers it again, and grades it then."""
    fakes.transcriber.problem = ModelError("The model is broken.", "Choose another.")
    driven.click("Start the interview")
    driven.answer()
    assert "It could not be graded just now." in driven.text()
    fakes.transcriber.problem = None
    driven.press(ENTER)
    assert driven.where() is PageName.MOCK
    driven.click("Transcribe now")
    assert "9 of 16" in driven.text()


def test_a_grade_under_real_rules_is_not_announced(driven: MockWindow, tasks: ImmediateTaskRunner) -> None:
    """Wherever the user is when it comes."""
    driven.click("Start the interview")
    hold_when_kept(driven, tasks)
    driven.answer()
    driven.go(PageName.SETTINGS)
    tasks.release()
    assert driven.window.message_bar.message is None
    assert driven.where() is PageName.SETTINGS


def test_the_report_waits_for_the_last_answer(driven: MockWindow, tasks: ImmediateTaskRunner) -> None:
    """With a way not to wait."""
    driven.click("Start the interview")
    hold_when_kept(driven, tasks)
    driven.answer(took=1000.0)
    tasks.held = False
    driven.press(ENTER)
    assert "The last answer is being written down and graded." in driven.text()
    driven.click("Show the report now")
    assert "Question by question" in driven.text()


def test_one_may_go_elsewhere_while_the_last_answer_is_graded(
    driven: MockWindow, context: Context, tasks: ImmediateTaskRunner
) -> None:
    """And rehearse something else there; that the report is ready is told, and opens it."""
    driven.click("Start the interview")
    hold_when_kept(driven, tasks)
    driven.answer(took=1000.0)
    tasks.held = False
    driven.press(ENTER)
    assert driven.where() is PageName.MOCK
    driven.go(PageName.HISTORY)
    assert driven.where() is PageName.HISTORY
    driven.window.rehearse(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    assert driven.where() is PageName.REHEARSE
    tasks.release()
    assert driven.where() is PageName.REHEARSE
    driven.click("See it")
    assert "Question by question" in driven.text()


def test_an_answer_under_way_can_be_paused_from_the_strip(driven: MockWindow, fakes: Fakes) -> None:
    """The same button goes on."""
    driven.click("Start the interview")
    driven.press(ENTER)
    fakes.recorder.hear(tone(1.0, fakes.recorder.sample_rate))
    driven.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert "Mock interview  ·  paused  ·  question 1" in driven.text()
    driven.click("Go on")
    assert "paused" not in driven.text()


def test_ended_from_the_home_page(driven: MockWindow) -> None:
    """There is nothing to go on with, and the report is in the list."""
    driven.click("Start the interview")
    driven.go(PageName.HOME)
    driven.click("End the mock interview")
    driven.go(PageName.REHEARSE)
    assert "No rehearsal is under way" in driven.text()
    driven.go(PageName.MOCK)
    assert "An interview is not finished" not in driven.text()
    assert any(name.startswith("Report: ") for name in driven.buttons())


def test_the_focus_is_where_enter_leads_on(driven: MockWindow) -> None:
    """At each step, also after a click."""
    driven.click("Start the interview")
    driven.answer()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Next question"
    driven.click("Pause the interview")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Go on"


def test_a_hidden_clock_is_hidden_in_the_strip_too(driven: MockWindow, context: Context) -> None:
    """While a question is answered; between two of them one may want to know."""
    context.services.settings.change(hide_clock=True)
    driven.click("Length: 15 min")
    driven.click("Start the interview")
    assert "min left" not in driven.text()
    driven.answer()
    assert "min left" in driven.text()
