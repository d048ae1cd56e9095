"""The plan page: what it shows, where its tasks lead, and its states."""

from datetime import timedelta
from itertools import takewhile

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from support.examples import example_question, example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import says, texts
from support.plan_pages import open_plan_page, row_of, set_plan, with_focus
from support.rehearsal_pages import press
from support.services import NOW, Fakes
from voice_interviewer.errors import LibraryError
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.programme.plan.catalogue import shipped_catalogue
from voice_interviewer.ui.plan.calendar_dialog import CalendarDialog
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_head_says_where_the_plan_stands(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Days to go, the day of the plan, what is done, takes to come, and the phase."""
    set_plan(fakes, days_ago=4)
    fakes.library.journal.note(TaskDone(task="mark-checklist"), NOW - timedelta(days=4))
    page = open_plan_page(qtbot, context)
    found = texts(page.content.head)
    assert tuple(found[found.index("days to go") - 1 : found.index("days to go") + 1]) == ("10", "days to go")
    assert "5 of 14" in found
    assert "tasks done" in found
    assert "takes in the plan" in found
    assert "Lifecycle and past work" in found


def test_the_first_open_task_has_the_keyboard(page: PlanPage) -> None:
    """Enter opens it, and the page comes back to what one left."""
    assert with_focus() is row_of(page, "mark-checklist").line.button
    row_of(page, "past-projects").note_button.setFocus()
    page.deactivate()
    page.activate()
    assert with_focus() is row_of(page, "past-projects").note_button


def test_a_take_is_started_with_a_fitting_question(page: PlanPage, qtbot: QtBot) -> None:
    """The pack has none of those that the task names, so one of its buckets and kinds is asked."""
    button = row_of(page, "take-lifecycle").line.button
    assert button is not None
    with qtbot.waitSignal(page.rehearse) as started:
        button.click()
    assert started.args is not None
    assignment: Assignment = started.args[0]
    assert assignment.asked.pack == "mlops-engineer@1"


def test_other_tasks_lead_to_their_pages(page: PlanPage) -> None:
    """Where they are done."""
    gone: list[PageName] = []
    page.go_wanted.connect(gone.append)
    for task in ("mark-checklist", "map-first"):
        button = row_of(page, task).line.button
        assert button is not None
        button.click()
    assert gone == [PageName.PROGRESS, PageName.MAP]


def test_a_resource_is_judged_on_this_page(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Its task leads to the form."""
    set_plan(fakes, days_ago=1)
    for task in takewhile(lambda task: task.id != "choose-resource", shipped_catalogue().tasks):
        fakes.library.journal.note(TaskDone(task=task.id), NOW - timedelta(days=1))
    page = open_plan_page(qtbot, context)
    button = row_of(page, "choose-resource").line.button
    assert button is not None
    button.click()
    assert with_focus() is page.content.resources.form.first


def test_what_a_take_did_cannot_be_unticked(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """But the take can be opened."""
    set_plan(fakes)
    kept = fakes.library.keep(example_take(question=example_question(id="ml-lifecycle"), created=NOW))
    page = open_plan_page(qtbot, context)
    done = row_of(page, "take-lifecycle")
    assert done.line.tick.isChecked()
    assert not done.line.tick.isEnabled()
    assert done.link is not None
    opened: list[int] = []
    page.take_wanted.connect(opened.append)
    done.link.click()
    assert opened == [kept.id]


def test_what_does_not_fit_is_said_with_a_way_out(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """As many minutes a day as would do."""
    set_plan(fakes, minutes=20)
    page = open_plan_page(qtbot, context)
    assert "do not fit. With 45 minutes a day everything would." in page.content.left_out.sentence.text()
    page.content.left_out.button.click()
    assert not page.content.left_out.isVisible()
    assert says(page.content.head, "45 min a day")


def test_where_no_time_would_do_none_is_offered(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """One day before the interview."""
    set_plan(fakes, days=1, minutes=10)
    page = open_plan_page(qtbot, context)
    assert page.content.left_out.isVisible()
    assert not page.content.left_out.button.isVisible()


def test_its_keys(page: PlanPage) -> None:
    """Ctrl+D for the date, Ctrl+E for the calendar."""
    press(Qt.Key.Key_D, CONTROL)
    assert with_focus() is page.content.date.date
    press(Qt.Key.Key_E, CONTROL)
    [dialog] = page.findChildren(CalendarDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_while_it_looks_it_says_so(qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner) -> None:
    """Until the journal was read."""
    tasks.held = True
    page = open_plan_page(qtbot, context)
    assert says(page.state, "Looking at your plan")
    tasks.release()
    assert page.column.isVisible()


def test_a_locked_library_can_be_tried_again(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """The reason is told in the place of the page."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    page = open_plan_page(qtbot, context)
    assert says(page.state, "The library is locked.")
    fakes.library.failure = None
    press(Qt.Key.Key_Space)
    assert page.column.isVisible()
