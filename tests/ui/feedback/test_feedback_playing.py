"""A take's page in step with its recording."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from support.examples import (
    example_delivery,
    example_grade,
)
from support.feedback_pages import content_of
from support.pages import all_of
from support.services import Fakes
from voice_interviewer.answer import Span
from voice_interviewer.take import Take
from voice_interviewer.ui.anatomy.glance_view import GlanceView
from voice_interviewer.ui.feedback.feedback_page import NO_SOUND, FeedbackPage
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context


def press(page: FeedbackPage, name: str) -> None:
    next(link for link in all_of(page, PlayLink) if link.text() == name).click()


def test_evidence_plays_its_sentence(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """From its first word to its last."""
    page.show_take(take)

    press(page, "Compliance reviews each release.")

    sentence = example_grade().sentences[4]
    assert [(p.start, p.end) for p in fakes.player.plays] == [(sentence.start, sentence.end)]


def test_transcript_follows_the_player(qtbot: QtBot, page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """The word that is heard is marked while it plays, and not afterwards."""
    page.show_take(take)
    transcript = all_of(page, TranscriptView)[0]
    word = example_delivery().words[9]

    page.player.play_from(word.start)
    while_playing = transcript.heard_text
    page.player.playback.pause()

    assert [while_playing, transcript.heard_text] == [word.text, ""]


def test_word_of_the_transcript_plays_on_from_there(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """To the end of the answer, not only of the word."""
    page.show_take(take)

    all_of(page, TranscriptView)[0].play_requested.emit(12.0)

    assert fakes.player.plays[-1].start == 12.0
    assert fakes.player.plays[-1].end == pytest.approx(take.seconds, abs=0.01)


def test_keys_of_the_player_work_all_over_the_page(qtbot: QtBot, page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """Also while the focus is in the transcript; there the arrows are for its words."""
    page.show_take(take)
    transcript = all_of(page, TranscriptView)[0]

    QTest.keyClick(transcript, Qt.Key.Key_L)
    QTest.keyClick(transcript, Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_Space)

    assert fakes.player.plays[-1].start == 5.0


def test_page_scrolls_with_the_words(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Whoever reads along need not scroll."""
    page.resize(780, 500)
    page.show_take(take)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0)
    words = example_delivery().words
    only_first_line = transcript_top(page) - page.area.verticalScrollBar().pageStep() + 30
    page.area.verticalScrollBar().setValue(only_first_line)

    for word in words:
        page.player.play_from(word.start)

    assert page.area.verticalScrollBar().value() > only_first_line


def test_page_stays_when_the_reader_looks_elsewhere(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Playing a sentence from the top of the page must not pull the page away."""
    page.resize(780, 500)
    page.show_take(take)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0)

    for word in example_delivery().words:
        page.player.play_from(word.start)

    assert page.area.verticalScrollBar().value() == 0


def transcript_top(page: FeedbackPage) -> int:
    content = content_of(page)
    return all_of(page, TranscriptView)[0].mapTo(content, content.rect().topLeft()).y()


def test_leaving_the_page_gives_the_device_back(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """The next page may record."""
    page.show_take(take)
    page.player.play_from(1.0)

    page.deactivate()

    assert fakes.player.status().duration == 0.0


def test_lost_recording_leaves_the_findings(page: FeedbackPage, take: Take) -> None:
    """The sentence says so; transcript and scores stay."""
    assert take.audio is not None
    take.audio.unlink()

    page.show_take(take)

    assert page.player.problem_label.text() == NO_SOUND
    assert not page.player.play_button.isEnabled()
    assert len(all_of(page, TranscriptView)) == 1
    assert not any(link.isEnabled() for link in all_of(content_of(page), PlayLink))


def test_escape_first_lets_the_stretch_go(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Only then does it lead back."""
    page.show_take(take)
    page.player.waveform.chosen.emit(Span(2, 4))
    with qtbot.assertNotEmitted(page.back_requested):
        QTest.keyClick(page, Qt.Key.Key_Escape)

    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page, Qt.Key.Key_Escape)

    assert page.player.playback.stretch is None


def test_block_of_the_glance_card_is_heard(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """And the playhead of the card goes along with the player's."""
    page.show_take(take)
    view = all_of(page, GlanceView)[0]

    view.play_requested.emit(Span(2, 4))

    assert [(play.start, play.end) for play in fakes.player.plays] == [(2, 4)]


def test_card_made_anew_shows_where_the_player_stands(page: FeedbackPage, take: Take, context: Context) -> None:
    """While nothing plays too: another colour scheme makes the card again, and the playhead is where it was."""
    page.show_take(take)
    page.player.playback.seek(3.0)

    context.theme.changed.emit()

    view = all_of(content_of(page), GlanceView)[0]
    shown = view.grab().toImage()
    view.show_position(3.0)
    assert view.grab().toImage() == shown


def test_card_and_waveform_show_the_same_answer(page: FeedbackPage, take: Take) -> None:
    """Sections, fillers and pauses are the take's."""
    page.show_take(take)

    assert page.player.anatomy == content_of(page).anatomy
    assert len(page.player.anatomy.sentences) == 5


def test_keys_of_the_player_stay_out_of_text_fields(qtbot: QtBot, page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """Somebody who writes a note with an f, an s, an r and a space in it hears nothing."""
    page.show_take(take)
    field = QLineEdit(page)
    field.show()

    QTest.keyClicks(field, "f s r jk l")

    assert field.text() == "f s r jk l"
    assert fakes.player.plays == []
    assert page.player.playback.position == 0.0
