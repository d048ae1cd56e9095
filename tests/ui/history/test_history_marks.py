"""Stars, tags, comparing and thousands of takes at once in the history."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.examples import example_question, example_take
from support.history_pages import open_history
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import all_of
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.errors import LibraryError
from voice_interviewer.ui.history.bulk_work import AT_ONCE, BulkProgress, BulkWork
from voice_interviewer.ui.history.history_model import PAGE, stretches
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.history.history_row import star_place
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


def page_of(qtbot: QtBot, context: Context, fakes: Fakes, takes: int) -> HistoryPage:
    made = example_take().created
    for number in range(takes):
        fakes.library.keep(example_take(created=made + timedelta(minutes=number)))
    return open_history(qtbot, context)


def starred(fakes: Fakes) -> list[int]:
    return sorted(summary.id for summary in fakes.library.summaries() if summary.starred)


def undo(posted: list[Message]) -> None:
    assert posted[-1].on_action is not None
    posted[-1].on_action()


def test_a_press_on_the_star_stars_that_take_alone(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """It neither opens it nor changes what is chosen; a second press takes the star away."""
    page = page_of(qtbot, context, fakes, 3)
    place = star_place(page.view.visualRect(page.model.index(1))).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    once = starred(fakes)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (once, starred(fakes)) == ([2], [])


def test_a_press_beside_the_star_chooses(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """As in any list."""
    page = page_of(qtbot, context, fakes, 2)
    place = page.view.visualRect(page.model.index(1)).center() + QPoint(10, 0)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (starred(fakes), page.chosen()) == ([], [1])


def test_the_key_stars_what_is_chosen(qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]) -> None:
    """Those without a star get one; where all have one it is taken away. Of several there is a way back."""
    page = page_of(qtbot, context, fakes, 3)
    fakes.library.shelf.star([1])
    page.refresh()
    page.view.selectAll()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    first = starred(fakes)
    assert page.tools.star.text() == " Un&star"
    undo(posted)
    assert (first, starred(fakes)) == ([1, 2, 3], [1])


def test_tags_of_several_takes(qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]) -> None:
    """A typed tag goes to all; a tick that only some have says how many; unticked, there is a way back."""
    page = page_of(qtbot, context, fakes, 3)
    fakes.library.shelf.tag([1], "drift & data")
    page.view.selectAll()
    page.tools.tag.click()
    [dialog] = all_of(page, TagDialog)
    [box] = dialog.boxes
    shown = (box.text(), box.checkState())
    dialog.field.setText("  Acme ")
    dialog.add_button.click()
    box.click()
    everywhere = dict(fakes.library.shelf.tags())
    box.click()
    gone = dict(fakes.library.shelf.tags())
    undo(posted)
    dialog.close()
    assert shown == ("drift && data  ·  1 of 3", Qt.CheckState.PartiallyChecked)
    assert everywhere == {"Acme": 3, "drift & data": 3}
    assert gone == {"Acme": 3}
    assert dict(fakes.library.shelf.tags()) == everywhere
    assert page.model.summary(0).tags == ("Acme", "drift & data")


def test_tags_in_use_are_completed(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """From any part of them, in any case."""
    page = page_of(qtbot, context, fakes, 1)
    fakes.library.shelf.tag([1], "second round")
    page.tools.tag.click()
    [dialog] = all_of(page, TagDialog)
    completer = dialog.field.completer()
    completer.setCompletionPrefix("ROUND")
    assert completer.currentCompletion() == "second round"
    dialog.close()


def test_enter_in_an_empty_field_closes(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """What was ticked is stored already."""
    page = page_of(qtbot, context, fakes, 1)
    page.tools.tag.click()
    [dialog] = all_of(page, TagDialog)
    with qtbot.waitSignal(dialog.accepted):
        dialog.add_button.click()


def test_tags_that_cannot_be_read_are_told_in_the_dialog(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """In place of the list."""
    page = page_of(qtbot, context, fakes, 1)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    page.tools.tag.click()
    [dialog] = all_of(page, TagDialog)
    assert "The library is locked." in dialog.note.text()
    dialog.close()


@pytest.mark.parametrize(("rows", "asked"), [(1, (3,)), (2, (3, 2))])
def test_one_or_two_takes_can_be_compared(
    qtbot: QtBot, context: Context, fakes: Fakes, rows: int, asked: tuple[int, ...]
) -> None:
    """Two with each other, one with the take before it."""
    page = page_of(qtbot, context, fakes, 3)
    page.view.selectionModel().clear()
    for row in range(rows):
        page.view.selectionModel().select(page.model.index(row), page.view.selectionModel().SelectionFlag.Select)
    with qtbot.waitSignal(page.compare_requested) as signal:
        page.tools.compare.click()
    assert signal.args == [asked]


def test_three_takes_cannot_be_compared(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """There is no third side."""
    page = page_of(qtbot, context, fakes, 3)
    page.view.selectAll()
    assert not page.tools.compare.isEnabled()


def test_storage_is_one_press_away(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Also from the empty page."""
    page = page_of(qtbot, context, fakes, 0)
    with qtbot.waitSignal(page.storage_requested):
        page.head.storage_button.click()


