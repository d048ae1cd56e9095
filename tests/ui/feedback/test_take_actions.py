"""Star, tags, notes and the bin on the page of a take."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.feedback_pages import content_of, open_feedback
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, says
from support.services import Fakes
from voice_interviewer.errors import LibraryError
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

LOCKED = LibraryError("The library is locked.", "Close the other program.")


@pytest.fixture
def page(qtbot: QtBot, context: Context, take: Take) -> FeedbackPage:
    page = open_feedback(qtbot, context, 1000)
    page.show_take(take)
    return page


def stored(fakes: Fakes, take: Take) -> Take:
    return fakes.library.take(take.id or 0)


def test_the_star_is_stored_and_shown(page: FeedbackPage, fakes: Fakes, take: Take) -> None:
    """And the page knows it, so that drawn anew it still is."""
    content_of(page).header.star_button.click()
    assert stored(fakes, take).starred
    assert page.take is not None
    assert page.take.starred


def test_the_key_stars_too(qtbot: QtBot, page: FeedbackPage, fakes: Fakes, take: Take) -> None:
    """Twice is once there and back."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page.area, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    once = (stored(fakes, take).starred, content_of(page).header.star_button.isChecked())
    QTest.keyClick(page.area, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert once == (True, True)
    assert not stored(fakes, take).starred


def test_a_star_that_cannot_be_stored_is_taken_back(page: FeedbackPage, fakes: Fakes, posted: list[Message]) -> None:
    """The reason is told."""
    fakes.library.failure = LOCKED
    content_of(page).header.star_button.click()
    assert not content_of(page).header.star_button.isChecked()
    assert [message.text for message in posted] == ["The library is locked."]


def test_tags_are_shown_in_the_head(page: FeedbackPage, fakes: Fakes, take: Take) -> None:
    """As soon as they are put on."""
    content_of(page).header.tag_action.trigger()
    [dialog] = all_of(page, TagDialog)
    dialog.field.setText("Acme")
    dialog.add_button.click()
    dialog.close()
    assert says(content_of(page).header, "Tags: Acme")
    assert stored(fakes, take).tags == ("Acme",)


def test_notes_are_stored_a_moment_after_the_last_key(
    qtbot: QtBot, page: FeedbackPage, fakes: Fakes, take: Take
) -> None:
    """The card comes with the menu, ready to write."""
    content_of(page).header.notes_action.trigger()
    card = content_of(page).notes_card
    assert card.isVisible()
    QTest.keyClicks(card.field, "who signs")
    qtbot.waitUntil(lambda: stored(fakes, take).notes == "who signs")
    assert card.note.text() == "Saved."


def test_notes_are_stored_when_the_page_is_left(page: FeedbackPage, fakes: Fakes, take: Take) -> None:
    """Whatever was typed just before."""
    page.take_actions.write_notes()
    content_of(page).notes_card.field.setPlainText("ask the regulator")
    page.deactivate()
    assert stored(fakes, take).notes == "ask the regulator"


def test_notes_outlive_a_new_scheme(page: FeedbackPage, context: Context, fakes: Fakes, take: Take) -> None:
    """The page is drawn anew with what was being written."""
    page.take_actions.write_notes()
    content_of(page).notes_card.field.setPlainText("half a sent")
    context.theme.choose("dark")
    assert content_of(page).notes_card.text == "half a sent"
    assert stored(fakes, take).notes == "half a sent"


def test_notes_of_one_take_are_not_put_beside_another(
    page: FeedbackPage, fakes: Fakes, take: Take, tmp_path: Path
) -> None:
    """Opening the next take stores those of the last beside the last."""
    page.take_actions.write_notes()
    content_of(page).notes_card.field.setPlainText("about the first")
    other = keep_example(fakes.library, tmp_path)
    page.show_take(other)
    assert stored(fakes, take).notes == "about the first"
    assert (stored(fakes, other).notes, content_of(page).notes_card.text) == ("", "")


def test_notes_that_cannot_be_stored_stay(page: FeedbackPage, fakes: Fakes, take: Take, posted: list[Message]) -> None:
    """In the field, which says so; writing on, or leaving, tries again."""
    card = content_of(page).notes_card
    page.take_actions.write_notes()
    fakes.library.failure = LOCKED
    card.field.setPlainText("who signs")
    card.save()
    said = (card.text, card.note.text().startswith("Not saved."), card.unsaved)
    fakes.library.failure = None
    card.save()
    assert said == ("who signs", True, True)
    assert stored(fakes, take).notes == "who signs"
    assert [message.text for message in posted] == ["The library is locked."]


def test_notes_of_a_waiting_take_outlive_its_grading(
    qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path, tasks: ImmediateTaskRunner
) -> None:
    """The findings come while one writes."""
    page = FeedbackPage(context)
    qtbot.addWidget(page)
    take = keep_example(fakes.library, tmp_path, findings=None)
    page.show_take(take)
    page.take_actions.write_notes()
    content_of(page).notes_card.field.setPlainText("in the meantime")
    assert content_of(page).assess_card is not None
    with qtbot.waitSignal(page.assessed):
        content_of(page).assess_card.start_requested.emit()  # type: ignore[union-attr]  # it was just asserted
    assert page.take is not None
    assert page.take.findings is not None
    assert content_of(page).notes_card.text == "in the meantime"
    assert stored(fakes, take).notes == "in the meantime"


def test_deleting_leads_back_and_can_be_undone(
    qtbot: QtBot, page: FeedbackPage, fakes: Fakes, take: Take, posted: list[Message]
) -> None:
    """Nothing is asked; whoever lists takes is told when it comes back."""
    with qtbot.waitSignal(page.back_requested):
        content_of(page).header.delete_action.trigger()
    gone = stored(fakes, take).deleted is not None
    assert posted[-1].on_action is not None
    with qtbot.waitSignal(page.restored) as back:
        posted[-1].on_action()
    assert (gone, back.args) == (True, [take.id])
    assert stored(fakes, take).deleted is None


def test_what_is_in_the_bin_cannot_be_deleted_again(
    qtbot: QtBot, context: Context, page: FeedbackPage, fakes: Fakes, take: Take
) -> None:
    """The menu says so."""
    fakes.library.delete([take.id or 0])
    page.show_take(stored(fakes, take))
    assert not content_of(page).header.delete_action.isEnabled()


def test_compare_and_mentor_are_handed_on(qtbot: QtBot, page: FeedbackPage, take: Take) -> None:
    """The take's number to one, the take to the other."""
    with qtbot.waitSignal(page.compare_requested) as compared:
        content_of(page).header.compare_action.trigger()
    with qtbot.waitSignal(page.mentor_requested) as mentored:
        content_of(page).header.mentor_action.trigger()
    assert compared.args == [(take.id,)]
    assert mentored.args == [take]


def test_the_menu_opens_from_its_button(qtbot: QtBot, page: FeedbackPage) -> None:
    """And every entry tells its key."""
    header = content_of(page).header
    header.more_button.click()
    qtbot.waitUntil(header.menu.isVisible)
    shown = [action.text() for action in header.menu.actions() if not action.isSeparator()]
    header.menu.close()
    assert [text.split("\t")[0].replace("&", "") for text in shown] == [
        "Compare with another take …",
        "For a mentor …",
        "Tags …",
        "Write notes",
        "Delete",
    ]
    assert shown[0].endswith("\tCtrl+M")


def test_the_last_press_counts_whichever_worker_is_quicker(
    page: FeedbackPage, tasks: ImmediateTaskRunner, fakes: Fakes, take: Take
) -> None:
    """Several wait at a library that is busy, and none of them knows who came first."""
    tasks.held = True
    content_of(page).header.star_button.click()
    content_of(page).header.star_button.click()
    for text in ("Say", "Say the number."):
        content_of(page).notes_card.field.setPlainText(text)
        content_of(page).notes_card.save()
    tasks._waiting.reverse()
    tasks.release()
    assert (stored(fakes, take).starred, stored(fakes, take).notes) == (False, "Say the number.")
