"""Whatever was ticked, moved and left undone: no plan asks too much of a day, leaves one empty, or loses a task."""

from collections import Counter
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from support.past_takes import TODAY, held, past_take
from support.plans import catalogues, ids, plan_set, planned
from support.sequences import COUNT, ORDINARY, many_sequences
from voice_interviewer.programme.events import Event, PlanSet, TaskDone
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.plan.catalogue import Catalogue, TaskKind, shipped_catalogue
from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.programme.plan.spaced import is_spaced

DAYS = st.integers(1, 30)
MINUTES = st.integers(10, 180)
ANY_CATALOGUE = st.one_of(st.just(shipped_catalogue()), catalogues())

Deed = tuple[int, Event]

many_lives = settings(many_sequences, max_examples=ORDINARY // 10 if COUNT == ORDINARY else COUNT)
"""As many as random sequences elsewhere in the long run; fewer in an ordinary one, since a life is many plans."""


@st.composite
def lives(draw: st.DrawFn, catalogue: Catalogue) -> list[Deed]:
    """Some days with a plan: on each, some tasks are ticked, and now and then the date or the minutes change."""
    ago = draw(st.integers(0, 20))
    events: list[Deed] = [plan_set(draw(DAYS) + ago, draw(MINUTES), days_ago=ago)]
    names = st.sampled_from([task.id for task in catalogue.tasks])
    for day in range(ago, -1, -1):
        events += [(day, TaskDone(task=name)) for name in draw(st.lists(names, max_size=4))]
        if draw(st.integers(0, 9)) == 0:
            interview = TODAY + timedelta(days=draw(DAYS))
            events.append((day, PlanSet(interview=interview, minutes_a_day=draw(MINUTES))))
    return events


@st.composite
def takes(draw: st.DrawFn, catalogue: Catalogue) -> list[PastTake]:
    """Takes over some days, of questions that the catalogue names and of others, some of them in mock interviews."""
    names = [None, "q-data", *(name for task in catalogue.tasks for name in task.questions)]
    one = st.tuples(st.sampled_from(names), st.integers(-2, 25), st.sampled_from([None, None, 1, 2, 3]))
    drawn = sorted(draw(st.lists(one, max_size=8)), key=lambda take: -take[1])
    return [
        past_take(number, name, days_ago=ago, interview=interview)
        for number, (name, ago, interview) in enumerate(drawn, start=1)
    ]


INTERVIEWS = st.lists(st.integers(-2, 25), max_size=4).map(lambda days: held(*days))
"""Mock interviews that were held, on any days."""


def from_today(plan: Plan) -> list[list[str]]:
    """What is on every day from today on."""
    return [ids(day.tasks) for day in plan.days if day.day >= plan.present]


@many_lives
@given(st.data(), ANY_CATALOGUE)
def test_nothing_is_lost_and_no_day_is_empty_or_too_full(data: st.DataObject, catalogue: Catalogue) -> None:
    """And two mock interviews come at the end, or have been held, after any history."""
    made = data.draw(takes(catalogue))
    plan = planned(*data.draw(lives(catalogue)), takes=made, held=data.draw(INTERVIEWS), catalogue=catalogue)
    places = Counter(ids((*plan.done, *plan.open, *plan.left_out)))
    assert dict.fromkeys(catalogue.by_id, 1) == {name: places[name] for name in places if name in catalogue.by_id}
    assert not [planned for planned in plan.left_out if planned.done]
    coming = [day for day in plan.days if day.day >= plan.present]
    assert all(day.tasks and day.minutes <= plan.minutes_a_day for day in coming)
    assert len(coming) == plan.days_to_go
    both = [planned for planned in (*plan.done, *plan.open) if planned.task.kind is TaskKind.MOCK]
    assert len(both) == 2
    last_two = plan.days[-2:]
    assert all(day in last_two for day in coming for one in day.tasks if one.is_open and one.task.kind is TaskKind.MOCK)


@many_lives
@given(st.data(), ANY_CATALOGUE)
def test_no_take_does_two_tasks(data: st.DataObject, catalogue: Catalogue) -> None:
    """Nor does an interview; and none does one before it was made."""
    made = data.draw(takes(catalogue))
    plan = planned(*data.draw(lives(catalogue)), takes=made, held=data.draw(INTERVIEWS), catalogue=catalogue)
    by_take = [one.done.take for one in plan.done if one.done and one.done.take is not None]
    by_interview = [one.done.interview for one in plan.done if one.done and one.done.interview is not None]
    assert len(by_take) == len(set(by_take))
    assert len(by_interview) == len(set(by_interview))
    assert {take.id for take in made if take.interview is None} >= set(by_take)


@many_lives
@given(st.data(), ANY_CATALOGUE)
def test_what_is_done_today_moves_nothing(data: st.DataObject, catalogue: Catalogue) -> None:
    """Neither today's tasks nor those of a day to come."""
    events = data.draw(lives(catalogue))
    before = planned(*events, catalogue=catalogue)
    names = data.draw(st.lists(st.sampled_from([task.id for task in catalogue.tasks]), max_size=6))
    after = planned(*events, *((0, TaskDone(task=name)) for name in names), catalogue=catalogue)
    assert from_today(after) == from_today(before)


@many_lives
@given(st.data(), ANY_CATALOGUE)
def test_a_day_that_goes_as_planned_leaves_the_rest_as_it_was(data: st.DataObject, catalogue: Catalogue) -> None:
    """What was shown for tomorrow is what comes tomorrow."""
    events = data.draw(lives(catalogue))
    today = planned(*events, catalogue=catalogue)
    assert today.today is not None
    ticks = [(0, TaskDone(task=name)) for name in ids(today.today.tasks)]
    done_ahead = {one.task.id for one in today.done if one.done and one.done.day == TODAY} - set(ids(today.today.tasks))
    tomorrow = planned(*events, *ticks, catalogue=catalogue, today=TODAY + timedelta(days=1))
    if not done_ahead:
        assert from_today(tomorrow) == from_today(today)[1:]
        assert ids(tomorrow.left_out) == ids(today.left_out)


@many_lives
@given(st.data(), ANY_CATALOGUE, MINUTES, MINUTES, DAYS)
def test_more_minutes_never_plan_fewer_essential_tasks(
    data: st.DataObject, catalogue: Catalogue, some: int, others: int, days: int
) -> None:
    """Nor do more days."""
    ticks = [(0, TaskDone(task=task.id)) for task in data.draw(st.lists(st.sampled_from(catalogue.tasks)))]
    less, more = sorted((some, others))

    def essential(minutes: int, length: int) -> int:
        found = planned(plan_set(length, minutes), *ticks, catalogue=catalogue)
        return sum(one.task.essential for one in (*found.done, *found.open))

    assert essential(less, days) <= essential(more, days)
    assert essential(less, days) <= essential(less, days + 1)


@many_lives
@given(st.data(), ANY_CATALOGUE)
def test_nothing_is_planned_in_the_place_of_an_essential_task(data: st.DataObject, catalogue: Catalogue) -> None:
    """What is left out of them is longer than any other task that is planned."""
    plan = planned(*data.draw(lives(catalogue)), catalogue=catalogue)
    shown = [one.task for day in plan.days if day.day >= plan.present for one in day.tasks]
    others = [task.minutes for task in shown if not task.essential and not is_spaced(task)]
    out = [one.task.minutes for one in plan.left_out if one.task.essential]
    assert not out or not others or min(out) > max(others)


@many_lives
@given(st.data(), ANY_CATALOGUE, st.integers(-400, 400))
def test_on_any_day_there_is_an_answer(data: st.DataObject, catalogue: Catalogue, ago: int) -> None:
    """Before the start, long after the interview, and whatever the clock said in between."""
    events = data.draw(lives(catalogue))
    made, interviews = data.draw(takes(catalogue)), data.draw(INTERVIEWS)
    today = TODAY - timedelta(days=ago)
    plan = planned(*events, takes=made, held=interviews, catalogue=catalogue, today=today)
    assert plan == planned(*events, takes=made, held=interviews, catalogue=catalogue, today=today)
    assert (plan.over is not None) == (plan.interview < today)
    places = Counter(ids((*plan.done, *plan.open, *plan.left_out)))
    assert all(places[name] == 1 for name in catalogue.by_id)