def test_every_match_can_be_chosen_and_deleted_with_undo(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]
) -> None:
    """Not only those that were read: the strip offers the others, and one undo brings them all back."""
    takes = 2 * PAGE + 50
    page = page_of(qtbot, context, fakes, takes)
    page.view.selectAll()
    offered = page.bulk.all_button.text()
    page.bulk.all_button.click()
    chosen = len(page.chosen())
    page.tools.delete.click()
    left = fakes.library.count()
    undo(posted)
    assert (offered, chosen, left) == (f"Choose &all {takes}", takes, 0)
    assert fakes.library.count() == takes
    assert posted[0].text == f"Deleted {takes} takes."


def test_notes_are_on_the_tooltip(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Below what the row says."""
    fakes.library.keep(example_take(notes="who signs off"))
    page = page_of(qtbot, context, fakes, 0)
    tip = page.model.data(page.model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert str(tip).endswith("Notes: who signs off")


def test_rising_numbers_in_runs() -> None:
    """Neighbours go together, so that thousands of rows leave at once."""
    assert stretches([0, 1, 2, 5, 7, 8]) == [(0, 2), (5, 5), (7, 8)]
    assert stretches([]) == []


def test_long_work_tells_how_far_it_is(context: Context) -> None:
    """A few hundred at a time."""
    work = BulkWork(context)
    told: list[BulkProgress] = []
    work.progressed.connect(told.append)
    done: list[list[int]] = []
    work.run("Working …", range(2 * AT_ONCE), lambda some: None, done.append)
    assert [progress.share for progress in told] == [0.5, 1.0]
    assert done == [list(range(2 * AT_ONCE))]


def test_work_that_is_stopped_says_what_was_done(context: Context) -> None:
    """The rest is left as it was."""
    work = BulkWork(context)
    work.progressed.connect(work.stop)
    done: list[list[int]] = []
    work.run("Working …", range(3 * AT_ONCE), lambda some: None, done.append)
    assert done == [list(range(AT_ONCE))]
    assert not work.running


def test_work_that_fails_halfway_says_both(context: Context, posted: list[Message]) -> None:
    """What was done, with its way back, and why it went no further."""
    work = BulkWork(context)
    done: list[list[int]] = []

    def some(ids: Sequence[int]) -> None:
        if AT_ONCE in ids:
            raise LibraryError("The library is locked.", "Close the other program.")

    work.run("Working …", range(2 * AT_ONCE), some, done.append)
    assert done == [list(range(AT_ONCE))]
    assert [message.text for message in posted] == ["The library is locked."]


def test_progress_is_seen_while_work_is_under_way(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, fakes: Fakes
) -> None:
    """With a button that stops it; when it has ended, the strip is gone."""
    tasks = ImmediateTaskRunner()
    page = page_of(qtbot, fake_context(qapp, fake_services(tmp_path, fakes), tasks), fakes, 1)
    page.work.progressed.emit(BulkProgress("Deleting 900 takes …", 0.3))
    seen = (page.bulk.isVisible(), page.bulk.stop_button.isVisible(), page.bulk.bar.value())
    page.work.ended.emit()
    assert seen == (True, True, 30)
    assert not page.bulk.isVisible()


def test_what_cannot_begin_yet_is_told(
    qtbot: QtBot, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner, posted: list[Message]
) -> None:
    """Thousands of takes take a while: a tag that is typed meanwhile stays in its field."""
    page = page_of(qtbot, context, fakes, 2)
    page.tools.tag.click()
    [dialog] = all_of(page, TagDialog)
    tasks.held = True
    page.marks.star([1, 2], True)
    dialog.field.setText("Acme")
    dialog.add_button.click()
    told = posted[-1].text
    kept = dialog.field.text()
    tasks.release()
    dialog.add_button.click()
    dialog.close()
    assert told == "One thing at a time: Starring 2 takes … Ask again when that has ended."
    assert kept == "Acme"
    assert dict(fakes.library.shelf.tags()) == {"Acme": 1}


def test_older_look_at_tags_shows_nothing(
    qtbot: QtBot, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """It would untick what was just ticked."""
    page = page_of(qtbot, context, fakes, 1)
    fakes.library.shelf.tag([1], "Acme")
    page.tools.tag.click()
    [dialog] = all_of(page, TagDialog)
    looked: list[Callable[[], None]] = []
    tasks.tell = looked.append
    dialog._look()
    tasks.tell = lambda told: told()
    [box] = dialog.boxes
    box.click()
    looked[0]()
    dialog.close()
    assert not box.isChecked()


def test_choosing_all_ends_with_another_search(
    qtbot: QtBot, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """What is found then was never chosen, and Delete must not take it."""
    page = page_of(qtbot, context, fakes, PAGE + 5)
    page.view.selectAll()
    tasks.held = True
    page.bulk.all_button.click()
    page.tools.order.setCurrentIndex(1)
    page.tools.order.activated.emit(1)
    tasks.release()
    assert len(page.chosen()) < page.model.rowCount()


def test_question_about_html_is_no_markup_on_the_tooltip(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """It is shown letter for letter."""
    fakes.library.keep(example_take(question=example_question(id=None, text="What does <b> do?")))
    page = page_of(qtbot, context, fakes, 0)
    tip = page.model.data(page.model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "What does &lt;b&gt; do?" in str(tip)
