"""Ticking tasks on the plan page, and writing beside them."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.plan_pages import events_of, open_plan_page, row_of, set_plan, type_text, with_focus
from support.rehearsal_pages import press
from support.services import NOW, Fakes
from support.windows import get_rid_of, open_window
from voice_interviewer.errors import LibraryError
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.plan.task_line import TaskLine
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.shell.pages import PageName


def done(fakes: Fakes) -> list[tuple[str, str]]:
    """Every tick with its note."""
    return [(event.task, event.note) for event in events_of(fakes) if isinstance(event, TaskDone)]


def undo(posted: list[Message]) -> None:
    assert posted[-1].action == "Undo"
    assert posted[-1].on_action is not None
    posted[-1].on_action()


def test_a_tick_is_noted_and_can_be_undone(page: PlanPage, fakes: Fakes, posted: list[Message]) -> None:
    """Nothing asks whether one is sure."""
    row = row_of(page, "past-projects")
    QTest.mouseClick(row.line.tick, Qt.MouseButton.LeftButton)
    assert done(fakes) == [("past-projects", "")]
    assert posted[-1].text == "Done: Lay your past work along the lifecycle."
    undo(posted)
    assert done(fakes) == []
    assert not row_of(page, "past-projects").line.tick.isChecked()


def test_the_keyboard_stays_on_what_was_ticked(page: PlanPage) -> None:
    """So that a mistake is one key away from being mended."""
    row_of(page, "map-first").line.tick.setFocus()
    press(Qt.Key.Key_Space)
    assert with_focus() is row_of(page, "map-first").line.tick
    assert row_of(page, "map-first").line.tick.isChecked()


def test_a_task_is_opened_again(qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]) -> None:
    """However often it was noted; what was ticked for another plan before stays."""
    fakes.library.journal.note(TaskDone(task="map-first"), NOW - timedelta(days=30))
    set_plan(fakes)
    page = open_plan_page(qtbot, context)
    tick = row_of(page, "map-first").line.tick
    tick.click()
    tick.click()
    assert posted[-1].text == "Open again: Map five questions."
    assert done(fakes) == [("map-first", "")]
    assert not row_of(page, "map-first").line.tick.isChecked()
    undo(posted)
    assert row_of(page, "map-first").line.tick.isChecked()


def test_a_note_ticks_the_task(page: PlanPage, fakes: Fakes) -> None:
    """In place, by keys alone: N, the note, Enter."""
    row_of(page, "past-projects").line.tick.setFocus()
    press(Qt.Key.Key_N)
    type_text("Nobody owned the retirement.")
    press(Qt.Key.Key_Return)
    assert done(fakes) == [("past-projects", "Nobody owned the retirement.")]
    assert row_of(page, "past-projects").note.text() == "Your note: Nobody owned the retirement."


def test_enter_in_a_note_does_nothing_else(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """In the window, where Enter presses the button that has the focus: the note stays put away."""
    set_plan(fakes)
    window = open_window(qtbot, context, tmp_path / "window.json")
    window.go(PageName.PLAN)
    page = window.pages.page(PageName.PLAN)
    assert isinstance(page, PlanPage)
    row_of(page, "past-projects").note_button.click()
    type_text("Nobody owned the retirement.")
    press(Qt.Key.Key_Return)
    assert row_of(page, "past-projects").editor.isHidden()
    assert with_focus() is row_of(page, "past-projects").note_button
    get_rid_of(window, fakes)


def test_a_note_that_is_being_written_goes_with_the_tick(page: PlanPage, fakes: Fakes) -> None:
    """Whoever ticks the box instead of pressing Enter means the same."""
    row = row_of(page, "past-projects")
    row.note_button.click()
    type_text("Two systems.")
    row.line.tick.click()
    assert done(fakes) == [("past-projects", "Two systems.")]
    assert row.editor.isHidden()


def test_a_note_can_be_written_anew(page: PlanPage, fakes: Fakes) -> None:
    """The task stays done; an empty note or the same one changes nothing."""
    row = row_of(page, "past-projects")
    for text in ("First.", "Second."):
        row.note_button.click()
        row.editor.edit.setText(text)
        row.editor.button.click()
    row.note_button.click()
    assert row.editor.edit.text() == "Second."
    row.editor.edit.clear()
    row.editor.button.click()
    assert done(fakes) == [("past-projects", "First."), ("past-projects", "Second.")]
    assert row_of(page, "past-projects").note.text() == "Your note: Second."


def test_a_draft_survives_another_tick(page: PlanPage, fakes: Fakes) -> None:
    """Also one of a task of another day, which can be done before it."""
    row = row_of(page, "past-projects")
    row.note_button.click()
    type_text("Half a sen")
    page.content.days.folds[1].unfold()
    tick = page.content.days.folds[1].blocks[0].findChildren(TaskLine)[0].tick
    tick.click()
    assert len(done(fakes)) == 1
    assert row_of(page, "past-projects").editor.edit.text() == "Half a sen"
    assert row_of(page, "past-projects").editor.isVisible()


def test_escape_puts_a_note_away(page: PlanPage, fakes: Fakes) -> None:
    """Nothing is ticked by it."""
    row = row_of(page, "past-projects")
    row.note_button.click()
    press(Qt.Key.Key_Escape)
    assert row.editor.isHidden()
    assert with_focus() is row.note_button
    assert done(fakes) == []


def test_what_is_done_in_the_app_has_no_note(page: PlanPage) -> None:
    """A take, a drill, the checklist: what they gave is in the app."""
    assert not row_of(page, "take-lifecycle").note_button.isVisible()


def test_a_tick_that_cannot_be_kept_goes_back(page: PlanPage, fakes: Fakes, posted: list[Message]) -> None:
    """The box shows what counts."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    tick = row_of(page, "map-first").line.tick
    tick.click()
    assert posted[-1].text == "The library is locked."
    assert not tick.isChecked()
