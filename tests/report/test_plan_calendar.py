"""The plan as a calendar file, read in again by the library."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from support.past_takes import TODAY, moment
from support.plans import plan_set, planned, small_catalogue, small_task
from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.report.plan_calendar import calendar

BERLIN = ZoneInfo("Europe/Berlin")
NOW = moment()
CHANGE = date(2026, 3, 29)
"""The night before, clocks in Berlin went from two to three."""


def events(plan: Plan, zone: ZoneInfo | timezone | None = BERLIN, at: time | None = None) -> list[Any]:
    """The events of the file, in order. What stands in them has a type of the library's for every property."""
    return list(Calendar.from_ical(calendar(plan, NOW, zone, at)).walk("VEVENT"))


def on(found: list[Any], day: date) -> Any:
    """The event of a day."""
    return next(event for event in found if event["UID"].startswith(f"day-{day.isoformat()}@"))


def test_every_day_from_today_on_is_one_event_and_the_interview_another() -> None:
    """Whole days, which keep nobody busy."""
    found = events(planned(plan_set(14, 45, days_ago=4)))
    days = [event.decoded("DTSTART") for event in found]
    assert days == [TODAY + timedelta(days=number) for number in range(11)]
    assert [event.decoded("DTEND") - event.decoded("DTSTART") for event in found] == [timedelta(days=1)] * 11
    assert {event.get("TRANSP") for event in found[:-1]} == {"TRANSPARENT"}
    assert found[-1]["SUMMARY"] == "Interview"


def test_an_event_says_what_there_is_to_do() -> None:
    """The phase in its title; the tasks with their minutes, done ones too, below."""
    found = on(events(planned(plan_set(14, 45), (0, TaskDone(task="map-first")))), TODAY)
    assert found["SUMMARY"] == "Interview practice: Lifecycle and past work (day 1 of 14)"
    lines = str(found["DESCRIPTION"]).splitlines()
    assert lines[0] == "45 min:"
    assert lines[1].startswith("- Mark the checklist, 5 min. Mark every item")
    assert lines[2].startswith("- Map five questions, 5 min (done). For five")


def test_a_time_of_day_makes_events_in_the_users_zone() -> None:
    """With the rules of that zone in the file: half past six stays half past six when clocks change."""
    plan = planned(plan_set(14, 45))
    found = events(plan, at=time(18, 30))
    before, after = on(found, CHANGE - timedelta(days=1)), on(found, CHANGE + timedelta(days=1))
    assert [event["DTSTART"].params["TZID"] for event in (before, after)] == ["Europe/Berlin"] * 2
    assert [event.decoded("DTSTART").strftime("%H:%M %z") for event in (before, after)] == [
        "18:30 +0100",
        "18:30 +0200",
    ]
    assert after.decoded("DTEND") - after.decoded("DTSTART") == timedelta(minutes=45)
    assert "TRANSP" not in after
    text = calendar(plan, NOW, BERLIN, time(18, 30)).decode()
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin" in text


@pytest.mark.parametrize(
    ("at", "start", "end"),
    [(time(2, 30), "03:30 +0200", "04:15 +0200"), (time(1, 45), "01:45 +0100", "03:30 +0200")],
)
def test_in_the_night_when_clocks_change_minutes_are_counted_as_they_pass(at: time, start: str, end: str) -> None:
    """A time that the night leaves out is moved behind the gap."""
    found = on(events(planned(plan_set(14, 45)), at=at), CHANGE)
    shown = [found.decoded(name).astimezone(BERLIN).strftime("%H:%M %z") for name in ("DTSTART", "DTEND")]
    assert shown == [start, end]


def test_a_zone_without_a_name_is_written_as_moments() -> None:
    """In UTC, which every program knows."""
    found = on(events(planned(plan_set()), timezone(timedelta(hours=-3)), time(18, 30)), TODAY)
    assert found.decoded("DTSTART") == datetime(2026, 3, 20, 21, 30, tzinfo=UTC)
    assert "TZID" not in found["DTSTART"].params


def test_without_a_zone_the_machines_rules_count() -> None:
    """On each day those of that day."""
    found = on(events(planned(plan_set()), None, time(18, 30)), CHANGE)
    assert found.decoded("DTSTART") == datetime.combine(CHANGE, time(18, 30)).astimezone(UTC)


def test_a_file_that_is_read_in_again_replaces_the_one_before() -> None:
    """Every day keeps its id, and so does the interview when it is moved; each file bears its own moment."""
    first = events(planned(plan_set(14, 45, days_ago=1)))
    second = events(planned(plan_set(14, 45, days_ago=1), plan_set(10, 20)))
    assert {event["UID"] for event in second} <= {event["UID"] for event in first}
    assert len({event["UID"] for event in first}) == len(first)
    assert {event.decoded("DTSTAMP") for event in first} == {NOW}


def test_nothing_rings() -> None:
    """The calendar's own program can remind of it."""
    assert b"VALARM" not in calendar(planned(plan_set(2, 45)), NOW, BERLIN)


def test_commas_umlauts_and_long_lines_survive() -> None:
    """Lines of at most 75 bytes, none cut within a letter."""
    text = "Erkläre, was schiefging; größer\\kleiner, über\nzwei Zeilen. " * 5
    plan = planned(plan_set(1, 45), catalogue=small_catalogue(small_task("one", title="Übung, die erste", text=text)))
    lines = calendar(plan, NOW, BERLIN).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert "Übung\\, die erste" in "".join(line.decode().removeprefix(" ") for line in lines)
    assert f"- Übung, die erste, 5 min. {text}" in str(on(events(plan), TODAY)["DESCRIPTION"])


def test_on_the_day_of_the_interview_only_that_is_left() -> None:
    """The days before it have passed."""
    (only,) = events(planned(plan_set(3, 20, days_ago=3)))
    assert only.decoded("DTSTART") == TODAY


def test_after_the_interview_there_is_nothing_to_write() -> None:
    """It says what to do."""
    with pytest.raises(UserError, match="Set the date of the next one"):
        calendar(planned(plan_set(3, 20, days_ago=4)), NOW, BERLIN)
