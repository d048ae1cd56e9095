"""The report of a mock interview, as it is read."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_abstention, example_findings
from support.held_interviews import hold
from support.immediate_tasks import ImmediateTaskRunner
from support.interviews import interview, questions
from support.mock_interviews import done, example_interview, kept_take, spoken
from support.pages import on_screen, says, with_keyboard
from support.services import Fakes
from support.sounds import write_sound
from voice_interviewer.errors import LibraryError, ModelError
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.mock.report_content import ReportContent
from voice_interviewer.ui.mock.report_export import FORMS
from voice_interviewer.ui.mock.report_view import ReportView
from voice_interviewer.ui.mock.scores_card import NO_SCORES
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def view(qtbot: QtBot, context: Context) -> ReportView:
    return with_keyboard(qtbot, on_screen(qtbot, ReportView(context), 1000, 800))


def content(view: ReportView) -> ReportContent:
    assert view.content is not None
    return view.content


def test_the_whole_report(view: ReportView, fakes: Fakes) -> None:
    """What to do, how it was scored, and every question with what became of it."""
    view.show_interview(hold(fakes))
    shown = content(view)
    assert says(shown.head, "2 of 4 questions answered")
    assert shown.advice is not None
    assert says(shown.advice, "Next time")
    assert says(shown.scores, "Over 2 answered questions")
    assert [row.link is not None for row in shown.questions.rows] == [True, True, True, False, False]
    assert says(shown.questions.rows[0], "10 of 16")
    assert says(shown.questions.rows[0], "Answered in 1 min 30 s, of about 2 min.")
    assert says(shown.questions.rows[3], "Skipped.")
    assert says(shown.questions.rows[4], "Not reached.")


def test_enter_rehearses_the_weakest_question(view: ReportView, fakes: Fakes, qtbot: QtBot) -> None:
    """As it is asked by itself, whatever the interview was."""
    view.show_interview(hold(fakes))
    assert QApplication.focusWidget() is content(view).head.rehearse
    with qtbot.waitSignal(view.retry_requested) as wanted:
        content(view).head.rehearse.click()
    assert wanted.args is not None
    asked = wanted.args[0]
    assert isinstance(asked, AskedQuestion)
    assert asked.id == "q-alarm"


def test_answers_and_moments_lead_to_their_takes(view: ReportView, fakes: Fakes, qtbot: QtBot) -> None:
    """By their numbers."""
    view.show_interview(hold(fakes))
    link = content(view).questions.rows[1].link
    assert link is not None
    with qtbot.waitSignal(view.take_wanted) as wanted:
        link.click()
    assert wanted.args == [2]
    moments = content(view).moments
    assert moments is not None
    with qtbot.waitSignal(view.take_wanted) as wanted:
        moments.links[0].click()
    assert wanted.args == [1]


def test_nothing_graded(view: ReportView, fakes: Fakes) -> None:
    """No invented scores, no empty cards, and why there is none."""
    [item] = questions(1)
    take = kept_take(1, item, findings=example_findings(grade=example_abstention()))
    view.show_interview(hold(fakes, interview(done(item, 1)), [take]))
    shown = content(view)
    assert (shown.advice, shown.moments) == (None, None)
    assert says(shown.scores, NO_SCORES)
    assert says(shown.questions, "Not graded. Only four words were said, too few to grade.")
    assert not shown.head.rehearse.isVisible()
    assert QApplication.focusWidget() is shown.head.again


def test_an_interview_in_which_nothing_was_answered(view: ReportView, fakes: Fakes) -> None:
    """It was ended at its first question."""
    view.show_interview(hold(fakes, interview(*questions(2)), []))
    assert says(content(view).head, "0 of 2 questions answered")
    assert says(content(view).fatigue, "Nothing was spoken, so there is no curve by the minute.")


def test_the_curve_by_the_minute(view: ReportView, fakes: Fakes) -> None:
    """Three lines; a minute that is pointed at is told in words."""
    [item] = questions(1)
    take = kept_take(1, item, findings=spoken(*[(150, 2, 6)] * 5, *[(110, 8, 2)] * 5))
    view.show_interview(hold(fakes, interview(done(item, 1)), [take]))
    card = content(view).fatigue
    assert says(card, "Filled pauses went from 2.0 to 8.0 a minute after minute 5.")
    assert card.chart is not None
    card.chart.setFocus()
    QTest.keyClick(card.chart, Qt.Key.Key_Right)
    assert card.told.text() == (
        "Minute 2: 150 words a minute, 2.0 filled pauses a minute, 60% of sentences in a section."
    )
    assert "Minute 10: 110 words a minute" in card.chart.accessibleDescription()


def test_answers_that_wait_are_graded_on_demand(view: ReportView, fakes: Fakes, tmp_path: Path) -> None:
    """First of all: the rest of the report hangs on it."""
    example, takes = example_interview()
    interview_id = hold(fakes, example, [])
    for take in takes:
        fakes.library.keep(replace(take, id=None, findings=None), write_sound(tmp_path / "answer.wav"))
    view.show_interview(interview_id)
    waiting = content(view).waiting
    assert waiting is not None
    assert QApplication.focusWidget() is waiting.start_button
    waiting.start_button.click()
    assert content(view).waiting is None
    assert says(content(view).scores, "Over 2 answered questions")


def test_grading_that_fails_can_be_tried_again(view: ReportView, fakes: Fakes, tmp_path: Path) -> None:
    """With the reason; nothing is lost."""
    example, takes = example_interview()
    interview_id = hold(fakes, example, [])
    fakes.library.keep(replace(takes[0], id=None, findings=None), write_sound(tmp_path / "answer.wav"))
    fakes.transcriber.problem = ModelError("The model is broken.", "Choose another.")
    view.show_interview(interview_id)
    waiting = content(view).waiting
    assert waiting is not None
    waiting.start_button.click()
    assert says(waiting, "The model is broken.")
    fakes.transcriber.problem = None
    waiting.start_button.click()
    assert content(view).waiting is None


def test_grading_can_be_stopped(view: ReportView, fakes: Fakes, tmp_path: Path, tasks: ImmediateTaskRunner) -> None:
    """And begun anew later."""
    example, takes = example_interview()
    interview_id = hold(fakes, example, [])
    fakes.library.keep(replace(takes[0], id=None, findings=None), write_sound(tmp_path / "answer.wav"))
    view.show_interview(interview_id)
    waiting = content(view).waiting
    assert waiting is not None
    tasks.held = True
    waiting.start_button.click()
    waiting.cancel_button.click()
    tasks.release()
    assert fakes.library.take(1).findings is None
    assert content(view).waiting is not None
    assert waiting.start_button.isVisible()


def test_another_interview_can_be_graded_meanwhile(
    view: ReportView, fakes: Fakes, tmp_path: Path, tasks: ImmediateTaskRunner
) -> None:
    """Each has its own button, which does what it says."""
    [item] = questions(1)
    ids = [hold(fakes, interview(done(item, take_id)), []) for take_id in (1, 2)]
    for take_id in (1, 2):
        waits = replace(kept_take(take_id, item), id=None, findings=None)
        fakes.library.keep(waits, write_sound(tmp_path / "answer.wav"))
    view.show_interview(ids[0])
    tasks.held = True
    first = content(view).waiting
    assert first is not None
    first.start_button.click()
    tasks.held = False
    view.show_interview(ids[1])
    second = content(view).waiting
    assert second is not None
    second.start_button.click()
    assert content(view).waiting is None
    tasks.release()
    view.show_interview(ids[0])
    assert content(view).waiting is None


def test_a_broken_library_can_be_tried_again(view: ReportView, fakes: Fakes) -> None:
    """With what is wrong in a sentence."""
    interview_id = hold(fakes)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    view.show_interview(interview_id)
    assert says(view.state, "The library is locked.")
    assert QApplication.focusWidget() is view.state.button
    fakes.library.failure = None
    view.state.button.click()
    assert content(view).isVisible()


def test_what_has_not_changed_is_not_built_anew(view: ReportView, fakes: Fakes) -> None:
    """Whoever comes back from an answer finds the place where they were."""
    view.show_interview(hold(fakes))
    before = content(view)
    view.refresh()
    assert content(view) is before
    fakes.library.delete([1])
    view.refresh()
    assert content(view) is not before


def test_every_form_is_saved_where_the_user_says(
    view: ReportView, fakes: Fakes, posted: list[Message], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Under a name that says what it is."""

    def answer(parent: QWidget, suggested: Path, folder: bool, chosen: Callable[[Path], None]) -> None:
        del parent, folder
        chosen(tmp_path / suggested.name)

    monkeypatch.setattr(ExportDialog, "ask_path", answer)
    view.show_interview(hold(fakes))
    for action in content(view).head.menu.actions():
        action.trigger()
    saved = {form.ending: tmp_path / f"mock-interview_demo_2026-03-06_0830{form.ending}" for form in FORMS}
    assert saved[".md"].read_text(encoding="utf-8").startswith("# Mock interview: demo")
    assert "Question by question" in saved[".txt"].read_text(encoding="utf-8")
    assert json.loads(saved[".json"].read_text(encoding="utf-8"))["role"] == "demo"
    assert [message.action for message in posted] == ["Open folder"] * 3


def test_keys_lead_back_and_to_the_export(view: ReportView, fakes: Fakes, qtbot: QtBot) -> None:
    """Esc and Ctrl+E."""
    view.show_interview(hold(fakes))
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    QTest.keyClick(focus, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    menu = content(view).head.menu
    assert menu.isVisible()
    menu.close()
    with qtbot.waitSignal(view.back_wanted):
        QTest.keyClick(focus, Qt.Key.Key_Escape)


def test_long_texts_wrap(view: ReportView, fakes: Fakes, qtbot: QtBot) -> None:
    """Nothing asks for more than the smallest window has."""
    [item] = questions(1)
    long = replace(item, text="What " + "is all of this about " * 20 + "?")
    view.show_interview(hold(fakes, interview(done(long, 1)), [kept_take(1, long)]))
    view.resize(740, 640)
    qtbot.waitUntil(lambda: content(view).width() <= 740)
    assert all(label.wordWrap() for label in content(view).findChildren(QLabel) if len(label.text()) > 60)
