"""The plan as it is shown, over the days of its life."""

from datetime import timedelta

import pytest

from support.past_takes import TODAY, held, past, past_take
from support.plans import ids, journal, plan_set, planned, small_catalogue, small_task
from voice_interviewer.programme.events import PlanDropped, TaskDone
from voice_interviewer.programme.plan.catalogue import TaskKind, shipped_catalogue
from voice_interviewer.programme.plan.deeds import Done
from voice_interviewer.programme.plan.schedule import plan

YESTERDAY = TODAY - timedelta(days=1)


def test_without_a_date_there_is_no_plan() -> None:
    """Nor after it was dropped."""
    assert plan(shipped_catalogue(), [], past(), TODAY) is None
    assert plan(shipped_catalogue(), journal(plan_set(), (0, PlanDropped())), past(), TODAY) is None


def test_two_weeks_follow_the_guide() -> None:
    """Each phase on its days, everything planned, every day full."""
    found = planned(plan_set(14, 45))
    assert [day.phase.id for day in found.days] == [
        phase for phase in ("lifecycle", "build", "operate", "stories") for _ in range(3)
    ] + ["mock"] * 2
    assert {day.minutes for day in found.days} == {45}
    assert (found.left_out, found.minutes_for_all) == ((), None)
    assert all(one.task.phase == day.phase.id for day in found.days for one in day.tasks)


def test_twenty_minutes_a_day_keep_the_essential_tasks() -> None:
    """What does not fit is listed, with what it would take."""
    found = planned(plan_set(14, 20))
    assert not any(one.task.essential for one in found.left_out)
    assert found.minutes_left_out == sum(task.minutes for task in shipped_catalogue().tasks) - 14 * 20
    assert found.minutes_for_all == 45


def test_one_day_of_ten_minutes_holds_two_short_mock_interviews() -> None:
    """And nothing else."""
    (day,) = planned(plan_set(1, 10)).days
    assert [(one.task.kind, one.task.minutes) for one in day.tasks] == [(TaskKind.MOCK, 5), (TaskKind.MOCK, 5)]


def test_three_days_hold_something_of_every_phase() -> None:
    """Rather than all of the first one."""
    found = planned(plan_set(3, 20))
    assert {one.task.phase for one in found.open} == {phase.id for phase in shipped_catalogue().phases}


def test_a_quarter_of_a_year_has_takes_between_its_tasks() -> None:
    """Spaced ones, once there is something to take again; no day is empty."""
    found = planned(plan_set(90, 45))
    assert found.left_out == ()
    assert min(len(day.tasks) for day in found.days) == 1
    assert len(found.open) > 90
    first = [day for day in found.days if day.phase.id == "lifecycle"]
    assert max(len([name for name in ids(day.tasks) if "spaced" in name]) for day in found.days) == 1
    assert not any("spaced" in name for day in first if len(day.tasks) > 1 for name in ids(day.tasks))


def test_what_was_left_undone_comes_first_on_the_next_day() -> None:
    """It says from where it was moved."""
    start = planned(plan_set(14, 45, days_ago=1), today=YESTERDAY)
    assert start.today is not None
    done, *undone = ids(start.today.tasks)
    found = planned(plan_set(14, 45, days_ago=1), (1, TaskDone(task=done)))
    assert found.today is not None
    assert ids(found.days[0].tasks) == [done]
    assert ids(found.today.tasks)[: len(undone)] == undone
    assert {one.moved_from for one in found.today.tasks if one.task.id in undone} == {YESTERDAY}


def test_a_task_that_moves_twice_says_where_it_was_last() -> None:
    """Three days went by."""
    found = planned(plan_set(14, 45, days_ago=3))
    assert found.today is not None
    assert found.today.tasks[0].moved_from == YESTERDAY


def test_a_tick_has_its_day_and_its_note() -> None:
    """And the task stays where it was planned on that day."""
    found = planned(plan_set(), (0, TaskDone(task="take-lifecycle", note="went well")))
    one = found.find("take-lifecycle")
    assert one is not None
    assert (one.done, one.note) == (Done(TODAY, "went well"), "went well")
    assert found.today is not None
    assert one in found.today.tasks
    assert found.today.minutes_left == found.today.minutes - 10


def test_what_was_done_ahead_stays_on_its_day_until_tomorrow() -> None:
    """Then it is shown on the day on which it was done, and its place goes to something else."""
    events = (plan_set(14, 45, days_ago=1), (1, TaskDone(task="project-deploy")))
    before = planned(*events, today=YESTERDAY)
    assert [day.number for day in before.days if "project-deploy" in ids(day.tasks)] == [5]
    found = planned(*events)
    assert ids(found.days[0].besides) == ["project-deploy"]
    assert "project-deploy" not in ids(found.open)


