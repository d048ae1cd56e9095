"""The page of one take: what it shows, in which order, and what leads away from it."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSlider
from pytestqt.qtbot import QtBot

from support.feedback_pages import content_of
from support.kept_takes import keep_example
from support.pages import all_of, says, texts, with_keyboard
from support.services import Fakes
from voice_interviewer.answer import Section
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.ui.feedback.advice_cards import AdviceCard
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.own_score import ScoreRow
from voice_interviewer.ui.feedback.score_cards import OverallCard, SectionCard
from voice_interviewer.ui.feedback.strong_answer import StrongAnswerCard
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import use


def test_graded_take_shows_everything_once_and_in_order(page: FeedbackPage, take: Take) -> None:
    """Advice first, then the four sections in their order, then the rest."""
    page.show_take(take)

    cards = [card.accessibleName().split(":")[0] for card in all_of(page, SectionCard)]

    assert cards == [section.title for section in Section]
    for kind in (AdviceCard, OverallCard, DeliveryCard, TranscriptView):
        assert len(all_of(page, kind)) == 1
    assert says(page, "Yesterday, 18:42  ·  34 s  ·  spoken")
    assert says(page, "Transcribed by faster-whisper tiny.en  ·  graded by rules-1/keywords-1  ·  version")


def test_content_and_delivery_are_apart(page: FeedbackPage, take: Take) -> None:
    """No word about filled pauses stands among the scores, and no score among the delivery."""
    page.show_take(take)

    delivery = all_of(page, DeliveryCard)[0]

    assert not any("of 4" in text for text in texts(delivery))
    assert not any("pause" in text.lower() for card in all_of(page, SectionCard) for text in texts(card))


def test_strong_answer_is_closed_at_first(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Nobody reads it by accident; opened, it has the points of every section."""
    page.show_take(take)
    card = all_of(page, StrongAnswerCard)[0]
    qtbot.waitUntil(card.isVisible)
    closed = card.points.isVisible()

    card.toggle_button.click()

    assert not closed
    assert card.points.isVisible()
    assert says(card, "Names who signs off a release")


