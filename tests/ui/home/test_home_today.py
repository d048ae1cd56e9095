"""Today's part of the plan on the home page."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.held_interviews import hold
from support.home_pages import open_home
from support.immediate_tasks import ImmediateTaskRunner
from support.plan_pages import events_of, set_plan, with_focus
from support.rehearsal_pages import press
from support.services import NOW, Fakes, fake_context, fake_services
from voice_interviewer.errors import LibraryError
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.programme.plan.catalogue import TaskKind
from voice_interviewer.ui.home.home_data import gather, gather_plan
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.shell.pages import PageName


def titles(page: HomePage) -> list[str]:
    return [line.tick.text() for line in page.today.card.lines]


def went(page: HomePage) -> list[PageName]:
    """The pages that are asked for from now on."""
    gone: list[PageName] = []
    page.go_wanted.connect(gone.append)
    return gone


def test_without_a_plan_a_line_leads_to_one(page: HomePage) -> None:
    """It takes little room."""
    gone = went(page)
    assert page.today.invitation.isVisible()
    assert not page.today.card.isVisible()
    page.today.invitation.button.click()
    assert gone == [PageName.PLAN]


def test_today_stands_at_the_top(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """At most four tasks; the others are one press away."""
    set_plan(fakes)
    page = open_home(qtbot, context)
    gone = went(page)
    assert page.today.card.title.text() == "Day 1 of 14  ·  Lifecycle and past work"
    assert page.today.card.countdown.text() == "14 days to the interview"
    assert page.today.card.sentence.text() == "5 tasks left today, 45 min."
    assert titles(page) == [
        "Mark the checklist",
        "Map five questions",
        "Record the lifecycle",
        "Lay your past work along the lifecycle",
    ]
    assert page.today.card.plan_button.text() == "1 more in the plan"
    page.today.card.plan_button.click()
    assert gone == [PageName.PLAN]


def test_a_tick_brings_the_next_task(qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]) -> None:
    """And can be undone."""
    set_plan(fakes)
    page = open_home(qtbot, context)
    QTest.mouseClick(page.today.card.lines[0].tick, Qt.MouseButton.LeftButton)
    assert [event.task for event in events_of(fakes) if isinstance(event, TaskDone)] == ["mark-checklist"]
    assert titles(page)[-1] == "Sum up one system aloud"
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert titles(page)[0] == "Mark the checklist"


def test_the_keyboard_goes_to_the_task_that_takes_the_place(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """So that several can be ticked one after the other."""
    set_plan(fakes)
    page = open_home(qtbot, context)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.today.card.lines[1].tick.setFocus()
    press(Qt.Key.Key_Space)
    assert with_focus() is page.today.card.lines[1].tick
    assert titles(page)[1] == "Record the lifecycle"


def test_a_mock_interview_that_was_held_ticks_its_task(context: Context, fakes: Fakes) -> None:
    """The page tells the plan of the interviews in the library."""
    set_plan(fakes)
    hold(fakes)
    data = gather_plan(gather(context.services, ()))
    assert data.plan is not None
    assert [planned.task.kind for day in data.plan.days for planned in (*day.tasks, *day.besides) if planned.done] == [
        TaskKind.MOCK
    ]


def test_what_is_done_stays_in_view_while_there_is_room(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """So that it can be opened again here."""
    set_plan(fakes)
    for task in ("mark-checklist", "map-first"):
        fakes.library.journal.note(TaskDone(task=task), NOW)
    page = open_home(qtbot, context)
    assert [line.tick.isChecked() for line in page.today.card.lines] == [True, False, False, False]
    assert page.today.card.plan_button.text() == "Open the plan"
    page.today.card.lines[0].tick.click()
    assert not page.today.card.lines[0].tick.isChecked()


def test_a_day_that_is_done_says_what_comes(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """In one line."""
    set_plan(fakes)
    for task in ("mark-checklist", "map-first", "take-lifecycle", "past-projects", "speak-first-system"):
        fakes.library.journal.note(TaskDone(task=task), NOW)
    page = open_home(qtbot, context)
    assert titles(page) == []
    assert page.today.card.sentence.text().startswith("All of today's tasks are done. Tomorrow: ")


def test_its_tasks_are_started_from_here(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """A take with its question, the others on their pages."""
    set_plan(fakes)
    page = open_home(qtbot, context)
    gone, started, checklist = went(page), list[Assignment](), list[PageName]()
    page.checklist_wanted.connect(lambda: checklist.extend(gone))
    page.rehearse.connect(started.append)
    for line in page.today.card.lines:
        if line.button is not None:
            line.button.click()
    assert gone == [PageName.PROGRESS, PageName.MAP]
    assert checklist == [PageName.PROGRESS]
    assert [assignment.asked.pack for assignment in started] == ["mlops-engineer@1"]


def test_after_the_interview_it_leads_to_the_next_date(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Nothing is left to tick."""
    set_plan(fakes, days=10, days_ago=12)
    page = open_home(qtbot, context)
    assert page.today.card.title.text() == "The interview has been"
    assert page.today.card.plan_button.text() == "Set the next date"


def test_the_question_does_not_wait_for_the_plan(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, fakes: Fakes
) -> None:
    """It can be started while the plan is still being worked out."""

    def hold_what_follows(told: Callable[[], None]) -> None:
        tasks.held = True
        told()

    set_plan(fakes)
    tasks = ImmediateTaskRunner()
    tasks.tell = hold_what_follows
    page = open_home(qtbot, fake_context(qapp, fake_services(tmp_path, fakes), tasks))
    assert page.card.ready
    assert not page.today.isVisible()
    tasks.release()
    assert page.today.card.isVisible()


def test_a_tick_that_cannot_be_kept_goes_back(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]
) -> None:
    """The box shows what counts, and the reason is told."""
    set_plan(fakes, days_ago=1)
    page = open_home(qtbot, context)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    page.today.card.lines[0].tick.click()
    assert posted[-1].text == "The library is locked."
    assert not page.today.card.lines[0].tick.isChecked()


def test_yesterdays_tasks_come_without_blame(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Where they come from is all that is said."""
    set_plan(fakes, days_ago=1)
    page = open_home(qtbot, context)
    said = " ".join(line.facts.text() for line in page.today.card.lines)
    assert f"moved from {NOW - timedelta(days=1):%A}" in said
