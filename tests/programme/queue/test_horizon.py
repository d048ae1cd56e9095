"""How far away the interview is."""

from datetime import date, timedelta

from support.past_takes import TODAY, noted
from voice_interviewer.programme.events import PlanDropped, PlanSet, TaskDone
from voice_interviewer.programme.queue.horizon import Horizon, horizon


def on(days: int, minutes: int = 30) -> PlanSet:
    """An interview that many days from today."""
    return PlanSet(interview=TODAY + timedelta(days=days), minutes_a_day=minutes)


def test_the_latest_date_counts() -> None:
    """Whatever happened between."""
    found = horizon(noted(on(20), on(9, 45), TaskDone(task="any")), TODAY)
    assert (found.days_left, found.minutes_a_day) == (9, 45)


def test_without_a_date_there_are_no_days_left() -> None:
    """Never set, taken back, or gone by."""
    assert horizon([], TODAY) == Horizon(TODAY)
    assert horizon(noted(on(9), PlanDropped()), TODAY) == Horizon(TODAY)
    assert horizon(noted(on(9), on(-1)), TODAY) == Horizon(TODAY)
    assert Horizon(TODAY).days_left is None


def test_on_the_day_itself_none_is_left() -> None:
    """The day of the interview is no day to practise on."""
    assert horizon(noted(on(0)), TODAY).days_left == 0


def test_summer_time_takes_no_day_away() -> None:
    """Days are dates, not hours."""
    assert Horizon(date(2026, 3, 28), date(2026, 3, 30), 20).days_left == 2
