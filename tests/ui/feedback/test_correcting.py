"""Words of the transcript are corrected on the page: offers taken, words typed, corrections taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.feedback_pages import open_feedback, transcript_of
from support.misheard import first_of, keep_misheard, misheard_transcript
from support.services import Fakes
from voice_interviewer.jargon.corrections import Correction
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.feedback.word_menu import WordMenu
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

FIRST = first_of(misheard_transcript(), "cube")


@pytest.fixture
def take(fakes: Fakes, context: Context, tmp_path: Path) -> Take:
    return keep_misheard(fakes, context.services.assessor, tmp_path)


@pytest.fixture
def page(qtbot: QtBot, context: Context, take: Take) -> Iterator[FeedbackPage]:
    made = open_feedback(qtbot, context)
    made.show_take(take)
    yield made
    for dialog in made.findChildren(CorrectionDialog):
        dialog.reject()


def words_of(page: FeedbackPage) -> str:
    assert page.take is not None
    assert page.take.findings is not None
    return page.take.findings.transcript.text


def style_at(view: TranscriptView, text: str) -> QTextCharFormat:
    """How the first character of that text is written."""
    cursor = view.document().find(text)
    cursor.setPosition(cursor.selectionStart() + 1)
    return cursor.charFormat()


def choose(view: TranscriptView, place: int) -> None:
    view.window().activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.choose_word(place)


def test_offer_stands_behind_the_words_that_it_is_for(page: FeedbackPage) -> None:
    """They are dotted, and the words themselves are as they were heard."""
    text = transcript_of(page).toPlainText().replace("\u00a0", " ")

    assert "a cube flow → Kubeflow? into" in text
    assert style_at(transcript_of(page), "cube").underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
    assert "Kubeflow" in style_at(transcript_of(page), "cube").toolTip()


def test_pressed_offer_is_taken(qtbot: QtBot, page: FeedbackPage, context: Context, posted: list[Message]) -> None:
    """One press: the words are corrected, remembered, and the way back is offered."""
    view = transcript_of(page)
    cursor = view.document().find("Kubeflow?")
    qtbot.waitUntil(lambda: view.viewport().height() > 40)
    cursor.setPosition(cursor.selectionStart() + 3)

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())

    assert "through a Kubeflow into" in words_of(page)
    assert context.services.glossary.corrections.all() == (Correction("cube flow", "Kubeflow"),)
    assert posted[-1].text == "“cube flow” is now Kubeflow, here and in later answers."
    assert posted[-1].action == "Undo"


def test_offer_is_taken_by_key(qtbot: QtBot, page: FeedbackPage) -> None:
    """From either of its words."""
    choose(transcript_of(page), FIRST + 1)
    qtbot.waitUntil(transcript_of(page).hasFocus)
    QTest.keyClick(transcript_of(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "through a Kubeflow into" in words_of(page)


def test_corrected_word_tells_what_was_heard(page: FeedbackPage) -> None:
    """It is underlined, and the offer is gone."""
    transcript_of(page).offer_taken.emit(run(page, FIRST))
    style = style_at(transcript_of(page), "Kubeflow")

    assert style.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline
    assert style.toolTip() == "Corrected: heard as “cube flow”."
    assert "a Kubeflow (heard: cube flow) into" in transcript_of(page).toPlainText()
    assert "Kubeflow?" not in transcript_of(page).toPlainText()


def test_undo_brings_back_what_was_heard(page: FeedbackPage, context: Context, posted: list[Message]) -> None:
    """In this answer and in what is remembered."""
    transcript_of(page).offer_taken.emit(run(page, FIRST))
    undo = posted[-1].on_action
    assert undo is not None

    undo()

    assert words_of(page) == misheard_transcript().text
    assert context.services.glossary.corrections.all() == ()


def test_any_words_can_be_corrected(qtbot: QtBot, page: FeedbackPage) -> None:
    """Chosen with the keyboard, over several words, and typed."""
    choose(transcript_of(page), 0)
    qtbot.waitUntil(transcript_of(page).hasFocus)
    QTest.keyClick(transcript_of(page), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(transcript_of(page), Qt.Key.Key_F2)
    [dialog] = page.findChildren(CorrectionDialog)
    shown = dialog.line.text()

    QTest.keyClicks(dialog.line, "They scored")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)

    assert shown == "We score"
    assert words_of(page).startswith("They scored loan applications")


def test_selected_words_can_be_corrected(page: FeedbackPage) -> None:
    """What is marked with the mouse goes before what the keyboard chose."""
    view = transcript_of(page)
    view.setTextCursor(view.document().find("loan applications"))
    chosen = view.run
    assert chosen is not None
    assert (chosen.first, chosen.last, chosen.text) == (2, 3, "loan applications")


def test_filled_pauses_are_no_words_to_correct(page: FeedbackPage) -> None:
    """They are counted, not written; with words around them, those are meant."""
    view = transcript_of(page)
    view.setTextCursor(view.document().find("um"))
    alone = view.run
    assert alone is None


def test_correction_is_taken_back_from_the_menu(page: FeedbackPage, posted: list[Message]) -> None:
    """The menu names what was heard."""
    transcript_of(page).offer_taken.emit(run(page, FIRST))
    corrected = run(page, FIRST)
    assert corrected is not None
    menu = WordMenu(corrected, transcript_of(page))
    menu.taken_back.connect(lambda: transcript_of(page).taken_back.emit(run(page, FIRST)))

    [action] = [action for action in menu.actions() if "Back to" in action.text()]
    action.trigger()
    menu.deleteLater()

    assert "cube flow" in action.text()
    assert words_of(page) == misheard_transcript().text
    assert "as it was heard again" in posted[-1].text


def test_reader_stays_where_they_are(qtbot: QtBot, page: FeedbackPage) -> None:
    """A correction half-way down must not throw them back to the top."""
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)

    transcript_of(page).offer_taken.emit(run(page, FIRST))

    qtbot.waitUntil(lambda: bar.value() == 100)
    assert transcript_of(page).chosen_text == "Kubeflow"


def test_corrected_take_is_told_to_the_window(qtbot: QtBot, page: FeedbackPage) -> None:
    """The history shows other words, and perhaps other scores."""
    with qtbot.waitSignal(page.assessed) as changed:
        transcript_of(page).offer_taken.emit(run(page, FIRST))
    assert changed.args == [page.take]


def test_failure_is_told_and_changes_nothing(page: FeedbackPage, context: Context, posted: list[Message]) -> None:
    """And the next try is not refused."""
    file = context.services.folders.corrections
    file.parent.mkdir(exist_ok=True)
    file.write_text("{", encoding="utf-8")
    transcript_of(page).offer_taken.emit(run(page, FIRST))
    before = posted[-1].text, words_of(page)
    file.unlink()
    transcript_of(page).offer_taken.emit(run(page, FIRST))

    assert "corrections.json make no sense" in before[0]
    assert before[1] == misheard_transcript().text
    assert "through a Kubeflow into" in words_of(page)


def run(page: FeedbackPage, place: int) -> WordRun | None:
    """What the view would ask to correct at that place."""
    choose(transcript_of(page), place)
    return transcript_of(page).run
