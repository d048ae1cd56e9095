"""The plan as a calendar file (iCalendar, RFC 5545) that other programs take in."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from voice_interviewer.errors import UserError
from voice_interviewer.programme.plan.model import Day, Plan, PlannedTask
from voice_interviewer.programme.plan.wording import duration

PRODUCT = "-//Voice Interviewer//Plan//EN"
_ID_OF = "plan.voice-interviewer.invalid"
"""The right-hand side of our ids. ``.invalid`` is nobody's domain (RFC 2606), so they clash with no one's."""


def calendar(plan: Plan, now: datetime, zone: tzinfo | None, at: time | None = None) -> bytes:
    """The days from today on and the interview, as a file.

    Days are whole-day events that keep nobody busy, or with ``at`` events of as many minutes as are planned, which
    begin at that time of day in the zone. A zone without a name, or None for the machine's, is written as the same
    moments in UTC. Nothing rings. Every day keeps its id, so a file that is read in again replaces what an earlier one
    put there.

    Raises UserError after the interview.
    """
    if plan.over:
        raise UserError(plan.over.sentence, plan.over.advice)
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    for day in plan.days:
        if day.day >= plan.present:
            found.add_component(_day_event(day, plan, now, zone, at))
    found.add_component(_interview_event(plan, now))
    found.add_missing_timezones(first_date=plan.present, last_date=plan.interview + timedelta(days=1))
    return bytes(found.to_ical())


def _day_event(day: Day, plan: Plan, now: datetime, zone: tzinfo | None, at: time | None) -> Event:
    title = f"Interview practice: {day.phase.title} (day {day.number} of {len(plan.days)})"
    start, end = _times(day, zone, at) if at else (day.day, day.day + timedelta(days=1))
    event = _event(f"day-{day.day.isoformat()}", title, start, end, now)
    event.add("description", "\n".join(_description(day)))
    if not at:
        event.add("transp", "TRANSPARENT")
    return event


def _interview_event(plan: Plan, now: datetime) -> Event:
    day = plan.interview
    return _event(f"interview-{plan.start.isoformat()}", "Interview", day, day + timedelta(days=1), now)


def _event(name: str, title: str, start: date, end: date, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{name}@{_ID_OF}")
    event.add("summary", title)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("dtstamp", now.astimezone(UTC))
    return event


def _times(day: Day, zone: tzinfo | None, at: time) -> tuple[datetime, datetime]:
    """From the time of day for as many minutes as are planned, counted as they pass: also in the night when clocks
    change. A time of day that this night leaves out is the same time after the gap.
    """
    local = datetime.combine(day.day, at.replace(tzinfo=None))
    start = (local.replace(tzinfo=zone) if zone else local).astimezone(UTC)
    end = start + timedelta(minutes=day.minutes)
    return (start.astimezone(zone), end.astimezone(zone)) if isinstance(zone, ZoneInfo) else (start, end)


def _description(day: Day) -> Iterator[str]:
    yield f"{duration(day.minutes)}:"
    yield from (_task(planned) for planned in day.tasks)


def _task(planned: PlannedTask) -> str:
    task = planned.task
    done = "" if planned.is_open else " (done)"
    return f"- {task.title}, {duration(task.minutes)}{done}. {task.text}"
