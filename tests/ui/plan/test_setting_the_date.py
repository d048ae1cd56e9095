"""The date of the interview on the plan page: set, changed, dropped, over."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from support.pages import says
from support.plan_pages import events_of, open_plan_page, set_plan, type_text, with_focus
from support.rehearsal_pages import press
from support.services import NOW, Fakes
from voice_interviewer.errors import StorageError
from voice_interviewer.programme.events import PlanDropped, PlanSet
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = NOW.date()


def enter_date(page: PlanPage, day: date) -> None:
    page.content.date.date.setDate(QDate(day.year, day.month, day.day))


def test_without_a_plan_one_types_a_date_and_presses_enter(empty_page: PlanPage, fakes: Fakes) -> None:
    """Nothing else is needed: the field has the keyboard, and a date and minutes are suggested."""
    assert with_focus() is empty_page.content.date.date
    assert not empty_page.content.today.isVisible()
    type_text("25")
    press(Qt.Key.Key_Return)
    assert events_of(fakes) == [PlanSet(interview=date(2026, 3, 25), minutes_a_day=30)]
    assert empty_page.content.today.isVisible()
    assert not empty_page.content.date.isVisible()
    assert says(empty_page.content.head, "Interview on Wednesday 25 March")


def test_making_a_plan_can_be_undone(empty_page: PlanPage, fakes: Fakes, posted: list[Message]) -> None:
    """Then the page asks for a date again."""
    empty_page.content.date.make_button.click()
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert events_of(fakes) == []
    assert empty_page.content.date.isVisible()
    assert not empty_page.content.today.isVisible()


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (TODAY, "That is today"),
        (TODAY - timedelta(days=3), "is in the past"),
        (TODAY + timedelta(days=400), "more than 365 days away"),
    ],
)
def test_a_wrong_date_says_why(empty_page: PlanPage, fakes: Fakes, day: date, why: str) -> None:
    """At once, and nothing is noted however often one presses the button."""
    enter_date(empty_page, day)
    assert why in empty_page.content.date.said.text()
    empty_page.content.date.make_button.click()
    assert events_of(fakes) == []


def test_minutes_are_chosen_or_typed(empty_page: PlanPage, fakes: Fakes) -> None:
    """A typed number that is no choice takes the mark off the choices; one out of range says why."""
    minutes = empty_page.content.date.minutes
    minutes.choices.button(45).click()
    assert minutes.typed.value() == 45
    minutes.typed.setValue(5)
    assert minutes.choices.value is None
    assert "10 to 180" in empty_page.content.date.said.text()
    minutes.typed.setValue(25)
    empty_page.content.date.make_button.click()
    assert [event.minutes_a_day for event in events_of(fakes) if isinstance(event, PlanSet)] == [25]


def test_enter_on_a_button_presses_that_one(page: PlanPage, fakes: Fakes) -> None:
    """Cancel cancels, and a number of minutes is chosen."""
    press(Qt.Key.Key_D, CONTROL)
    page.content.date.minutes.choices.button(60).setFocus()
    press(Qt.Key.Key_Return)
    assert page.content.date.minutes.minutes == 60
    page.content.date.cancel_button.setFocus()
    press(Qt.Key.Key_Return)
    assert not page.content.date.isVisible()
    assert len(events_of(fakes)) == 1


def test_the_date_is_moved(page: PlanPage, fakes: Fakes, posted: list[Message]) -> None:
    """What was set stands there to be changed; the old date comes back by Undo."""
    page.content.head.change_button.click()
    assert page.content.date.chosen == date(2026, 3, 20)
    assert page.content.date.minutes.minutes == 45
    enter_date(page, date(2026, 3, 16))
    page.content.date.make_button.click()
    assert says(page.content.head, "16 March")
    assert posted[-1].text == "The plan is for 16 March 2026, with 45 min a day."
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert says(page.content.head, "20 March")


def test_a_change_under_way_survives_a_tick(page: PlanPage) -> None:
    """What is being entered is not thrown away because something else was done."""
    page.content.head.change_button.click()
    enter_date(page, date(2026, 3, 18))
    page.content.today.rows["mark-checklist"].line.tick.click()
    assert page.content.date.isVisible()
    assert page.content.date.chosen == date(2026, 3, 18)


def test_a_plan_is_dropped_and_comes_back(page: PlanPage, fakes: Fakes, posted: list[Message]) -> None:
    """With everything in it."""
    page.content.today.rows["mark-checklist"].line.tick.click()
    page.content.head.drop_button.click()
    assert isinstance(events_of(fakes)[-1], PlanDropped)
    assert page.content.date.isVisible()
    assert with_focus() is page.content.date.date
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert page.content.today.rows["mark-checklist"].line.tick.isChecked()


def test_after_the_interview_it_asks_for_the_next_one(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """What was done stays to be seen."""
    set_plan(fakes, days=10, days_ago=12)
    page = open_plan_page(qtbot, context)
    assert says(page.content.head, "The interview was on 4 March 2026.")
    assert says(page.content.date, "When is your next interview?")
    assert page.content.days.isVisible()
    assert says(page.content.left_out, "What stayed open")
    assert not page.content.today.isVisible()
    assert not page.content.head.calendar_button.isVisible()


def test_on_the_day_itself_nothing_more_is_planned(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """And the page says so."""
    set_plan(fakes, days=5, days_ago=5)
    page = open_plan_page(qtbot, context)
    assert says(page.content.today, "The interview is today.")
    assert page.content.today.rows == {}


def test_a_plan_that_cannot_be_kept_is_told(empty_page: PlanPage, fakes: Fakes, posted: list[Message]) -> None:
    """The date that was entered still stands there."""
    enter_date(empty_page, date(2026, 4, 1))
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    empty_page.content.date.make_button.click()
    assert posted[-1].text == "The disk is full."
    assert empty_page.content.date.chosen == date(2026, 4, 1)
    assert empty_page.content.date.isVisible()


def test_escape_leaves_the_plan_as_it_is(page: PlanPage, fakes: Fakes) -> None:
    """As Cancel does; the button that opened the card has the focus again."""
    page.content.head.change_button.click()
    assert page.content.date.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.content.date.isVisible()
    assert with_focus() is page.content.head.change_button
    assert len(events_of(fakes)) == 1


def test_escape_does_not_put_away_a_date_that_has_to_be_set(empty_page: PlanPage) -> None:
    """There is nothing behind it."""
    press(Qt.Key.Key_Escape)
    assert empty_page.content.date.isVisible()


def test_change_that_was_begun_ends_with_its_plan(page: PlanPage, posted: list[Message]) -> None:
    """A plan that was dropped and came back asks for nothing."""
    page.content.change()
    page.content.head.drop_button.click()
    assert page.content.date.isVisible()
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert not page.content.date.isVisible()
