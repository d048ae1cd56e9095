"""Guessing one's scores before they are shown."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from support.example_grader import ExampleGrader
from support.examples import example_abstention
from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsal_pages import button, finish_held, press, speak, stage_of, text, type_digits
from support.services import Fakes, example_bank, fake_context, fake_services
from voice_interviewer.errors import LibraryError
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.rules import Rules
from voice_interviewer.structure.asking.model import FollowUp
from voice_interviewer.structure.grade import Grade
from voice_interviewer.ui.rehearsal.assignment import Assignment, follow_up, from_bank
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def assignment(context: Context) -> Assignment:
    return from_bank(example_bank().question("detect-drift"), context.services.settings.current)


@pytest.fixture
def page(page: RehearsalPage, context: Context) -> RehearsalPage:
    """As it is by default: whoever answers is asked."""
    context.services.settings.change(predict_scores=True)
    return page


def answer(page: RehearsalPage, assignment: Assignment, fakes: Fakes) -> None:
    """Rehearse a question until it is checked."""
    page.begin(assignment)
    button(page, "Start answering").click()
    speak(fakes)
    button(page, "Done").click()


def test_nothing_is_revealed_before(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Neither by a signal nor by anything on the page."""
    with qtbot.assertNotEmitted(begun.take_ready):
        press(Qt.Key.Key_Return)
        speak(fakes)
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return)
    assert "Open it" not in text(begun)
    assert not button(begun, "Show the scores").isEnabled()


def test_do_not_ask_again_turns_the_setting_off(
    graded: RehearsalPage, context: Context, posted: list[Message], qtbot: QtBot
) -> None:
    """The scores show at once, and it can be undone."""
    with qtbot.waitSignal(graded.take_ready):
        button(graded, "Don't ask again").click()
    assert not context.services.settings.current.predict_scores
    undo = posted[-1].on_action
    assert (posted[-1].action, undo is not None) == ("Undo", True)
    assert undo is not None
    undo()
    assert context.services.settings.current.predict_scores


def test_a_setting_that_cannot_be_stored_is_told(
    graded: RehearsalPage, context: Context, posted: list[Message], qtbot: QtBot
) -> None:
    """And holds nothing up."""
    folder = context.services.folders.settings.parent
    context.services.settings.change(predict_scores=True)
    for entry in folder.iterdir():
        entry.unlink()
    folder.rmdir()
    folder.write_text("in the way")
    with qtbot.waitSignal(graded.take_ready):
        button(graded, "Don't ask again").click()
    assert "could not be saved" in posted[-1].text
    assert context.services.settings.current.predict_scores


def test_the_next_take_begins_with_an_empty_guess(graded: RehearsalPage, fakes: Fakes, context: Context) -> None:
    """Also of the same question; one who said no is not asked again."""
    type_digits("3210")
    press(Qt.Key.Key_Return)
    button(graded, "Answer again").click()
    button(graded, "Start answering").click()
    speak(fakes)
    button(graded, "Done").click()
    assert stage_of(graded) is Stage.PREDICTING
    assert not button(graded, "Show the scores").isEnabled()
    button(graded, "Don't ask again").click()
    button(graded, "Answer again").click()
    button(graded, "Start answering").click()
    speak(fakes)
    button(graded, "Done").click()
    assert stage_of(graded) is Stage.READY


def test_a_guess_that_cannot_be_kept_is_told(
    graded: RehearsalPage, fakes: Fakes, posted: list[Message], qtbot: QtBot
) -> None:
    """The scores are shown all the same."""
    type_digits("3210")
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    with qtbot.waitSignal(graded.take_ready):
        press(Qt.Key.Key_Return)
    assert posted[-1].text == "The library is locked."


def test_a_written_answer_is_guessed_too(begun: RehearsalPage, fakes: Fakes) -> None:
    """It has the same four scores."""
    press(Qt.Key.Key_T)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    QTest.keyClicks(editor, "We page the engineer on call, who rolls it back.")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage_of(begun) is Stage.PREDICTING


class Refusing(ExampleGrader):
    """Finds every answer too short."""

    def grade(self, *args: Any, **known: Any) -> Grade:
        del args, known
        return example_abstention()


def test_an_answer_without_scores_is_not_guessed(
    qtbot: QtBot, qapp: QApplication, fakes: Fakes, tmp_path: Path, assignment: Assignment
) -> None:
    """There is nothing to compare with."""
    context = fake_context(qapp, fake_services(tmp_path, fakes, make_grader=Refusing))
    page = RehearsalPage(context, SetAside(context))
    qtbot.addWidget(page)
    page.show()
    page.activate()
    answer(page, assignment, fakes)
    assert stage_of(page) is Stage.READY


@pytest.mark.parametrize(
    ("rules", "interview", "asked"),
    [
        (Rules.REAL, None, True),
        (Rules.PRACTICE, 3, True),
        (Rules.REAL, 3, False),
    ],
)
def test_who_is_asked(
    page: RehearsalPage, assignment: Assignment, fakes: Fakes, rules: Rules, interview: int | None, asked: bool
) -> None:
    """Not in a real interview, where the report comes at the end."""
    answer(page, replace(assignment, rules=rules, interview=interview), fakes)
    assert (stage_of(page) is Stage.PREDICTING) is asked


def test_follow_ups_are_not_guessed(page: RehearsalPage, context: Context, fakes: Fakes) -> None:
    """An answer to one goes into one part, not into four."""
    question = FollowUp("gap:risks:", Voice.COMPLIANCE, None, "Who signs it off?", "Nobody was named.")
    answer(page, follow_up(question, "design", context.services.settings.current), fakes)
    assert stage_of(page) is Stage.READY


def test_whoever_went_elsewhere_is_not_held_up(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """The answer is announced as ready, as it always was."""
    finish_held(fakes, tasks)
    begun.deactivate()
    with qtbot.waitSignal(begun.take_ready):
        tasks.release()


def test_another_question_meanwhile_is_not_held_up_either(
    begun: RehearsalPage, assignment: Assignment, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """The old one cannot be guessed any more: the page shows the new one."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    begun.kept.connect(lambda _: setattr(tasks, "held", True))
    press(Qt.Key.Key_Return)
    begun.begin(assignment)
    with qtbot.waitSignal(begun.take_ready):
        tasks.release()
