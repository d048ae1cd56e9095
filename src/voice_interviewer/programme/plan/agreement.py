"""What the journal says of the plan: since when it runs, what was set, and what was ticked."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from voice_interviewer.programme.events import ChecklistMarked, Noted, PlanDropped, PlanSet, QuestionMapped, TaskDone
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.new_plan import FEWEST_MINUTES, MOST_MINUTES


@dataclass(frozen=True, slots=True)
class Tick:
    """A task that somebody said was done."""

    task: str
    day: date
    """When that was first said."""
    note: str
    """What was written beside it last."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The plan that runs, as it was set. All its days lie between its start and the present day."""

    start: date
    present: date
    """Today; where the clock was moved back to before the start, the start."""
    sets: tuple[tuple[date, PlanSet], ...]
    """In the order in which they were noted; never empty."""
    ticks: tuple[Tick, ...]
    mapped: Mapping[date, int] = field(default_factory=dict)
    """Rounds of the map drill on each day."""
    marked: Mapping[date, frozenset[str]] = field(default_factory=dict)
    """The items of the checklist that were marked on each day."""

    def frame(self, day: date) -> Frame:
        """The days and minutes as they were set at the end of a day."""
        earlier = [event for noted, event in self.sets if noted <= day]
        event = earlier[-1] if earlier else self.sets[0][1]
        # What is in the journal was checked when it was noted, but perhaps by another version.
        minutes = min(max(event.minutes_a_day, FEWEST_MINUTES), MOST_MINUTES)
        return Frame(self.start, event.interview, minutes)

    def within(self, day: date) -> date:
        """The nearest day on which the plan runs: a moved clock, or a flight, can date something outside of it."""
        return min(max(day, self.start), self.present)


def agreement(events: Sequence[Noted], today: date) -> Agreement | None:
    """The plan that runs, None without one.

    It starts with the first date that was set since a plan was dropped, or since the interview of the one before had
    passed: another interview needs mock interviews of its own. Where the clock was put right in between, the earliest
    day counts.
    """
    sets: list[tuple[date, PlanSet]] = []
    ticks: dict[str, Tick] = {}
    for noted in events:
        match noted.event:
            case PlanDropped():
                sets, ticks = [], {}
            case PlanSet() as event:
                if sets and noted.day > sets[-1][1].interview:
                    sets, ticks = [], {}
                sets.append((noted.day, event))
            case TaskDone(task=task, note=note) if sets:
                first = ticks.get(task)
                ticks[task] = Tick(task, first.day if first else noted.day, note or (first.note if first else ""))
    return _agreed(sets, list(ticks.values()), events, today) if sets else None


def _agreed(sets: list[tuple[date, PlanSet]], ticks: list[Tick], events: Sequence[Noted], today: date) -> Agreement:
    start = min(day for day, _ in sets)
    present = max(today, start)

    def within(day: date) -> date:
        return min(max(day, start), present)

    return Agreement(
        start,
        present,
        tuple((within(day), event) for day, event in sets),
        tuple(Tick(tick.task, within(tick.day), tick.note) for tick in ticks),
        Counter(within(noted.day) for noted in _since(start, events) if isinstance(noted.event, QuestionMapped)),
        _marked((within(noted.day), noted.event) for noted in _since(start, events)),
    )


def _since(start: date, events: Sequence[Noted]) -> list[Noted]:
    return [noted for noted in events if noted.day >= start]


def _marked(dated: Iterable[tuple[date, object]]) -> dict[date, frozenset[str]]:
    marked: dict[date, set[str]] = defaultdict(set)
    for day, event in dated:
        if isinstance(event, ChecklistMarked):
            marked[day].add(event.item)
    return {day: frozenset(items) for day, items in marked.items()}
