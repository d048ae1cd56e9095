"""What was read, on the plan page."""

import pytest
from PySide6.QtWidgets import QToolButton

from support.immediate_tasks import ImmediateTaskRunner
from support.pages import says
from support.plan_pages import events_of, row_of
from support.services import Fakes
from voice_interviewer.errors import StorageError
from voice_interviewer.programme.events import ReadingNoted
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


def note(page: PlanPage, title: str, text: str) -> None:
    page.content.readings.form.first.setText(title)
    page.content.readings.form.second.setText(text)
    page.content.readings.form.button.click()


def test_a_reading_is_noted_and_removed_with_a_way_back(
    empty_page: PlanPage, fakes: Fakes, posted: list[Message]
) -> None:
    """It needs no plan."""
    note(empty_page, "AI Act, article 9", "Risk has an owner.")
    assert events_of(fakes) == [ReadingNoted(title="AI Act, article 9", note="Risk has an owner.")]
    assert says(empty_page.content.readings, "Risk has an owner.")
    [remove] = empty_page.content.readings.findChildren(QToolButton)
    assert remove.accessibleName() == "Remove: AI Act, article 9"
    remove.click()
    assert events_of(fakes) == []
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert says(empty_page.content.readings, "Risk has an owner.")


def test_a_reading_without_a_note_is_none(empty_page: PlanPage, fakes: Fakes) -> None:
    """What one cannot say was not read."""
    note(empty_page, "AI Act", "")
    assert "needs a title and a note" in empty_page.content.readings.form.problem.text()
    assert events_of(fakes) == []


def test_notes_of_other_tasks_stay_with_them(page: PlanPage) -> None:
    """A step of one's project is no reading."""
    row = row_of(page, "past-projects")
    row.note_button.click()
    row.editor.edit.setText("Two systems.")
    row.editor.button.click()
    assert not says(page.content.readings, "Two systems.")


def test_cross_follows_the_colours(empty_page: PlanPage, context: Context) -> None:
    """In the colours of the day it could not be seen at night."""
    note(empty_page, "AI Act, article 9", "Risk has an owner.")
    [remove] = empty_page.content.readings.findChildren(QToolButton)
    seen = []
    for scheme in ("light", "dark"):
        context.theme.choose(scheme)
        seen.append(remove.icon().pixmap(16, 16).toImage())
    assert seen[0] != seen[1]


@pytest.mark.parametrize("held", [False, True])
def test_what_could_not_be_kept_stands_where_it_was_typed(
    page: PlanPage, fakes: Fakes, tasks: ImmediateTaskRunner, held: bool
) -> None:
    """A reading, a resource, a note beside a task: a full disk costs nobody their words."""
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    row = row_of(page, "past-projects")
    tasks.held = held
    note(page, "AI Act, article 9", "Risk has an owner.")
    page.content.resources.form.first.setText("A course")
    page.content.resources.form.button.click()
    row.note_button.click()
    row.editor.edit.setText("Two systems.")
    row.editor.button.click()
    tasks.release()
    fakes.library.failure = None
    readings, resources = page.content.readings.form, page.content.resources.form
    assert (readings.first.text(), readings.second.text()) == ("AI Act, article 9", "Risk has an owner.")
    assert resources.first.text() == "A course"
    assert row.editor.draft == "Two systems."
