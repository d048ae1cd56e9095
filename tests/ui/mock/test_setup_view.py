"""Setting up a mock interview."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from support.example_interview import example_interview
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import on_screen, says, texts, with_keyboard
from support.services import NOW, Fakes, fake_context, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.errors import LibraryError
from voice_interviewer.interview_terms import Company, Level, Voice
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.interviews_card import AT_ONCE
from voice_interviewer.ui.mock.setup_view import ENDS_FIRST, SetupView
from voice_interviewer.ui.shell.context import Context


def shown(qtbot: QtBot, context: Context) -> SetupView:
    view = with_keyboard(qtbot, on_screen(qtbot, SetupView(context), 900, 700))
    view.arrive()
    return view


@pytest.fixture
def view(qtbot: QtBot, context: Context) -> SetupView:
    return shown(qtbot, context)


def choose(view: SetupView, name: str) -> None:
    [button] = [b for b in view.findChildren(QPushButton) if b.accessibleName() == name]
    button.click()


def test_five_minutes_by_real_rules_are_the_default(view: SetupView) -> None:
    """Enter starts at once."""
    assert view.setup.setup == Setup("mlops-engineer", 5, rules=Rules.REAL)
    assert QApplication.focusWidget() is view.setup.start


def test_settings_are_what_is_shown_first(qtbot: QtBot, context: Context) -> None:
    """Whoever prepares for something has said so once."""
    context.services.settings.change(level="senior", company="regulated", interviewer="cfo")
    view = shown(qtbot, context)
    setup = view.setup.setup
    assert (setup.level, setup.company, setup.voice) == (Level.SENIOR, Company.REGULATED, Voice.CFO)


def test_every_choice_counts(view: SetupView, qtbot: QtBot) -> None:
    """By mouse and by keyboard."""
    choose(view, "Length: 45 min")
    choose(view, "Rules: Practice")
    choose(view, "Level: Junior")
    view.setup.curveball.setFocus()
    QTest.keyClick(view.setup.curveball, Qt.Key.Key_Space)
    view.setup.voice.setFocus()
    QTest.keyClick(view.setup.voice, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.start_wanted) as wanted:
        view.setup.start.click()
    assert wanted.args == [
        Setup("mlops-engineer", 45, Company.ANY, Level.JUNIOR, Rules.PRACTICE, Voice.SRE, curveball=True)
    ]


def test_it_says_what_the_interview_will_be(view: SetupView) -> None:
    """Anew with each choice."""
    assert view.setup.outlook.text().startswith("1 question with room for a follow-up, from ")
    choose(view, "Length: 15 min")
    assert view.setup.outlook.text().startswith("About 3 questions with up to two follow-ups each, from ")


def test_the_rules_say_what_they_mean(view: SetupView) -> None:
    """In one sentence each."""
    assert says(view, "One take a question and no hints")
    choose(view, "Rules: Practice")
    assert says(view, "Hints, as many tries as you like")


def test_what_was_chosen_stays_until_the_settings_change(view: SetupView, context: Context) -> None:
    """A look at another page must not undo it."""
    choose(view, "Level: Junior")
    levels = []
    view.arrive()
    levels.append(view.setup.setup.level)
    context.services.settings.change(level="senior")
    view.arrive()
    levels.append(view.setup.setup.level)
    assert levels == [Level.JUNIOR, Level.SENIOR]


def test_an_interview_that_was_left_comes_first(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """With where it stands, and two ways on."""
    fakes.library.interviews.begin(example_interview(), NOW)
    view = shown(qtbot, context)
    assert view.unfinished is not None
    assert QApplication.focusWidget() is view.unfinished.go_on
    assert says(view.unfinished, "at follow-up to question 1 of about 2")
    assert ENDS_FIRST in texts(view)
    with qtbot.waitSignal(view.go_on_wanted) as wanted:
        view.unfinished.go_on.click()
    assert wanted.args == [1]
    with qtbot.waitSignal(view.end_wanted) as wanted:
        view.unfinished.end.click()
    assert wanted.args == [1]


def test_without_one_nothing_is_said_of_it(view: SetupView) -> None:
    """No empty card, no odd sentence."""
    assert view.unfinished is None
    assert ENDS_FIRST not in texts(view)


def test_starting_takes_the_buttons_away_for_a_moment(view: SetupView) -> None:
    """Nobody begins two interviews."""
    view.show_starting(True)
    assert not view.setup.start.isEnabled()
    assert "Choosing the questions" in view.setup.start.text()
    view.show_starting(False)
    assert view.setup.start.isEnabled()


def test_a_broken_library_can_be_tried_again(view: SetupView, fakes: Fakes) -> None:
    """With what is wrong in a sentence."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    view.arrive()
    assert says(view, "The library is locked.")
    assert QApplication.focusWidget() is view.state.button
    fakes.library.failure = None
    view.state.button.click()
    assert view.setup.isVisible()


def test_without_any_pack_there_is_nothing_to_ask(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """And it is said where packs come from."""
    view = shown(qtbot, fake_context(qapp, fake_services(tmp_path, bank=Bank(()))))
    assert says(view, "There are no questions to ask")


def test_a_role_that_has_gone_gives_way_to_the_first(qtbot: QtBot, context: Context) -> None:
    """There must be something to begin."""
    context.services.settings.change(role="gone")
    view = shown(qtbot, context)
    assert view.setup.setup.pack == "mlops-engineer"


def test_while_it_looks_it_says_so(qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner) -> None:
    """An old library may take a moment."""
    tasks.held = True
    view = shown(qtbot, context)
    assert view.state.isVisible()
    assert says(view.state, "Looking at your interviews")
    tasks.release()
    assert not view.state.isVisible()


def test_after_a_row_was_deleted_the_keyboard_goes_on_with_the_next(
    qtbot: QtBot, context: Context, fakes: Fakes
) -> None:
    """Left to itself it would go to the side bar; after the last one Enter starts an interview."""
    interviews = fakes.library.interviews
    for number in (1, 2):
        interviews.begin(example_interview(), NOW)
        interviews.save(number, example_interview(), NOW)
    view = shown(qtbot, context)
    assert view.held is not None
    view.held.rows[0].bin.setFocus()
    interviews.delete([2])
    view.refresh()
    assert view.held.focused == 0
    interviews.delete([1])
    view.refresh()
    assert view.setup.start.hasFocus()


def test_a_long_list_stays_as_long_as_it_was_made(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Whoever deletes far down stays there."""
    for number in range(AT_ONCE + 5):
        kept = fakes.library.interviews.begin(example_interview(), NOW)
        fakes.library.interviews.save(kept.id, kept.interview, NOW)
        assert kept.id == number + 1
    view = shown(qtbot, context)
    assert view.held is not None
    view.held.more.click()
    view.held.rows[AT_ONCE + 2].report.setFocus()
    fakes.library.interviews.delete([1])
    view.refresh()
    assert view.held is not None
    assert len(view.held.rows) == AT_ONCE + 4
    assert view.held.focused == AT_ONCE + 2
