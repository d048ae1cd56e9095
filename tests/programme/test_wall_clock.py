"""What clocks showed on other days than today."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from voice_interviewer.programme.wall_clock import midnight, on_the_wall

WINTER, SUMMER = datetime(2026, 1, 9, 22, 30, tzinfo=UTC), datetime(2026, 7, 1, 22, 30, tzinfo=UTC)


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Moves the machine there."""
    with monkeypatch.context() as moved:
        moved.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize("today", [WINTER, SUMMER])
def test_the_machines_zone_has_the_offset_of_that_day(today: datetime) -> None:
    """The time that it gives knows that of today alone."""
    now = today.astimezone()
    assert f"{on_the_wall(WINTER, now):%d %H:%M}" == "09 23:30"
    assert f"{on_the_wall(SUMMER, now):%d %H:%M}" == "02 00:30"
    assert midnight(date(2026, 1, 9), now) == datetime(2026, 1, 8, 23, tzinfo=UTC)
    assert midnight(date(2026, 7, 1), now) == datetime(2026, 6, 30, 22, tzinfo=UTC)


@pytest.mark.usefixtures("berlin")
def test_another_zone_goes_by_its_own_rules() -> None:
    """One that has none keeps its offset."""
    new_york = WINTER.astimezone(ZoneInfo("America/New_York"))
    assert f"{on_the_wall(SUMMER, new_york):%H:%M}" == "18:30"
    assert midnight(date(2026, 7, 1), new_york) == datetime(2026, 7, 1, 4, tzinfo=UTC)
    east = WINTER.astimezone(timezone(timedelta(hours=11)))
    assert f"{on_the_wall(SUMMER, east):%H:%M}" == "09:30"
    assert midnight(date(2026, 7, 1), east) == datetime(2026, 6, 30, 13, tzinfo=UTC)


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize("day", [date.min, date.max])
def test_days_that_no_machine_knows_have_a_midnight(day: date) -> None:
    """With the offset of today."""
    assert midnight(day, WINTER.astimezone()).date() == day
