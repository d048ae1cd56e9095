"""What the voice says can be read while it says it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.cue_players import Players
from support.pages import on_screen
from support.services import example_bank
from voice_interviewer.interview_terms import Voice
from voice_interviewer.ui.cues.voice_caption import VoiceCaption
from voice_interviewer.ui.rehearsal.assignment import Assignment, from_bank
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context

ALOUD = "It is Friday evening. The model has begun to drift. What do you do first?"


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> RehearsalPage:
    page = on_screen(qtbot, RehearsalPage(context, SetAside(context)), 900, 700)
    page.activate()
    return page


@pytest.fixture
def assignment(context: Context) -> Assignment:
    asked = from_bank(example_bank().question("detect-drift"), context.services.settings.current)
    return replace(asked, aloud=ALOUD)


def caption(page: RehearsalPage) -> VoiceCaption:
    [found] = page.findChildren(VoiceCaption)
    return found


def height_of(text: str, shown_by: QLabel) -> int:
    """Of its lines, at the label's width."""
    room = QRect(0, 0, shown_by.width(), 0)
    return shown_by.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def readable(page: RehearsalPage) -> str:
    """All that can be read now."""
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_it_follows_the_voice_sentence_by_sentence(
    page: RehearsalPage, assignment: Assignment, players: Players, qtbot: QtBot
) -> None:
    """Who speaks stands above."""
    page.begin(assignment)
    assert (caption(page).who, caption(page).words) == ("The interviewer is speaking", "It is Friday evening.")
    seconds = players.made[0].status().duration
    players.advance(0.5 * seconds)
    qtbot.waitUntil(lambda: caption(page).words == "The model has begun to drift.")
    players.advance(0.4 * seconds)
    qtbot.waitUntil(lambda: caption(page).words == "What do you do first?")


def test_nothing_moves_from_one_sentence_to_the_next(
    page: RehearsalPage, assignment: Assignment, players: Players, qtbot: QtBot
) -> None:
    """There is room for the longest from the first on, also in a narrow window."""
    long = "And then it goes on for so many words that it takes three lines of a page, or even four, to show them all."
    page.resize(620, 640)
    page.begin(replace(assignment, aloud=f"Short. {long}"))
    words = caption(page).findChildren(QLabel)[-1]
    qtbot.waitUntil(lambda: caption(page).height() > height_of(long, words))
    before = caption(page).geometry()
    players.advance(0.5 * players.made[0].status().duration)
    qtbot.waitUntil(lambda: caption(page).words == long)
    assert caption(page).geometry() == before


def test_words_that_stand_nowhere_else_stay_when_they_have_been_said(
    page: RehearsalPage, assignment: Assignment, qtbot: QtBot
) -> None:
    """A pack may have a question worded otherwise for the voice."""
    page.begin(assignment)
    page.rehearsal.asker.stop()  # type: ignore[union-attr]  # it has begun just now
    assert (caption(page).who, caption(page).words) == ("The interviewer said", ALOUD)
    assert not caption(page).speaking


def test_what_is_spelt_for_the_voice_is_not_read_that_way(page: RehearsalPage, assignment: Assignment) -> None:
    """Letters one by one are a riddle to whoever reads."""
    asked = replace(assignment.asked, text="What is MLOps? And what is CI/CD?")
    page.begin(replace(assignment, asked=asked, aloud="What is M L ops? And what is C I C D?"))
    assert caption(page).words == "What is MLOps?"
    page.rehearsal.asker.stop()  # type: ignore[union-attr]  # it has begun just now
    assert not caption(page).isVisible()


def test_words_that_stand_above_are_not_repeated(page: RehearsalPage, assignment: Assignment) -> None:
    """The question can be read there."""
    page.begin(replace(assignment, aloud=assignment.asked.text))
    assert caption(page).isVisible()
    page.rehearsal.asker.stop()  # type: ignore[union-attr]  # it has begun just now
    assert not caption(page).isVisible()
    assert assignment.asked.text in readable(page)


@pytest.mark.parametrize(("voice", "who"), [(Voice.SRE, "An SRE"), (Voice.CFO, "A CFO"), (None, "The interviewer")])
def test_it_says_who_speaks(page: RehearsalPage, assignment: Assignment, voice: Voice | None, who: str) -> None:
    """In an interview several people ask."""
    page.begin(replace(assignment, voice=voice))
    assert caption(page).who == f"{who} is speaking"


def test_it_can_be_switched_off(page: RehearsalPage, assignment: Assignment, context: Context) -> None:
    """Then only the question is to be seen, as before."""
    context.services.settings.change(captions=False)
    page.begin(assignment)
    assert not caption(page).isVisible()
    assert "Listen to the question" in readable(page)


def test_without_a_voice_there_is_no_caption(page: RehearsalPage, assignment: Assignment, context: Context) -> None:
    """Nobody speaks; the question and the reason are to be read."""
    context.services.settings.change(speak_questions=False)
    page.begin(assignment)
    assert not caption(page).isVisible()


def test_the_next_question_does_not_begin_with_the_last_one_s_words(
    page: RehearsalPage, assignment: Assignment, context: Context
) -> None:
    """Also where no voice says it."""
    page.begin(assignment)
    context.services.settings.change(speak_questions=False)
    page.begin(assignment)
    assert not caption(page).isVisible()
