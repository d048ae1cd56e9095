"""The first page."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.home_pages import open_home
from support.immediate_tasks import ImmediateTaskRunner
from support.services import NOW, Fakes, example_bank, fake_context, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.problem import Problem
from voice_interviewer.errors import LibraryError
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.shell.window_memory import SMALLEST

CREDIT = example_bank().question("credit-model-in-production").question.text
DRIFT = example_bank().question("detect-drift").question.text


@pytest.fixture
def asked(page: HomePage) -> list[str]:
    """The texts of the questions that were started."""
    asked: list[str] = []
    page.rehearse.connect(lambda assignment: asked.append(assignment.asked.text))
    return asked


def test_the_first_thing_one_sees_can_be_started(page: HomePage, asked: list[str], qtbot: QtBot) -> None:
    """Open the app, press Enter, hear a question."""
    assert page.card.question == DRIFT
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert asked == [DRIFT]


def test_the_suggestion_comes_from_the_queue(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """With its reason, and how the queue stands."""
    page = open_home(qtbot, context)
    assert (page.card.lead, page.card.why) == ("Suggested next", "This question has no graded take yet.")
    assert page.card.line == "3 questions not tried yet"
    fakes.library.keep(example_take(created=NOW - timedelta(days=1)))
    page.activate()
    assert page.card.question != CREDIT
    assert page.card.line.startswith("2 questions not tried yet, ")
    assert page.card.line.endswith(" first")


def test_another_question_passes_this_one_over(page: HomePage) -> None:
    """Until all have been passed over; then it begins anew."""
    seen = [page.card.question]
    for _ in range(3):
        page.card.another_button.click()
        seen.append(page.card.question)
    assert len(set(seen[:3])) == 3
    assert seen[3] == seen[0]


def test_a_question_chosen_in_the_list_is_started(page: HomePage, asked: list[str], qtbot: QtBot) -> None:
    """The card shows what Enter will start."""
    page.questions.focus_filter()
    QTest.keyClicks(page.questions.filter, "drift")
    QTest.keyClick(page.questions.filter, Qt.Key.Key_Return)
    assert page.card.question == DRIFT
    assert page.card.lead == "Your choice"
    QTest.keyClick(page.questions.view, Qt.Key.Key_Return)
    assert asked == [DRIFT]


def test_after_a_rehearsal_there_is_a_new_suggestion(page: HomePage, qtbot: QtBot, asked: list[str]) -> None:
    """What one chose once is not chosen for ever."""
    page.questions.go_to_first()
    page.card.start_button.click()
    page.deactivate()
    page.activate()
    assert page.card.lead == "Suggested next"


def test_a_question_of_ones_own(page: HomePage, asked: list[str], qtbot: QtBot) -> None:
    """Typed into the place of the card, and back by Cancel."""
    page.card.own_button.click()
    assert page.own.isVisible()
    page.own.cancel_button.click()
    assert page.card.isVisible()
    page.card.own_button.click()
    QTest.keyClicks(page.own.text, "Why us?")
    page.own.start_button.click()
    assert asked == ["Why us?"]
    assert page.card.isVisible()


def test_the_voice_is_prepared_while_one_looks(page: HomePage, fakes: Fakes, qtbot: QtBot) -> None:
    """Asking then starts at once."""
    qtbot.waitUntil(lambda: len(fakes.speaker.spoken) == 1)
    assert fakes.speaker.spoken[0][0] == example_bank().question("detect-drift").question.aloud


def test_nothing_is_prepared_when_questions_are_not_spoken(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Who switched the voice off needs no synthesiser."""
    context.services.settings.change(speak_questions=False)
    page = open_home(qtbot, context)
    page.prepare_voice()
    assert fakes.speaker.spoken == []


def test_while_it_loads_it_says_so(qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner) -> None:
    """And nothing can be started that is not there."""
    tasks.held = True
    page = open_home(qtbot, context)
    assert "Looking" in page.card.lead
    assert not page.card.ready
    with qtbot.waitSignal(page.loaded):
        tasks.release()
    assert page.card.ready


def test_enter_starts_as_soon_as_there_is_something_to_start(
    qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner
) -> None:
    """While questions are loaded the button cannot have the focus; then it gets it, unless somebody types already."""
    tasks.held = True
    page = open_home(qtbot, context)
    tasks.release()
    qtbot.waitUntil(page.card.start_button.hasFocus)
    tasks.held = True
    page.activate()
    page.questions.focus_filter()
    tasks.release()
    assert page.questions.filter.hasFocus()


def test_without_questions_one_can_still_type_one(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """A broken installation must not be the end."""
    page = open_home(qtbot, fake_context(qapp, fake_services(tmp_path, bank=Bank(()))))
    assert "no questions" in page.card.lead
    assert not page.card.ready
    assert page.card.own_button.isEnabled()


def test_a_broken_pack_hides_no_good_one(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """The good questions are listed, and the mistake is named."""
    bank = Bank(example_bank().packs, (Problem(tmp_path / "mine.yaml", 3, "title", "is missing"),))
    page = open_home(qtbot, fake_context(qapp, fake_services(tmp_path, bank=bank)))
    assert page.problems.isVisible()
    assert len(page.questions.shown) == 3
    assert page.card.ready


def test_a_locked_library_hides_no_question(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]
) -> None:
    """One can practise without knowing the past; the reason is told, and nothing is said that is not known."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    page = open_home(qtbot, context)
    assert [message.text for message in posted] == ["The library is locked."]
    assert page.card.ready
    assert (page.card.line, page.card.why) == ("", "")
    assert not page.today.isVisible()


def test_times_follow_the_settings(page: HomePage, context: Context, qtbot: QtBot) -> None:
    """Whoever changed them in the settings sees them on the way back."""
    context.services.settings.change(use_question_timers=False, think_seconds=7, answer_seconds=90)
    page.activate()
    with qtbot.waitSignal(page.rehearse) as started:
        page.card.start_button.click()
    assert started.args is not None
    assignment: Assignment = started.args[0]
    assert (assignment.think_seconds, assignment.answer_seconds) == (7, 90)


def test_keys_lead_to_the_fields(page: HomePage, qtbot: QtBot) -> None:
    """Ctrl+F to the filter, Ctrl+N to a question of one's own."""
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.questions.filter.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.own.text.hasFocus()


def test_a_long_line_of_the_queue_fits_the_smallest_window(page: HomePage, context: Context) -> None:
    """With the largest text as well, beside the bar at the left."""
    context.theme.choose_text_size(150)
    page.card.show_line("12 questions due again, 46 questions for your level and company not tried yet, Risks first")
    QApplication.processEvents()
    assert page.card.minimumSizeHint().width() < SMALLEST.width() * 2 // 3
    context.theme.choose_text_size(100)
