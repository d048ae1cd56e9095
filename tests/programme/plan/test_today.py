"""Today's part of the plan."""

from collections.abc import Sequence

from support.past_takes import past_take
from support.plans import ids, plan_set, planned
from voice_interviewer.programme.events import Event, TaskDone
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.plan.today import Today, today_part


def of(*events: tuple[int, Event], takes: Sequence[PastTake] = ()) -> Today:
    return today_part(planned(*events, takes=takes))


def test_it_says_which_day_it_is_and_what_is_left() -> None:
    """In the words of the first page."""
    today = of(plan_set(13, 45, days_ago=3))
    assert (today.heading, today.countdown) == ("Day 4 of 13, Lifecycle and past work", "10 days to the interview")
    assert today.sentence == "5 tasks left today, 45 min."
    assert (len(today.tasks), today.minutes_left, today.days_to_go) == (5, 45, 10)


def test_what_is_done_counts_no_more() -> None:
    """Takes that are open are counted apart, today's and all."""
    before = of(plan_set())
    after = of(plan_set(), takes=[past_take(1, "ml-lifecycle")])
    assert (before.takes_today, after.takes_today) == (1, 0)
    assert after.takes_left == before.takes_left - 1
    assert after.minutes_left == before.minutes_left - 10


def test_when_all_is_done_it_says_what_comes_tomorrow() -> None:
    """Without praise."""
    names = ids(of(plan_set()).tasks)
    today = of(plan_set(), *((0, TaskDone(task=name)) for name in names))
    assert (today.sentence, today.advice) == ("All of today's tasks are done.", "Tomorrow: 5 tasks, 45 min.")
    assert today.tomorrow is not None


def test_on_the_last_day_tomorrow_is_the_interview() -> None:
    """There is no next part."""
    today = of(plan_set(1, 10))
    assert (today.heading, today.countdown) == ("Day 1 of 1, Mock interviews", "1 day to the interview")
    assert (today.tomorrow, today.advice) == (None, "Tomorrow is the interview.")


def test_on_the_day_and_after_it_there_is_nothing_to_do() -> None:
    """It says why."""
    on_the_day = of(plan_set(3, 20, days_ago=3))
    assert (on_the_day.heading, on_the_day.sentence) == ("The interview is today", "The interview is today.")
    after = of(plan_set(3, 20, days_ago=4))
    assert (after.heading, after.tasks) == ("The interview has been", ())
    assert after.sentence == "The interview was on 19 March 2026."
    assert after.advice == "Set the date of the next one, or drop the plan."
