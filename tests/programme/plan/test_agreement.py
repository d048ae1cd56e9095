"""What the journal says of the plan."""

from datetime import UTC, datetime, timedelta, timezone

from support.past_takes import TODAY
from support.plans import journal, plan_set
from voice_interviewer.programme.events import Noted, PlanDropped, PlanSet, TaskDone
from voice_interviewer.programme.plan.agreement import Agreement, agreement


def agreed(*events: tuple[int, PlanSet | PlanDropped | TaskDone]) -> Agreement:
    found = agreement(journal(*events), TODAY)
    assert found is not None
    return found


def test_without_a_date_there_is_no_plan() -> None:
    """Nor after it was dropped."""
    assert agreement([], TODAY) is None
    assert agreement(journal(plan_set(), (0, PlanDropped())), TODAY) is None


def test_a_moved_date_keeps_the_start() -> None:
    """The latest date and minutes count from the day on which they were set."""
    found = agreed(plan_set(14, 45, days_ago=4), plan_set(10, 20, days_ago=1))
    assert found.start == TODAY - timedelta(days=4)
    assert [found.frame(TODAY - timedelta(days=ago)).minutes for ago in (4, 2, 1, 0)] == [45, 45, 20, 20]
    assert found.frame(TODAY).interview == TODAY + timedelta(days=9)


def test_a_plan_that_was_dropped_leaves_nothing_to_the_next() -> None:
    """What was ticked in it belongs to it."""
    old = (9, TaskDone(task="one"))
    found = agreed(plan_set(days_ago=9), old, (5, PlanDropped()), plan_set(days_ago=3), (2, TaskDone(task="two")))
    assert (found.start, [tick.task for tick in found.ticks]) == (TODAY - timedelta(days=3), ["two"])


def test_a_date_after_the_interview_begins_a_new_plan() -> None:
    """The next interview needs its own mock interviews; on the day itself the plan still runs."""
    after = agreed(plan_set(2, days_ago=9), (8, TaskDone(task="one")), plan_set(14, days_ago=0))
    assert (after.start, after.ticks) == (TODAY, ())
    on_the_day = agreed(plan_set(9, days_ago=9), plan_set(14, days_ago=0))
    assert on_the_day.start == TODAY - timedelta(days=9)


def test_the_first_tick_says_when_and_the_last_note_what() -> None:
    """A note that is added later does not move the day; an empty one takes none away."""
    found = agreed(
        plan_set(days_ago=5),
        (3, TaskDone(task="read", note="first")),
        (2, TaskDone(task="read", note="second")),
        (1, TaskDone(task="read")),
    )
    (tick,) = found.ticks
    assert (tick.day, tick.note) == (TODAY - timedelta(days=3), "second")


def test_a_clock_that_was_moved_back_shows_the_first_day() -> None:
    """Today lies before the start; what was noted since counts as done on the days there are."""
    found = agreed(plan_set(14, days_ago=-5), (-6, TaskDone(task="one")), (2, TaskDone(task="two")))
    assert found.start == found.present == TODAY + timedelta(days=5)
    assert [tick.day for tick in found.ticks] == [found.start, found.start]


def test_a_clock_that_was_put_right_moves_the_start_back() -> None:
    """The date was set with the clock a year ahead, and set again with the right one."""
    assert agreed(plan_set(14, days_ago=-300), plan_set(14)).start == TODAY


def test_minutes_that_no_plan_has_are_brought_into_range() -> None:
    """Another version of the app may have let them pass."""
    assert [agreed(plan_set(14, minutes)).frame(TODAY).minutes for minutes in (0, 600)] == [10, 180]


def test_days_are_those_of_the_place_where_something_was_noted() -> None:
    """Shortly after midnight in Tokyo is still the day before in London."""
    tokyo = datetime(2026, 3, 21, 0, 30, tzinfo=timezone(timedelta(hours=9)))
    event = PlanSet(interview=TODAY + timedelta(days=9), minutes_a_day=30)
    found = agreement([Noted(1, tokyo, event)], tokyo.date())
    assert found is not None
    assert found.start.day == 21
    earlier = agreement([Noted(1, tokyo.astimezone(UTC), event)], TODAY)
    assert earlier is not None
    assert earlier.start.day == 20
