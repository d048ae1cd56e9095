"""Saving the plan as a calendar file."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QWidget

from support.immediate_tasks import ImmediateTaskRunner
from support.services import NOW
from voice_interviewer.errors import StorageError
from voice_interviewer.ui.plan.calendar_dialog import CalendarDialog
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the file dialog says to save, at once."""
    place = tmp_path / "out" / "plan.ics"
    place.parent.mkdir()

    def ask_path(parent: QWidget, suggested: Path, folder: bool, chosen: Callable[[Path], None]) -> None:
        del parent, folder
        assert suggested.name == "interview_plan_2026-03-20.ics"
        chosen(place)

    monkeypatch.setattr(ExportDialog, "ask_path", ask_path)
    return place


def asked(page: PlanPage) -> CalendarDialog:
    """The dialog that asks how the days are to stand in the calendar."""
    page.content.head.calendar_button.click()
    [dialog] = page.findChildren(CalendarDialog)
    return dialog


def events(place: Path) -> list[tuple[str, date]]:
    found = Calendar.from_ical(place.read_bytes())
    return [(str(event["summary"]), event.decoded("dtstart")) for event in found.walk("VEVENT")]


def test_every_day_and_the_interview_are_in_the_file(page: PlanPage, place: Path, posted: list[Message]) -> None:
    """As whole days, and the message leads to it."""
    asked(page).save_button.click()
    found = events(place)
    assert len(found) == 15
    assert found[0] == ("Interview practice: Lifecycle and past work (day 1 of 14)", NOW.date())
    assert found[-1] == ("Interview", date(2026, 3, 20))
    assert str(place) in posted[-1].text
    assert posted[-1].action == "Open it"


def test_days_can_begin_at_a_time(page: PlanPage, place: Path) -> None:
    """Which is then no whole day."""
    dialog = asked(page)
    assert not dialog.time.isEnabled()
    dialog.at_a_time.click()
    dialog.time.setTime(QTime(7, 15))
    dialog.save_button.click()
    first = events(place)[0][1]
    assert isinstance(first, datetime)
    assert first.astimezone().strftime("%H:%M") == "07:15"


def test_cancel_writes_nothing(page: PlanPage, place: Path) -> None:
    """And the page is as it was."""
    asked(page).cancel_button.click()
    assert not place.exists()


def test_a_folder_that_has_gone_is_told(page: PlanPage, place: Path, tasks: ImmediateTaskRunner) -> None:
    """By whoever shows errors."""
    told: list[Exception] = []
    tasks.unhandled = told.append
    place.parent.rmdir()
    asked(page).save_button.click()
    assert [type(error) for error in told] == [StorageError]
