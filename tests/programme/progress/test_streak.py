"""Days of practice: in a row, and the last seven."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.past_takes import TODAY, noted, past, past_take
from voice_interviewer.programme.events import ChecklistMarked, Mark, Noted, TaskDone
from voice_interviewer.programme.progress.streak import Streak, streak


def practised(*days_ago: int, events: list[Noted] | None = None) -> Streak:
    """The streak of somebody who made a take so many days ago."""
    takes = [past_take(number, days_ago=day) for number, day in enumerate(days_ago, start=1)]
    return streak(past(*takes), events or [], TODAY)


@pytest.mark.parametrize(
    ("days_ago", "running", "sentence"),
    [
        ((), 0, ""),
        ((0,), 1, ""),
        ((0, 1, 2), 3, "3 days running"),
        ((1, 2, 3), 3, "3 days running"),
        ((0, 0, 1), 2, "2 days running"),
        ((0, 2, 3), 1, ""),
        ((2, 3, 4), 0, ""),
    ],
)
def test_days_in_a_row_up_to_today_or_yesterday(days_ago: tuple[int, ...], running: int, sentence: str) -> None:
    """A day off ends a row and is not spoken of."""
    found = practised(*days_ago)
    assert (found.running, found.sentence) == (running, sentence)


def test_the_longest_row_stays() -> None:
    """It is nothing that one could lose."""
    assert practised(0, 20, 21, 22, 23, 40).longest == 4
    assert practised().longest == 0


def test_the_last_seven_days_are_dots() -> None:
    """Today is the last of them; what lies before does not matter."""
    found = practised(0, 2, 6, 7)
    assert [day.practised for day in found.week] == [True, False, False, False, True, False, True]
    assert found.week[-1].day == TODAY
    assert found.week_in_words == "3 days of the last 7 with practice"
    assert practised(0).week_in_words == "1 day of the last 7 with practice"


def test_a_task_of_the_plan_counts_like_a_take() -> None:
    """A mark on the checklist is no practice."""
    done = noted(TaskDone(task="read-one"), days_ago=1)
    marked = noted(ChecklistMarked(item="monitoring-plan", mark=Mark.PARTIAL), days_ago=2)
    assert practised(0, events=[*done, *marked]).running == 2


def test_days_are_those_where_somebody_was() -> None:
    """Late in the evening in Tokyo is that evening, though it is noon in London."""
    tokyo = past_take(1, created=datetime(2026, 3, 19, 23, 30, tzinfo=timezone(timedelta(hours=9))))
    honolulu = past_take(2, created=datetime(2026, 3, 20, 1, 0, tzinfo=timezone(timedelta(hours=-10))))
    assert streak(past(tokyo, honolulu), [], TODAY).running == 2


def test_tomorrows_date_of_somebody_who_flew_west_counts_as_today() -> None:
    """The day was lived already."""
    found = practised(-1, 1)
    assert found.running == 2
    assert found.week[-1].practised


def test_days_beyond_tomorrow_are_left_out_until_the_clock_has_caught_up() -> None:
    """A clock that was moved back makes no streak and breaks none."""
    assert practised(-30, -31, -32).longest == 0
    assert practised(-30, 0, 1).running == 2


@given(st.lists(st.integers(-40, 60), max_size=40))
def test_no_row_is_longer_than_the_longest(days_ago: list[int]) -> None:
    """And the dots agree with the days in a row."""
    found = practised(*days_ago)
    assert found.running <= found.longest <= len(set(days_ago))
    week = [day.practised for day in found.week]
    up_to_yesterday = week if week[-1] else week[:-1]
    assert all(up_to_yesterday[len(up_to_yesterday) - min(found.running, len(up_to_yesterday)) :])
