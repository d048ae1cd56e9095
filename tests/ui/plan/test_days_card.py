"""All days of the plan, folded by phase."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from support.pages import says, texts
from support.plan_pages import events_of, open_plan_page, set_plan, with_focus
from support.services import NOW, Fakes
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.plan.task_line import TaskLine
from voice_interviewer.ui.shell.context import Context


def heads(page: PlanPage) -> list[str]:
    return [fold.head.accessibleName() for fold in page.content.days.folds]


def test_each_phase_is_a_line(page: PlanPage) -> None:
    """With its days, and how far they are."""
    assert heads(page)[0] == "Lifecycle and past work: days 1 to 3  ·  0 of 14 tasks done"
    assert [name.split(":")[0] for name in heads(page)] == [
        "Lifecycle and past work",
        "Build and deploy",
        "Monitoring and incidents",
        "Stories and structure",
        "Mock interviews",
    ]
    assert not any(fold.opened for fold in page.content.days.folds)


def test_unfolded_it_shows_its_days(page: PlanPage) -> None:
    """Each with its date, its minutes and its tasks."""
    page.content.days.folds[0].unfold()
    found = texts(page.content.days.folds[0])
    assert "Day 1  ·  Friday 6 March  ·  today" in found
    assert "Day 2  ·  Saturday 7 March" in found
    assert "45 min" in found


def test_what_passed_says_what_was_done(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """And that the rest moved on, with no further word."""
    set_plan(fakes, days_ago=2)
    fakes.library.journal.note(TaskDone(task="map-first"), NOW - timedelta(days=2))
    page = open_plan_page(qtbot, context)
    page.content.days.folds[0].unfold()
    first, second = page.content.days.folds[0].blocks[:2]
    assert says(first, "1 task done")
    assert says(second, "Nothing was done on this day; its tasks have moved on.")


def test_a_coming_task_can_be_ticked(page: PlanPage, fakes: Fakes) -> None:
    """The phase stays unfolded, and the keyboard where it was."""
    page.content.days.folds[1].unfold()
    tick = page.content.days.folds[1].blocks[0].findChildren(TaskLine)[0].tick
    tick.setFocus()
    tick.click()
    assert isinstance(events_of(fakes)[-1], TaskDone)
    assert page.content.days.folds[1].opened
    assert with_focus().objectName() == tick.objectName()


def test_a_long_plan_is_made_only_where_one_looks(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """A year has hundreds of days."""
    set_plan(fakes, days=365)
    page = open_plan_page(qtbot, context)
    assert not page.content.days.findChildren(TaskLine)
    page.content.days.folds[-1].unfold()
    assert page.content.days.folds[-1].blocks


def test_tasks_that_do_not_fit_can_be_seen_and_ticked(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Somebody may do them all the same."""
    set_plan(fakes, days=2, minutes=20)
    page = open_plan_page(qtbot, context)
    fold = page.content.left_out.fold
    assert fold is not None
    fold.unfold()
    lines = fold.findChildren(TaskLine)
    assert len(lines) > 10
    lines[0].tick.click()
    assert isinstance(events_of(fakes)[-1], TaskDone)
    assert page.content.left_out.fold is not None
    assert page.content.left_out.fold.opened
