"""All tasks that a plan is made of, as ``assets/plan/two_weeks.yaml`` lists them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from voice_interviewer.bank.question import Bucket, Kind
from voice_interviewer.bank.record import Line, Record, Slug
from voice_interviewer.folders import shipped

SIZES = (5, 10, 20)
"""Minutes that a task may take, mock interviews apart. Each divides the next, so that what fits into the days left is
known by reckoning and need not be tried out (`voice_interviewer.programme.plan.room`)."""

MOCKS = 2
"""Mock interviews before the end: two are what the two-week programme asks for."""

SHORTEST_MOCK = 5
"""Minutes of a mock interview where there is little time: the shortest one that the app holds."""


class TaskKind(StrEnum):
    """What there is to do."""

    SPEAK = "speak"
    """A summary to say aloud, to nobody."""
    TAKE = "take"
    """A question to record."""
    PROJECT = "project"
    """A step of one's own small project."""
    READING = "reading"
    """Something to read about governance or rights, and to note."""
    MAP = "map"
    """Some rounds of the drill "map the question first"."""
    CHECKLIST = "checklist"
    RESOURCE = "resource"
    """A course or a book to judge."""
    MOCK = "mock"


class Task(Record, frozen=True):
    """One small thing to do."""

    id: Slug
    phase: Slug
    title: Line
    text: Line
    """What to do, in one or two sentences."""
    kind: TaskKind
    minutes: Literal[5, 10, 15, 20]
    essential: bool = False
    """Whether it is planned before all that is not."""
    serves: tuple[Slug, ...] = ()
    """Items of the checklist."""
    questions: tuple[Slug, ...] = ()
    """For a take: the questions that are meant."""
    buckets: tuple[Bucket, ...] = ()
    """For a take: where a pack has none of those questions, those of these buckets are meant; empty for any."""
    kinds: tuple[Kind, ...] = ()
    """And of these kinds; empty for any."""
    again: bool = False
    """For a take: whether the question must have been answered before."""


class Phase(Record, frozen=True):
    """One stretch of the plan."""

    id: Slug
    title: Line
    about: Line
    days: Annotated[int, Meta(ge=1)]
    """Its part of the whole."""


class _File(Record, frozen=True):
    phases: Annotated[tuple[Phase, ...], Meta(min_length=1)]
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Catalogue:
    """The phases in order, and their tasks in the order in which they are best done. Raises ValueError where they do
    not keep the rules of ``two_weeks.yaml``.
    """

    phases: tuple[Phase, ...]
    tasks: tuple[Task, ...]

    def __post_init__(self) -> None:
        numbers = [self.phase_numbers.get(task.phase, -1) for task in self.tasks]
        rules = {
            "the id of a phase or of a task comes twice": self._names_are_unique,
            "a task is of an unknown phase, or stands before one of an earlier phase": numbers == sorted(numbers)
            and -1 not in numbers,
            f"there must be {MOCKS} mock interviews, essential and in the last phase": self._mocks_are_right,
            f"a task takes {SIZES} minutes": all(task.minutes in SIZES for task in self.tasks if not _is_mock(task)),
        }
        if broken := [rule for rule, kept in rules.items() if not kept]:
            raise ValueError("; ".join(broken))

    @cached_property
    def by_id(self) -> Mapping[str, Task]:
        """Every task by its id."""
        return {task.id: task for task in self.tasks}

    @cached_property
    def phase_numbers(self) -> Mapping[str, int]:
        """The place of every phase, from 0, by its id."""
        return {phase.id: number for number, phase in enumerate(self.phases)}

    @cached_property
    def turns(self) -> Mapping[str, tuple[int, int]]:
        """In which order the phases take turns: for every task, how many of its phase that are as long and as essential
        stand before it, then the place of the phase.
        """
        before: Counter[tuple[str, bool, int]] = Counter()
        turns = {}
        for task in self.tasks:
            alike = (task.phase, task.essential, task.minutes)
            turns[task.id] = (before[alike], self.phase_numbers[task.phase])
            before[alike] += 1
        return turns

    @property
    def mocks(self) -> tuple[Task, ...]:
        """The mock interviews, first to last."""
        return tuple(filter(_is_mock, self.tasks))

    @property
    def _names_are_unique(self) -> bool:
        return len(self.by_id) == len(self.tasks) and len(self.phase_numbers) == len(self.phases)

    @property
    def _mocks_are_right(self) -> bool:
        last = self.phases[-1].id
        return len(self.mocks) == MOCKS and all(mock.essential and mock.phase == last for mock in self.mocks)


@cache
def shipped_catalogue() -> Catalogue:
    """The plan that comes with the app, read when it is first needed."""
    return read_catalogue(shipped("assets") / "plan" / "two_weeks.yaml")


def read_catalogue(file: Path) -> Catalogue:
    """The catalogue of a file. Raises msgspec.ValidationError where it has another shape, else as `Catalogue` does."""
    found = msgspec.yaml.decode(file.read_bytes(), type=_File)
    return Catalogue(found.phases, found.tasks)


def _is_mock(task: Task) -> bool:
    return task.kind is TaskKind.MOCK
