"""Plans for tests: journals over several days, the plan that they give, and catalogues of any kind."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from support.past_takes import TODAY, moment, past
from voice_interviewer.programme.events import Event, Noted, PlanSet
from voice_interviewer.programme.past import HeldInterview, PastTake
from voice_interviewer.programme.plan.catalogue import SIZES, Catalogue, Phase, Task, TaskKind, shipped_catalogue
from voice_interviewer.programme.plan.model import Plan, PlannedTask
from voice_interviewer.programme.plan.schedule import plan


def journal(*events: tuple[int, Event]) -> list[Noted]:
    """Events in this order, each with how many days before today it was noted."""
    return [Noted(number, moment(days_ago, number), event) for number, (days_ago, event) in enumerate(events, start=1)]


def plan_set(days: int = 14, minutes: int = 45, days_ago: int = 0) -> tuple[int, PlanSet]:
    """A plan of so many days that was set so many days before today."""
    return days_ago, PlanSet(interview=TODAY + timedelta(days=days - days_ago), minutes_a_day=minutes)


def planned(
    *events: tuple[int, Event],
    takes: Sequence[PastTake] = (),
    held: Sequence[HeldInterview] = (),
    today: date = TODAY,
    catalogue: Catalogue | None = None,
) -> Plan:
    """The plan that these events, takes and mock interviews give; without a catalogue the shipped one."""
    found = plan(catalogue or shipped_catalogue(), journal(*events), past(*takes, held=held), today)
    assert found is not None
    return found


def ids(tasks: Iterable[Task | PlannedTask]) -> list[str]:
    """The ids of tasks, or of planned tasks."""
    return [task.task.id if isinstance(task, PlannedTask) else task.id for task in tasks]


def small_task(name: str = "one", minutes: int = 5, **fields: object) -> Task:
    """A task of the phase ``first``, to say something aloud."""
    plain = {"id": name, "phase": "first", "title": f"Do {name}", "text": "Do it.", "kind": TaskKind.SPEAK}
    return Task(**{**plain, "minutes": minutes, **fields})  # type: ignore[arg-type]  # what tests leave out is plain


def mocks(phase: str) -> tuple[Task, Task]:
    """The two mock interviews that every catalogue has."""
    first, second = (
        small_task(name, 15, phase=phase, kind=TaskKind.MOCK, essential=True) for name in ("mock-one", "mock-two")
    )
    return first, second


def small_catalogue(*tasks: Task) -> Catalogue:
    """Tasks of the phases ``first`` and ``last``, which are two days to one; the mock interviews come after them."""
    phases = (
        Phase(id="first", title="First", about="Begin.", days=2),
        Phase(id="last", title="Last", about="End.", days=1),
    )
    return Catalogue(phases, (*tasks, *mocks("last")))


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """Any catalogue that keeps the rules."""
    phases = tuple(
        Phase(id=f"p{number}", title=f"Phase {number}", about="So.", days=draw(st.integers(1, 4)))
        for number in range(draw(st.integers(1, 5)))
    )
    kinds = st.tuples(st.sampled_from(phases), st.sampled_from(SIZES), st.booleans())
    drawn = sorted(draw(st.lists(kinds, max_size=40)), key=lambda kind: kind[0].id)
    tasks = tuple(
        small_task(f"t{number}", minutes, phase=phase.id, essential=essential)
        for number, (phase, minutes, essential) in enumerate(drawn)
    )
    return Catalogue(phases, (*tasks, *mocks(phases[-1].id)))
