"""What was done on a day: ticks, takes and mock interviews."""

from collections.abc import Sequence
from datetime import timedelta

from support.past_takes import TODAY, held, past, past_take
from support.plans import journal, mocks, plan_set, small_task
from voice_interviewer.programme.checklist import shipped_checklist
from voice_interviewer.programme.events import ChecklistMarked, Mark, QuestionMapped, TaskDone
from voice_interviewer.programme.past import HeldInterview, PastTake
from voice_interviewer.programme.plan.agreement import agreement
from voice_interviewer.programme.plan.catalogue import Task, TaskKind
from voice_interviewer.programme.plan.deeds import Deeds, Done
from voice_interviewer.programme.plan.spaced import is_spaced

NAMED = small_task("named", 10, kind=TaskKind.TAKE, questions=("q-data",))
ANY = small_task("any", 10, kind=TaskKind.TAKE)
OTHER = small_task("other", 10, kind=TaskKind.TAKE)
SPACED = small_task("spaced-take-2026-03-20", 10, kind=TaskKind.TAKE)


def deeds(
    *takes: PastTake,
    ticks: tuple[TaskDone | QuestionMapped | ChecklistMarked, ...] = (),
    held: Sequence[HeldInterview] = (),
) -> Deeds:
    """What there is since a plan was set three days ago; ticks, rounds and marks are today's."""
    agreed = agreement(journal(plan_set(days_ago=3), *((0, tick) for tick in ticks)), TODAY)
    assert agreed is not None
    return Deeds(agreed, past(*takes, held=held))


def done(found: Deeds, planned: list[Task], others: list[Task] | None = None) -> dict[str, Done]:
    return found.of(TODAY, planned, others or [])


def test_a_tick_does_its_task() -> None:
    """With what was written beside it; a task that is not there does not matter."""
    found = deeds(ticks=(TaskDone(task="one", note="so"), TaskDone(task="gone")))
    assert done(found, [small_task("one"), small_task("two")]) == {"one": Done(TODAY, "so")}


def test_a_take_does_one_task() -> None:
    """The one that names its question, though another stands first."""
    assert done(deeds(past_take(7)), [ANY, NAMED]) == {"named": Done(TODAY, take=7)}


def test_a_second_take_does_the_next() -> None:
    """As long as it fits."""
    assert list(done(deeds(past_take(1), past_take(2), past_take(3)), [NAMED, ANY])) == ["named", "any"]


def test_what_was_planned_for_the_day_goes_first() -> None:
    """Whoever records today's question sees today's task done, not one of next week."""
    assert list(done(deeds(past_take(1)), [ANY], [NAMED])) == ["any"]
    assert list(done(deeds(past_take(1), past_take(2)), [ANY], [NAMED])) == ["any", "named"]


def test_a_take_of_the_queue_takes_what_names_nothing_else() -> None:
    """Any question does it; one that a task of the day names does that."""
    assert is_spaced(SPACED)
    assert list(done(deeds(past_take(1)), [NAMED, SPACED])) == ["named"]
    assert list(done(deeds(past_take(1, None)), [NAMED, SPACED])) == ["spaced-take-2026-03-20"]


def test_what_was_ticked_is_not_done_again_by_a_take() -> None:
    """The take does the next task."""
    assert list(done(deeds(past_take(1), ticks=(TaskDone(task="any"),)), [ANY, OTHER])) == ["any", "other"]


def test_takes_from_before_the_plan_do_nothing() -> None:
    """They belong to another time; those of its first day count, also before it was set."""
    found = deeds(past_take(1, days_ago=4), past_take(2, days_ago=3))
    assert found.of(TODAY, [ANY], []) == {}
    assert list(found.of(TODAY - timedelta(days=3), [ANY], [])) == ["any"]


def test_a_take_from_the_future_counts_today() -> None:
    """The clock was moved back since; what was done is not lost."""
    assert list(done(deeds(past_take(1, days_ago=-5)), [ANY])) == ["any"]


def test_a_mock_interview_that_was_held_does_its_task() -> None:
    """On the day on which it ended; one before the plan does nothing, and one from the future counts today."""
    last = list(mocks("last"))
    assert done(deeds(held=held(0)), last) == {"mock-one": Done(TODAY, interview=1)}
    assert done(deeds(held=held(1)), last) == done(deeds(held=held(4)), last) == {}
    assert list(done(deeds(held=held(-5)), last)) == ["mock-one"]


def test_an_interview_under_way_does_nothing() -> None:
    """Nor do its answers, however many there are: they belong to it."""
    takes = [past_take(1, interview=4), past_take(2, None, interview=4)]
    assert done(deeds(*takes), [ANY, *mocks("last")]) == {}


def test_each_interview_does_one_mock_interview() -> None:
    """And a third one none."""
    found = done(deeds(held=held(0, 0, 0)), list(mocks("last")))
    assert found == {"mock-one": Done(TODAY, interview=1), "mock-two": Done(TODAY, interview=2)}


ROUND = QuestionMapped(question="q-data", bucket="data", right_bucket="data")
MAP, MAP_LATER = small_task("map", kind=TaskKind.MAP), small_task("map-later", kind=TaskKind.MAP)


def test_five_rounds_of_the_drill_do_the_one_that_was_planned() -> None:
    """Four do not, and ten do nothing of another day."""
    assert done(deeds(ticks=(ROUND,) * 4), [MAP]) == {}
    assert done(deeds(ticks=(ROUND,) * 10), [MAP], [MAP_LATER]) == {"map": Done(TODAY)}


def test_a_drill_that_was_ticked_uses_up_its_rounds() -> None:
    """Whoever ticks it after five rounds has done one drill, not two."""
    assert list(done(deeds(ticks=(*(ROUND,) * 5, TaskDone(task="map"))), [MAP, MAP_LATER])) == ["map"]


def test_marking_the_whole_checklist_does_that_task() -> None:
    """All items on one day; a part of them does not."""
    marks = tuple(ChecklistMarked(item=item.id, mark=Mark.PARTIAL) for item in shipped_checklist())
    task = small_task("mark", kind=TaskKind.CHECKLIST)
    assert done(deeds(ticks=marks), [task]) == {"mark": Done(TODAY)}
    assert done(deeds(ticks=marks[1:]), [task]) == {}
