"""The user's own say on the page of a take: fillers, words, sections, scores; each kept, shown, and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from support.examples import example_question, example_take, example_transcript, example_typed_findings
from support.feedback_pages import open_feedback, transcript_of
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, says, with_keyboard
from support.services import Fakes
from voice_interviewer.answer import Section, Transcript, Word
from voice_interviewer.errors import StorageError
from voice_interviewer.remarks.remark import ScoreIs, SectionIs
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.feedback.chips import DeniableChip
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.evidence import EvidenceRow
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.score_cards import SectionCard
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.feedback.wishes import AddWords, EditSentence, NotSaid
from voice_interviewer.ui.feedback.word_menu import FillerMenu, SentenceMenu, WordMenu
from voice_interviewer.ui.feedback.words_dialog import WordsDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.failures import Failures
from voice_interviewer.ui.shell.messages import Message


def heard() -> Transcript:
    """The example, opened by a crutch word, with its filled pauses heard by a pass that is believed."""
    said = example_transcript()
    sure = tuple(replace(each, votes={"primed_sentence": 0.9}) for each in said.candidates)
    return replace(said, candidates=sure, words=(Word("Basically,", 0.0, 0.5), *said.words))


@pytest.fixture
def take(fakes: Fakes, context: Context, tmp_path: Path) -> Take:
    kept = keep_example(fakes.library, tmp_path, findings=None)
    found = context.services.assessor.findings_of(heard(), example_question())
    return fakes.library.add_findings(kept.id or 0, found)


@pytest.fixture
def page(qtbot: QtBot, context: Context, take: Take) -> Iterator[FeedbackPage]:
    made = with_keyboard(qtbot, open_feedback(qtbot, context, 1200))
    made.show_take(take)
    yield made
    for dialog in made.findChildren(WordsDialog):
        dialog.reject()
    for menu in made.findChildren(QMenu):
        menu.close()


def undo(posted: list[Message]) -> None:
    assert posted[-1].on_action is not None
    posted[-1].on_action()


def delivery_of(page: FeedbackPage) -> DeliveryCard:
    [card] = all_of(page.content or page, DeliveryCard)
    return card


def fillers(page: FeedbackPage) -> int:
    assert page.take is not None
    assert page.take.findings is not None
    return len(page.take.findings.delivery.filled_pauses)


def cross(page: FeedbackPage, text: str) -> DeniableChip:
    return next(chip for chip in all_of(page.content or page, DeniableChip) if chip.chip.text == text)


def press(view: TranscriptView, text: str) -> None:
    cursor = view.document().find(text)
    cursor.setPosition(cursor.selectionStart() + 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center() + QPoint(1, 0))


def menu_of(page: FeedbackPage, kind: type[QMenu]) -> QMenu:
    [menu] = [menu for menu in all_of(transcript_of(page), kind) if menu.isVisible()]
    return menu


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()
    menu.close()


def test_filler_is_denied_on_its_chip(page: FeedbackPage, fakes: Fakes, posted: list[Message]) -> None:
    """One press: the count changes at once, is stored, and can be undone."""
    cross(page, "um").cross.click()

    assert fillers(page) == 2
    assert says(delivery_of(page), "1 taken out by you")
    stored = fakes.library.take(page.take.id or 0).findings if page.take else None
    assert stored is not None
    assert len(stored.delivery.filled_pauses) == 2
    undo(posted)
    assert fillers(page) == 3
    assert not says(delivery_of(page), "taken out by you")


def test_filler_is_denied_in_the_transcript_and_taken_back_there(qtbot: QtBot, page: FeedbackPage) -> None:
    """A press on it asks; it stays to be seen, as no filler."""
    view = transcript_of(page)
    qtbot.waitUntil(lambda: view.viewport().height() > 40)
    press(view, "um")
    choose(menu_of(page, FillerMenu), "Not a filler")
    text = transcript_of(page).toPlainText()
    denied = fillers(page)
    qtbot.waitUntil(lambda: transcript_of(page).viewport().height() > 40)
    press(transcript_of(page), "um")
    choose(menu_of(page, FillerMenu), "A filler after all")

    assert "um (not a filler by your say) Every night" in text
    assert (denied, fillers(page)) == (2, 3)


def test_filler_can_be_heard_from_its_menu(qtbot: QtBot, page: FeedbackPage) -> None:
    """To judge it one must hear it."""
    qtbot.waitUntil(lambda: transcript_of(page).viewport().height() > 40)
    press(transcript_of(page), "uh")
    choose(menu_of(page, FillerMenu), "Hear")
    assert page.player.playback.playing


def test_key_denies_the_filler_that_was_heard_last(page: FeedbackPage, posted: list[Message]) -> None:
    """Of none it says what to do."""
    QTest.keyClick(page, Qt.Key.Key_X)
    asked = posted[-1].text
    assert page.take is not None
    assert page.take.findings is not None
    pauses = page.take.findings.delivery.filled_pauses
    transcript_of(page).follow(pauses[1].start + 0.01)
    transcript_of(page).follow(pauses[1].end + 0.5)
    QTest.keyClick(page, Qt.Key.Key_X)

    assert "Choose a filled pause first" in asked
    assert page.take.findings.delivery.filled_pauses == (pauses[0], pauses[2])


def test_key_denies_the_chip_that_has_the_focus(page: FeedbackPage) -> None:
    """Or its cross."""
    cross(page, "uh").cross.setFocus()
    QTest.keyClick(cross(page, "uh").cross, Qt.Key.Key_X)
    assert fillers(page) == 2
    assert all(chip.chip.text != "uh" for chip in all_of(page.content or page, DeniableChip))


def test_word_is_never_marked_again(page: FeedbackPage, context: Context, posted: list[Message]) -> None:
    """Here at once, and in later answers; undone, it counts again."""
    found = cross(page, "Basically")
    assert "Never mark “basically” for me" in found.cross.toolTip()
    found.cross.click()

    kept = context.services.glossary.own_words.all()
    gone = not says(delivery_of(page), "Crutch words: ")
    undo(posted)

    assert (kept, gone) == (("basically",), True)
    assert context.services.glossary.own_words.all() == ()
    assert says(delivery_of(page), "Crutch words: 1")


def row_of(page: FeedbackPage, sentence: int) -> EvidenceRow:
    return next(row for row in all_of(page.content or page, EvidenceRow) if row.place == sentence)


def test_sentence_is_moved_from_its_evidence(page: FeedbackPage, fakes: Fakes, posted: list[Message]) -> None:
    """The transcript follows, and says by whom; the score stays."""
    button = row_of(page, 3).section_button
    button.click()
    choose(button.sections, "Risks")

    [kept] = fakes.library.remarks.all()
    assert isinstance(kept.remark, SectionIs)
    assert (kept.remark.label, kept.remark.was) == ("risks", ("operations",))
    assert "Moved by you to Risks and governance" in row_of(page, 3).moved.text()
    assert "moved by you" in transcript_of(page).toPlainText()
    assert says(page, "2 of 4")
    undo(posted)
    assert "moved" not in transcript_of(page).toPlainText()
    assert row_of(page, 3).moved.isHidden()


def test_graders_own_section_takes_the_move_back(page: FeedbackPage, fakes: Fakes) -> None:
    """No undo needed, also another day."""
    button = row_of(page, 3).section_button
    for section in ("Other", "Operations"):
        button.click()
        choose(button.sections, section)
    assert fakes.library.remarks.all() == []


def test_sentence_is_moved_from_the_transcript_by_keyboard(page: FeedbackPage, fakes: Fakes) -> None:
    """The menu of the chosen word has its sentence."""
    transcript_of(page).setFocus(Qt.FocusReason.TabFocusReason)
    transcript_of(page).choose_word(3)
    menu = word_menu(page)
    sections = next(action.menu() for action in menu.actions() if action.text() == "Wrong section?")
    assert isinstance(sections, QMenu)
    choose(sections, "Other")
    menu.close()

    [kept] = fakes.library.remarks.all()
    assert isinstance(kept.remark, SectionIs)
    assert (kept.remark.sentence, kept.remark.label) == (0, "other")


def word_menu(page: FeedbackPage) -> QMenu:
    transcript_of(page)._open_menu(QPoint(10, 10))
    return menu_of(page, WordMenu)


def test_score_of_ones_own_stands_beside_the_graders(page: FeedbackPage, fakes: Fakes, posted: list[Message]) -> None:
    """One press opens the row, a digit says it."""
    card = next(card for card in all_of(page, SectionCard) if card.section is Section.RISKS)
    card.own_score.button.click()
    assert card.own_score.row is not None
    QTest.keyClick(card.own_score.row.steps[1], Qt.Key.Key_3)

    [kept] = fakes.library.remarks.all()
    assert kept.remark == ScoreIs(section=Section.RISKS, score=3, was=1)
    assert says(card, "You: 3")
    assert says(card, "1 of 4")
    assert card.own_score.button.hasFocus()
    undo(posted)
    assert not says(card, "You: 3")


def test_say_is_there_when_the_take_is_opened_again(page: FeedbackPage, take: Take, fakes: Fakes) -> None:
    """It is kept with the take."""
    button = row_of(page, 3).section_button
    button.click()
    choose(button.sections, "Other")
    page.show_take(fakes.library.take(take.id or 0))
    assert "Moved by you to Other" in row_of(page, 3).moved.text()


def test_library_that_fails_says_so_and_changes_nothing(
    page: FeedbackPage, context: Context, tasks: ImmediateTaskRunner, fakes: Fakes, posted: list[Message]
) -> None:
    """Nothing is shown that is not kept."""
    tasks.unhandled = Failures(context.messages).handle
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    cross(page, "um").cross.click()
    card = next(card for card in all_of(page, SectionCard) if card.section is Section.RISKS)
    card.score_said.emit(Section.RISKS, 4)
    fakes.library.failure = None

    assert fillers(page) == 3
    assert not says(card, "You: 4")
    assert [message.text for message in posted[-2:]] == ["The disk is full."] * 2


def test_sentence_of_a_typed_answer_is_moved(page: FeedbackPage, fakes: Fakes) -> None:
    """Its words have a menu too, of what can be done with them."""
    typed = fakes.library.keep(example_take(source=Source.TYPED, findings=example_typed_findings()))
    page.show_take(typed)
    transcript_of(page).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(transcript_of(page), Qt.Key.Key_Right)
    transcript_of(page)._open_menu(QPoint(10, 10))
    menu = menu_of(page, SentenceMenu)
    assert isinstance(menu, SentenceMenu)
    choose(menu.sections, "Other")
    menu.close()

    [kept] = fakes.library.remarks.of(typed.id or 0)
    assert isinstance(kept.remark, SectionIs)
    assert (kept.remark.sentence, kept.remark.label) == (0, "other")
    assert "moved by you" in transcript_of(page).toPlainText()


def test_typed_answer_is_edited_and_put_back(page: FeedbackPage, fakes: Fakes, posted: list[Message]) -> None:
    """As a whole, graded anew each time."""
    typed = fakes.library.keep(example_take(source=Source.TYPED, findings=example_typed_findings()))
    page.show_take(typed)
    assert page.content is not None
    assert page.content.edit_button is not None
    page.content.edit_button.click()
    [dialog] = all_of(page, WordsDialog)
    before = dialog.text
    dialog.field.setPlainText("Something else.")  # type: ignore[union-attr]  # several lines
    dialog.accept_button.click()

    assert before.startswith("We score loan applications")
    assert posted[-1].text == "The answer is edited and graded anew."
    undo(posted)
    assert posted[-1].text == "The answer is as it was."


def test_words_are_taken_out_and_come_back(page: FeedbackPage, posted: list[Message]) -> None:
    """They stay to be seen, struck."""
    view = transcript_of(page)
    view.choose_word(1)
    run = view.run
    assert run is not None
    view.wished.emit(NotSaid(run))
    shown = transcript_of(page).toPlainText()
    undo(posted)

    assert "We (not said) score loan" in shown
    assert "not said" not in transcript_of(page).toPlainText()


def test_words_are_added_after_another(page: FeedbackPage, posted: list[Message]) -> None:
    """Typed in a dialog, and told as added."""
    view = transcript_of(page)
    view.choose_word(2)
    run = view.run
    assert run is not None
    view.wished.emit(AddWords(run))
    [dialog] = all_of(page, WordsDialog)
    dialog.field.setText("and rank")  # type: ignore[union-attr]  # one line
    dialog.accept_button.click()

    assert "score and rank (added by you) loan" in transcript_of(page).toPlainText()
    undo(posted)
    assert "and rank" not in transcript_of(page).toPlainText()


def test_sentence_is_edited_as_a_whole(
    page: FeedbackPage, fakes: Fakes, context: Context, posted: list[Message], take: Take
) -> None:
    """The term that changed is remembered, and forgotten by undoing."""
    found = context.services.assessor.findings_of(example_transcript(), take.question)
    page.show_take(fakes.library.add_findings(take.id or 0, found))
    transcript_of(page).wished.emit(EditSentence(4))
    [dialog] = all_of(page, WordsDialog)
    before = dialog.text
    dialog.field.setPlainText("Compliance audits each release.")  # type: ignore[union-attr]  # several lines
    QTest.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    edited = page.take.findings.transcript.text if page.take and page.take.findings else ""
    learnt = [each.right for each in context.services.glossary.corrections.all()]
    undo(posted)

    assert before == "Compliance reviews each release."
    assert edited.endswith("Compliance audits each release.")
    assert learnt == ["audits"]
    assert context.services.glossary.corrections.all() == ()
    QApplication.processEvents()