def test_what_did_not_fit_and_was_done_all_the_same_is_shown_today() -> None:
    """It is left out no more."""
    (out, *_) = ids(planned(plan_set(3, 20)).left_out)
    found = planned(plan_set(3, 20), (0, TaskDone(task=out)))
    assert found.today is not None
    assert ids(found.today.besides) == [out]
    assert out not in ids(found.left_out)


def test_a_take_does_the_task_that_asks_for_it() -> None:
    """One that is not graded too: it was recorded."""
    found = planned(plan_set(), takes=[past_take(3, "ml-lifecycle", ())])
    one = found.find("take-lifecycle")
    assert one is not None
    assert one.done == Done(TODAY, take=3)


def test_a_mock_interview_that_was_held_is_done() -> None:
    """The other one is still to come."""
    found = planned(plan_set(), held=held(0))
    first, second = found.find("mock-first"), found.find("mock-second")
    assert first is not None
    assert first.done == Done(TODAY, interview=1)
    assert second is not None
    assert second.is_open


@pytest.mark.parametrize(("days", "minutes"), [(30, 45), (6, 45), (14, 90), (2, 10)])
def test_a_moved_date_lays_anew_what_is_left(days: int, minutes: int) -> None:
    """What was done stays done, the start stays the start."""
    ticks = [(2, TaskDone(task=name)) for name in ("mark-checklist", "project-train")]
    found = planned(plan_set(14, 45, days_ago=3), *ticks, plan_set(days, minutes))
    assert found.start == TODAY - timedelta(days=3)
    assert (found.days_to_go, len(found.days), found.minutes_a_day) == (days, days + 3, minutes)
    assert sorted(ids(found.done)) == ["mark-checklist", "project-train"]
    assert max(day.minutes for day in found.days) <= minutes


def test_on_the_day_of_the_interview_nothing_is_planned() -> None:
    """What is open stays in the list."""
    found = planned(plan_set(3, 20, days_ago=3))
    assert (found.today, found.tomorrow, found.open, found.over) == (None, None, (), None)
    assert found.days_to_go == 0
    assert len(found.left_out) == len(shipped_catalogue().tasks)


def test_after_the_interview_it_says_so_and_what_to_do() -> None:
    """One sentence each."""
    found = planned(plan_set(3, 20, days_ago=5))
    assert found.over is not None
    assert found.over.sentence == "The interview was on 18 March 2026."
    assert found.over.advice == "Set the date of the next one, or drop the plan."


def test_a_plan_of_long_ago_is_over_at_once() -> None:
    """A clock that had lost its battery set it; nobody walks through half a century."""
    found = planned(plan_set(3, 20, days_ago=20_000))
    assert found.over is not None
    assert len(found.days) == 3


def test_what_was_done_on_the_day_itself_is_not_lost() -> None:
    """It is shown beside the last day."""
    found = planned(plan_set(3, 20, days_ago=3), (0, TaskDone(task="speak-opening")))
    assert ids(found.days[-1].besides) == ["speak-opening"]


def test_a_take_of_the_queue_that_was_not_made_does_not_move() -> None:
    """The queue knows what is due; the day that was left empty stays empty."""
    found = planned(plan_set(9, 30, days_ago=5), catalogue=small_catalogue(small_task("only")))
    assert [ids(day.tasks) for day in found.days[:5]] == [[]] * 5
    names = [one.task.id for one in (*found.open, *found.left_out) if "spaced" in one.task.id]
    assert names == ["spaced-take-2026-03-21"]


def test_a_take_of_the_queue_is_done_on_its_day() -> None:
    """By a tick or by any take."""
    name = "spaced-take-2026-03-20"
    events = (plan_set(9, 30, days_ago=1), (1, TaskDone(task="only")))
    catalogue = small_catalogue(small_task("only"))
    ticked = planned(*events, (0, TaskDone(task=name)), catalogue=catalogue)
    taken = planned(*events, catalogue=catalogue, takes=[past_take(5, None)])
    assert (ids(ticked.done), ids(taken.done)) == (["only", name], ["only", name])


def test_a_clock_that_was_moved_back_shows_the_first_day() -> None:
    """Nothing that was done since is lost."""
    found = planned(plan_set(14, 45, days_ago=-7), (-8, TaskDone(task="map-first")))
    assert found.today is not None
    assert (found.today.number, found.days_to_go) == (1, 21)
    assert ids(found.done) == ["map-first"]
