"""A plan as it is shown: its days, what is done on them and what is to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from voice_interviewer.programme.plan.catalogue import Phase, Task, TaskKind
from voice_interviewer.programme.plan.deeds import Done


@dataclass(frozen=True, slots=True)
class PlannedTask:
    """A task on its day."""

    task: Task
    """A mock interview has the minutes that are planned for it."""
    done: Done | None = None
    """None while it is open."""
    moved_from: date | None = None
    """The last day for which it was planned before, None where there is none."""
    note: str = ""
    """What was written beside it."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done is None


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the plan."""

    day: date
    number: int
    """From 1."""
    phase: Phase
    tasks: tuple[PlannedTask, ...]
    """What is planned for it, in order; on a day that has passed, what of that was done then."""
    besides: tuple[PlannedTask, ...] = ()
    """What was done on it without being planned for it."""

    @property
    def minutes(self) -> int:
        """What the planned tasks take, done or not."""
        return sum(planned.task.minutes for planned in self.tasks)

    @property
    def minutes_left(self) -> int:
        """What the open ones take."""
        return sum(planned.task.minutes for planned in self.tasks if planned.is_open)


@dataclass(frozen=True, slots=True)
class Over:
    """The interview has been."""

    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All days, and what does not fit into them. Each task of the catalogue is in one place."""

    start: date
    present: date
    """Today, or the start where the clock was moved back to before it."""
    interview: date
    minutes_a_day: int
    days: tuple[Day, ...]
    """From the start up to the day before the interview."""
    left_out: tuple[PlannedTask, ...]
    """What is open and fits into no day any more."""
    days_to_go: int
    """Days to the interview: 1 on the day before, 0 on the day, below 0 after it."""
    minutes_for_all: int | None
    """The minutes a day with which nothing would be left out; None where nothing is, or where that is too much."""
    over: Over | None
    """What to say after the interview; None up to its day."""

    @property
    def today(self) -> Day | None:
        """The present day; None on the day of the interview and after it."""
        return next((day for day in self.days if day.day == self.present), None)

    @property
    def tomorrow(self) -> Day | None:
        """The day after it; None on the last day."""
        return next((day for day in self.days if day.day > self.present), None)

    @property
    def done(self) -> tuple[PlannedTask, ...]:
        """All that is done, takes of the queue among it."""
        return tuple(planned for planned in self._in_days() if not planned.is_open)

    @property
    def open(self) -> tuple[PlannedTask, ...]:
        """All that is still planned, takes of the queue among it."""
        return tuple(planned for planned in self._in_days() if planned.is_open)

    @property
    def takes_left(self) -> int:
        """How many takes are still planned; those within mock interviews do not count."""
        return sum(planned.task.kind is TaskKind.TAKE for planned in self.open)

    @property
    def minutes_left_out(self) -> int:
        """What the tasks would take that do not fit."""
        return sum(planned.task.minutes for planned in self.left_out)

    def find(self, task_id: str) -> PlannedTask | None:
        """The task of that id, wherever it is; None where there is none."""
        every = (*self._in_days(), *self.left_out)
        return next((planned for planned in every if planned.task.id == task_id), None)

    def _in_days(self) -> Iterator[PlannedTask]:
        for day in self.days:
            yield from day.tasks
            yield from day.besides
