"""What was read, on the plan page."""

from PySide6.QtWidgets import QToolButton

from support.pages import says
from support.plan_pages import events_of, row_of
from support.services import Fakes
from voice_interviewer.programme.events import ReadingNoted
from voice_interviewer.ui.plan.plan_page import PlanPage
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
