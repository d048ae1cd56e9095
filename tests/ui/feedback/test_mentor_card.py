"""A mentor's marks on the page of a take."""

import json
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.feedback_pages import content_of
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, says, texts
from support.services import NOW, Fakes
from voice_interviewer.answer import Section, Span
from voice_interviewer.programme.events import Predicted
from voice_interviewer.remarks.mentor_marks import pack_id
from voice_interviewer.remarks.remark import Comment, Marked
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.mentor_card import MentorCard
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.sharing.mentor_dialog import MentorDialog
from voice_interviewer.ui.sharing.mentor_marks import MarksImport
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.failures import Failures
from voice_interviewer.ui.shell.messages import Message, Tone

MARKS = Marked(
    by="Anna",
    scores={Section.CONTEXT: 3, Section.ARCHITECTURE: 1, Section.RISKS: 2},
    comments=(Comment(text="Why <b>batch</b>?", at=21.0), Comment(text="x" * 200)),
    answers={"What next?": "Rollback."},
)


def marks_file(take: Take, folder: Path, by: str = "Anna", pack: str = "") -> str:
    """As the page of the pack saves it."""
    whole = {
        "format": "voice-interviewer/marks", "version": 1,
        "pack": pack or pack_id(take.id or 0, take.created, take.question.text),
        "question": take.question.text, "answered": "2026-03-05", "by": by, "scores": {"risks": 4},
        "comments": [], "remarks": "", "answers": [],
    }  # fmt: skip
    path = folder / "marks.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return str(path)


def card_of(page: FeedbackPage) -> MentorCard:
    card = content_of(page).mentor_card
    assert card is not None
    return card


def importing(page: FeedbackPage) -> MarksImport:
    [made] = page.findChildren(MarksImport)
    return made


def test_a_take_without_marks_shows_no_card(page: FeedbackPage, take: Take) -> None:
    """Nothing to look at, nothing in the way."""
    page.show_take(take)
    assert all_of(page, MentorCard) == []


def test_marks_stand_beside_ours_and_the_guess(page: FeedbackPage, fakes: Fakes, take: Take) -> None:
    """The example is graded 3, 3, 2 and 1; a section without a mark says so, and the card tells it aloud."""
    fakes.library.remarks.note(take.id or 0, MARKS, NOW)
    fakes.library.journal.note(Predicted(take=take.id or 0, context=2, architecture=2, operations=2, risks=2), NOW)
    page.show_take(take)
    lines = texts(card_of(page))
    for words in ("Marked by Anna", "Your guess", "theirs 2 lower", "theirs 1 higher", "not marked by them"):
        assert words in lines
    assert says(card_of(page), "Over 1 marked take, 67% of the scores")
    assert says(card_of(page), "wait for 10")
    names = [line.accessibleName() for line in all_of(card_of(page), QLabel)]
    assert "Architecture: theirs 1, app 3, you 2; theirs 2 lower" in names


def test_what_they_wrote_is_plain_text_and_plays_at_its_moment(
    page: FeedbackPage, fakes: Fakes, take: Take, qtbot: QtBot
) -> None:
    """Around it, since a comment is written a moment after what it is about."""
    fakes.library.remarks.note(take.id or 0, MARKS, NOW)
    page.show_take(take)
    [link] = all_of(card_of(page), PlayLink)
    assert link.text() == "Why <b>batch</b>?"
    with qtbot.waitSignal(card_of(page).play_requested) as played:
        link.click()
    assert played.args == [Span(19.0, 27.0)]
    assert says(card_of(page), "Rollback.")
    assert card_of(page).minimumSizeHint().width() < 500  # a word of 200 letters is broken


def test_marks_are_imported_and_taken_back(
    page: FeedbackPage, fakes: Fakes, take: Take, tmp_path: Path, posted: list[Message]
) -> None:
    """The card comes at once, and goes with Undo; the same file again changes nothing."""
    page.show_take(take)
    importing(page).bring(marks_file(take, tmp_path))
    assert card_of(page).isVisible()
    assert (posted[-1].action, "The marks of Anna are kept" in posted[-1].text) == ("Undo", True)
    undo = posted[-1].on_action
    importing(page).bring(marks_file(take, tmp_path))
    assert "already" in posted[-1].text
    assert undo is not None
    undo()
    assert not card_of(page).isVisible()
    assert fakes.library.remarks.of(take.id or 0) == []


def test_marks_are_removed_with_a_way_back(
    page: FeedbackPage, fakes: Fakes, take: Take, posted: list[Message], qtbot: QtBot
) -> None:
    """From the card."""
    kept = fakes.library.remarks.note(take.id or 0, MARKS, NOW)
    page.show_take(take)
    with qtbot.waitSignal(card_of(page).remove_requested) as asked:
        card_of(page).remove_buttons[0].click()
    assert asked.args == [kept.id]
    assert not card_of(page).isVisible()
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert card_of(page).isVisible()


def test_marks_of_another_take_go_there(
    page: FeedbackPage,
    context: Context,
    tasks: ImmediateTaskRunner,
    fakes: Fakes,
    take: Take,
    tmp_path: Path,
    posted: list[Message],
) -> None:
    """And the message says to which; those of a take that is not here are refused in words."""
    tasks.unhandled = Failures(context.messages).handle
    (tmp_path / "other").mkdir()
    other = keep_example(fakes.library, tmp_path / "other")
    page.show_take(take)
    importing(page).bring(marks_file(other, tmp_path))
    assert all_of(page, MentorCard) == []
    assert f"kept with take {other.id}" in posted[-1].text
    importing(page).bring(marks_file(take, tmp_path, pack="0" * 24))
    assert (posted[-1].tone, "not in this library" in posted[-1].text) == (Tone.ERROR, True)


def test_marks_are_dropped_on_the_page(page: FeedbackPage, fakes: Fakes, take: Take, tmp_path: Path) -> None:
    """A recording that is dropped is left to the window around it."""
    page.show_take(take)
    assert not dropped(page, tmp_path / "answer.flac")
    assert dropped(page, Path(marks_file(take, tmp_path)))
    assert card_of(page).isVisible()
    assert len(fakes.library.remarks.of(take.id or 0)) == 1


def dropped(page: FeedbackPage, file: Path) -> bool:
    """Drag a file onto the page, and drop it if the page would have it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, no_key)
    QCoreApplication.sendEvent(page, enter)
    if enter.isAccepted():
        QCoreApplication.sendEvent(page, QDropEvent(QPointF(50, 50), copy, data, left, no_key))
    return enter.isAccepted()


def test_the_menu_leads_to_the_pack(page: FeedbackPage, take: Take) -> None:
    """And from there to the marks."""
    page.show_take(take)
    page.mentor_requested.emit(take)
    [dialog] = all_of(page, MentorDialog)
    assert dialog.isVisible()
    dialog.reject()