def test_question_of_ones_own_has_no_strong_answer(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """The bank knows nothing of it, and the page does not pretend to."""
    own = AskedQuestion("Why this company?", "behavioral")

    page.show_take(keep_example(fakes.library, tmp_path, question=own))

    assert all_of(page, StrongAnswerCard) == []


@pytest.mark.parametrize(("width", "beside"), [(1400, True), (780, False)])
def test_wide_windows_have_two_columns(qtbot: QtBot, page: FeedbackPage, take: Take, width: int, beside: bool) -> None:
    """What was said stands beside how it sounded where there is room, else above it."""
    page.show_take(take)
    page.resize(width, 800)
    scores, delivery = all_of(page, OverallCard)[0], all_of(page, DeliveryCard)[0]

    qtbot.waitUntil(lambda: (delivery.x() > scores.geometry().right()) == beside)

    assert (delivery.y() > scores.y()) != beside


@pytest.mark.parametrize("width", [760, 1100])
def test_nothing_is_cut_off_sideways(page: FeedbackPage, fakes: Fakes, tmp_path: Path, width: int) -> None:
    """Long texts wrap: whatever the width, one never has to scroll sideways."""
    endless = "word " * 200
    question = AskedQuestion(endless, "design")
    page.resize(width, 700)

    page.show_take(keep_example(fakes.library, tmp_path, question=question))

    assert content_of(page).width() <= page.width()
    assert content_of(page).minimumSizeHint().width() <= width


def test_back_by_button(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """To wherever one came from."""
    page.show_take(take)

    with qtbot.waitSignal(page.back_requested):
        content_of(page).header.back_button.click()


def test_back_by_key(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Escape leads back from wherever the focus is."""
    page.show_take(take)
    page.activate()
    qtbot.waitUntil(page.player.play_button.hasFocus)

    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page.player.play_button, Qt.Key.Key_Escape)


def test_again_hands_on_the_question(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """As it was asked, also if its pack has changed since."""
    page.show_take(take)

    with qtbot.waitSignal(page.retry_requested) as retry:
        content_of(page).header.retry_button.click()

    assert retry.args == [take.question]


def test_export_opens_for_this_take(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """With a preview of it."""
    page.show_take(take)

    content_of(page).header.export_button.click()

    dialogs = all_of(page, ExportDialog)
    assert len(dialogs) == 1
    assert take.question.text in dialogs[0].preview.toPlainText()
    dialogs[0].close()


def test_new_scheme_keeps_the_take_and_the_place(page: FeedbackPage, context: Context, take: Take) -> None:
    """What plays goes on playing."""
    page.show_take(take)
    page.player.play_from(5.0)

    context.theme.choose("dark")

    assert len(all_of(content_of(page), SectionCard)) == 4
    assert page.player.playback.playing


def test_showing_another_take_leaves_nothing_of_the_old(
    qtbot: QtBot, page: FeedbackPage, take: Take, fakes: Fakes, tmp_path: Path
) -> None:
    """Not its words, and not its sound."""
    page.show_take(take)
    page.player.play_from(5.0)

    page.show_take(keep_example(fakes.library, tmp_path, findings=None))

    assert all_of(content_of(page), SectionCard) == []
    assert not page.player.playback.playing
    assert page.player.playback.position == 0.0


def test_every_control_has_a_name(page: FeedbackPage, take: Take) -> None:
    """For whoever uses the page with a screen reader."""
    page.show_take(take)
    controls: list[Any] = [*all_of(page, QAbstractButton), *all_of(page, QComboBox), *all_of(page, QSlider)]

    unnamed = [control for control in controls if not (control.accessibleName() or control.text())]

    assert unnamed == []


def test_no_text_is_taken_for_markup(page: FeedbackPage, take: Take) -> None:
    """What was said may hold anything."""
    page.show_take(take)

    labels = [label for label in all_of(content_of(page), QLabel) if label.text()]

    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_page_keys_scroll_while_the_player_has_the_focus(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Reading on and hearing on go together."""
    page.resize(760, 500)
    page.show_take(take)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    QTest.keyClick(page.player.play_button, Qt.Key.Key_PageDown)
    down = bar.value()
    QTest.keyClick(page.player.play_button, Qt.Key.Key_PageUp)

    assert down > 0
    assert bar.value() == 0


def test_a_typed_answer_gives_the_keyboard_to_the_text(
    qtbot: QtBot, page: FeedbackPage, fakes: Fakes, tmp_path: Path
) -> None:
    """There is no player that could have it."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_take(keep_example(fakes.library, tmp_path, source=Source.TYPED, audio=None))

    page.activate()

    assert page.area.hasFocus()


def test_keys_that_hold_now_are_told(page: FeedbackPage, take: Take) -> None:
    """In the line above the words and in the menu, whatever they were when the window opened."""
    page.show_take(take)
    use({"CORRECT": "F4", "TAG": "Ctrl+J"})
    content_of(page).header.more_button.click()
    entry = content_of(page).header.tag_action.text()
    content_of(page).header.menu.close()
    page.show_take(take)
    told = says(page, "F4 corrects the words")
    use({})
    assert told
    assert entry.endswith("Ctrl+J")


def test_esc_closes_the_row_of_scores_and_no_page(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """Only pressed once more it leads back."""
    with_keyboard(qtbot, page).show_take(take)
    own = all_of(page, SectionCard)[0].own_score
    own.button.click()
    assert own.row is not None
    with qtbot.assertNotEmitted(page.back_requested):
        QTest.keyClick(own.row.steps[1], Qt.Key.Key_Escape)
    assert not any(row.isVisible() for row in all_of(own, ScoreRow))
    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(own.button, Qt.Key.Key_Escape)
