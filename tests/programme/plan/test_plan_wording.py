"""How the plan puts days, minutes and what does not fit into words."""

from datetime import timedelta

import pytest

from support.past_takes import TODAY
from support.plans import plan_set, planned, small_catalogue, small_task
from voice_interviewer.programme.plan.left_out import left_out
from voice_interviewer.programme.plan.wording import countdown, duration, moved, whole_date


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (125, "2 h 5 min"), (630, "10 h 30 min")]
)
def test_minutes_are_written_as_hours_where_there_are_any(minutes: int, words: str) -> None:
    """As people say them."""
    assert duration(minutes) == words


@pytest.mark.parametrize(
    ("ago", "words"),
    [(1, "moved from Thursday"), (6, "moved from Saturday"), (7, "moved from 13 March"), (-1, "moved from 21 March")],
)
def test_what_was_moved_says_from_when(ago: int, words: str) -> None:
    """By the day of the week as long as that is clear; today is a Friday."""
    assert moved(TODAY - timedelta(days=ago), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (12, "12 days to the interview"),
        (1, "1 day to the interview"),
        (0, "The interview is today"),
        (-3, "The interview has been"),
    ],
)
def test_how_far_the_interview_is_away(days: int, words: str) -> None:
    """Singular and plural."""
    assert countdown(days) == words


def test_dates_have_their_year() -> None:
    """A plan may reach into the next one."""
    assert whole_date(TODAY) == "20 March 2026"


def test_what_does_not_fit_is_said_with_what_would_hold_it() -> None:
    """Nothing is said where all fits."""
    assert left_out(planned(plan_set(14, 45))) == ""
    assert (
        left_out(planned(plan_set(14, 20)))
        == "31 tasks (5 h 50 min) do not fit. With 45 minutes a day everything would."
    )


def test_one_task_does_not_fit() -> None:
    """In the singular."""
    found = planned(plan_set(1, 10), catalogue=small_catalogue(small_task()))
    assert left_out(found) == "1 task (5 min) does not fit. With 15 minutes a day everything would."


def test_where_no_amount_would_do_that_is_said() -> None:
    """Two weeks do not fit into one day."""
    assert left_out(planned(plan_set(1, 180))).endswith("180 minutes a day would not hold everything either.")


def test_after_the_last_day_it_only_says_what_stayed_open() -> None:
    """No blame, and nothing to catch up with."""
    assert left_out(planned(plan_set(3, 20, days_ago=3))) == "55 tasks stayed open."
