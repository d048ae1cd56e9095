"""A window that tells what happens: by cues, and to screen readers through Qt."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QProgressBar
from pytestqt.qtbot import QtBot

from support.cue_players import Players
from support.examples import example_take
from support.heard_announcements import heard_announcements
from support.mock_window import MockWindow
from support.services import Fakes, example_bank
from voice_interviewer.errors import DeviceLost, StorageError
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.cues.telling import Telling
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.voice.cues import Cue

Heard = list[tuple[str, bool]]


@pytest.fixture
def heard() -> Iterator[Heard]:
    with heard_announcements() as heard:
        yield heard


@pytest.fixture
def driven(qtbot: QtBot, context: Context, fakes: Fakes, heard: Heard, tmp_path: Path) -> Iterator[MockWindow]:
    """Questions are only shown, and there is no cue before an answer that would have to be waited for."""
    context.services.settings.change(speak_questions=False)
    driven = MockWindow(qtbot, context, fakes, tmp_path / "window.ini")
    Telling(context, driven.window)
    yield driven
    driven.get_rid_of()


@pytest.fixture
def telling(driven: MockWindow) -> Telling:
    found = driven.window.findChild(Telling)
    assert isinstance(found, Telling)
    return found


@pytest.fixture
def rehearsal(driven: MockWindow, context: Context) -> Rehearsal:
    driven.window.rehearse(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    assert driven.rehearsal_page.rehearsal is not None
    return driven.rehearsal_page.rehearsal


def begin(rehearsal: Rehearsal, players: Players, qtbot: QtBot) -> None:
    """Answer, after the cue."""
    rehearsal.start_answer()
    players.advance(1.0)
    qtbot.waitUntil(lambda: rehearsal.stage is Stage.ANSWERING)


def said(heard: Heard) -> str:
    """All of it so far."""
    return " | ".join(text for text, _ in heard)


def test_a_rehearsal_from_question_to_feedback_can_be_followed_by_ear(
    driven: MockWindow, rehearsal: Rehearsal, fakes: Fakes, players: Players, heard: Heard, qtbot: QtBot
) -> None:
    """Each change that is to be seen has its words, its sound or both."""
    assert "Question: How would you notice that a model has begun to drift? Time to think: 20 s." in said(heard)
    begin(rehearsal, players, qtbot)
    driven.speak()
    fakes.clock.advance(30.0)
    rehearsal.pause_or_resume()
    assert "Paused. Nothing is being recorded. 30 s so far, about 1 min 30 s left." in said(heard)
    rehearsal.done()
    qtbot.waitUntil(lambda: driven.where() is PageName.FEEDBACK)
    qtbot.waitUntil(lambda: "Feedback ready: " in said(heard))
    assert "Your answer is being kept and written down." in said(heard)
    assert heard[-1][0].count(" of 4") == 4
    assert not any(urgent for _, urgent in heard)
    assert {Cue.BEGIN, Cue.PAUSED, Cue.STOPPED, Cue.READY} <= set(players.cues)


def test_while_the_microphone_records_nobody_speaks(
    driven: MockWindow,
    telling: Telling,
    rehearsal: Rehearsal,
    context: Context,
    players: Players,
    heard: Heard,
    qtbot: QtBot,
) -> None:
    """Neither a cue nor a screen reader, whatever happens; what is worth it is told in the pause."""
    begin(rehearsal, players, qtbot)
    before = len(heard), len(players.cues)
    context.messages.error(StorageError("The disk is nearly full.", "Make room."))
    context.messages.tell("3 takes found", "found")
    driven.speak()
    assert (len(heard), len(players.cues)) == before
    assert len(telling.announcer.waiting) == 2
    rehearsal.pause_or_resume()
    qtbot.waitUntil(lambda: len(heard) == before[0] + 3)
    assert ("The disk is nearly full. Make room.", True) in heard


def test_nobody_speaks_into_the_beginning_of_an_answer(
    rehearsal: Rehearsal, context: Context, players: Players, heard: Heard, qtbot: QtBot
) -> None:
    """The microphone is open, and in a moment what it hears counts."""
    rehearsal.start_answer()
    before = len(heard)
    context.messages.error(StorageError("The disk is nearly full.", "Make room."))
    assert (len(heard), players.cues) == (before, [Cue.BEGIN])
    players.advance(1.0)
    qtbot.waitUntil(lambda: rehearsal.stage is Stage.ANSWERING)
    rehearsal.pause_or_resume()
    qtbot.waitUntil(lambda: ("The disk is nearly full. Make room.", True) in heard)


def test_when_to_begin_is_told_and_reminders_in_an_answer_are_silent(
    rehearsal: Rehearsal, fakes: Fakes, players: Players, heard: Heard, qtbot: QtBot
) -> None:
    """A loudspeaker's would be recorded."""
    fakes.clock.advance(21.0)
    qtbot.waitUntil(lambda: Cue.REMINDER in players.cues)
    assert "Time to begin. Start when you are ready." in said(heard)
    begin(rehearsal, players, qtbot)
    fakes.clock.advance(200.0)
    rehearsal.changed.emit()  # as if something else had happened: everybody looks anew
    assert players.cues.count(Cue.REMINDER) == 1


def test_whoever_wears_headphones_can_have_them_in_an_answer(
    rehearsal: Rehearsal, context: Context, fakes: Fakes, players: Players, qtbot: QtBot
) -> None:
    """One shortly before the time is over, one when it is."""
    context.services.settings.change(cues_in_answer=True)
    begin(rehearsal, players, qtbot)
    for seconds in (110.0, 20.0):
        fakes.clock.advance(seconds)
        count = players.cues.count(Cue.REMINDER) + 1
        qtbot.waitUntil(lambda count=count: players.cues.count(Cue.REMINDER) == count)  # type: ignore[misc]


def test_a_lost_microphone_is_heard_and_told(
    rehearsal: Rehearsal, fakes: Fakes, players: Players, heard: Heard, qtbot: QtBot
) -> None:
    """Whoever looks elsewhere would talk on for nothing."""
    begin(rehearsal, players, qtbot)
    fakes.recorder.lose(DeviceLost("The microphone has stopped.", "Check it."))
    qtbot.waitUntil(lambda: Cue.TROUBLE in players.cues)
    assert "The recording broke off. The microphone has stopped. Check it." in said(heard)


def test_an_error_is_told_at_once_and_news_when_there_is_time(
    driven: MockWindow, context: Context, players: Players, heard: Heard
) -> None:
    """What the message bar shows, and what it offers."""
    context.messages.info("1 take deleted.", "Undo", lambda: None)
    assert (players.cues, heard[-1]) == ([], ("1 take deleted. Undo is offered.", False))
    context.messages.error(StorageError("The disk is full.", "Make room."))
    assert (players.cues, heard[-1]) == ([Cue.TROUBLE], ("The disk is full. Make room.", True))


def test_a_mock_interview_under_real_rules_tells_no_scores(
    driven: MockWindow, players: Players, heard: Heard, qtbot: QtBot
) -> None:
    """What stands between two questions is told, with the time that is left; scores come in the report."""
    driven.go(PageName.MOCK)
    driven.click("Start the interview")
    rehearsal = driven.rehearsal_page.rehearsal
    assert rehearsal is not None
    assert rehearsal.session.rules is Rules.REAL
    begin(rehearsal, players, qtbot)
    driven.speak()
    rehearsal.done()
    qtbot.waitUntil(lambda: "Kept." in said(heard))
    assert "min left of 5." in said(heard)
    assert " of 4" not in said(heard)
    assert Cue.READY not in players.cues


def type_drift(search: QLineEdit, heard: Heard, qtbot: QtBot) -> list[str]:
    """What is told when one has typed it, key by key."""
    heard.clear()
    QTest.keyClicks(search, "drift")
    qtbot.waitUntil(lambda: bool(heard))
    return [text for text, _ in heard]


def test_how_many_questions_are_found_is_told_once(driven: MockWindow, heard: Heard, qtbot: QtBot) -> None:
    """Not at every key."""
    home = driven.window.pages.page(PageName.HOME)
    assert isinstance(home, HomePage)
    assert type_drift(home.questions.filter, heard, qtbot) == ["1 of 3 questions"]


def test_how_many_takes_are_found_is_told_once(driven: MockWindow, fakes: Fakes, heard: Heard, qtbot: QtBot) -> None:
    """When one has stopped typing."""
    fakes.library.keep(example_take())
    driven.go(PageName.HISTORY)
    history = driven.window.pages.page(PageName.HISTORY)
    assert isinstance(history, HistoryPage)
    assert type_drift(history.tools.search, heard, qtbot) == ["1 take found"]


def test_how_many_settings_are_found_is_told_once(driven: MockWindow, heard: Heard, qtbot: QtBot) -> None:
    """By their groups."""
    driven.go(PageName.SETTINGS)
    settings = driven.window.pages.page(PageName.SETTINGS)
    assert isinstance(settings, SettingsPage)
    assert type_drift(settings.head.search, heard, qtbot) == ["Groups of settings with these words: 0"]


def test_long_work_is_told_of_by_quarters(
    driven: MockWindow, telling: Telling, fakes: Fakes, heard: Heard, qtbot: QtBot
) -> None:
    """Whichever bar shows it, by the name of that bar."""
    bar = QProgressBar(driven.window)
    bar.setAccessibleName("Exporting")
    bar.show()
    qtbot.waitUntil(bar.isVisible)
    telling.progress.look()
    fakes.clock.advance(10.0)
    bar.setValue(55)
    telling.progress.look()
    assert heard[-1] == ("Exporting: half done.", False)
