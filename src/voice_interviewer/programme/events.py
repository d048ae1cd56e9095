"""What the user does beside answering: each a small record in the journal. Everything shown is worked out from them.

Events are only ever added or struck, so nothing that was done is lost, and another day's rules can read old events.
A release never changes the meaning of a field; it adds optional ones.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import msgspec


class Mark(StrEnum):
    """How somebody judges themselves on one item of the checklist."""

    CONFIDENT = "confident"
    PARTIAL = "partial"
    NEED_WORK = "need_work"


class _Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event"):
    """A record that knows its own kind."""


class PlanSet(_Event, frozen=True, tag="plan_set"):
    """The date of the interview was set or moved, or the minutes a day were."""

    interview: date
    minutes_a_day: int


class PlanDropped(_Event, frozen=True, tag="plan_dropped"):
    """There is no interview date any more."""


class TaskDone(_Event, frozen=True, tag="task_done"):
    """A task of the plan was done; ``note`` is what was written beside it."""

    task: str
    note: str = ""


class ChecklistMarked(_Event, frozen=True, tag="checklist_marked"):
    """An item of the checklist was marked; the latest mark counts."""

    item: str
    mark: Mark


class Predicted(_Event, frozen=True, tag="predicted"):
    """The section scores that somebody gave their own take before they saw the grader's."""

    take: int
    context: int
    architecture: int
    operations: int
    risks: int


class QuestionMapped(_Event, frozen=True, tag="question_mapped"):
    """One round of the drill "map the question first"."""

    question: str
    bucket: str
    """The bucket that was answered."""
    right_bucket: str
    proxy_right: bool | None = None
    """Whether what it is a proxy for was found; None where that was not asked."""


class ResourceAdded(_Event, frozen=True, tag="resource_added"):
    """A course, a book, a page to learn from."""

    resource: str
    """A name for machines, given when it is added."""
    title: str
    link: str = ""


class ResourceJudged(_Event, frozen=True, tag="resource_judged"):
    """Which of the criteria a resource meets; the latest judgement counts."""

    resource: str
    criteria: tuple[str, ...]


class ReadingNoted(_Event, frozen=True, tag="reading_noted"):
    """Something that was read about governance or rights, and what to remember of it."""

    title: str
    note: str


Event = (
    PlanSet
    | PlanDropped
    | TaskDone
    | ChecklistMarked
    | Predicted
    | QuestionMapped
    | ResourceAdded
    | ResourceJudged
    | ReadingNoted
)


@dataclass(frozen=True, slots=True)
class Noted:
    """An event in the journal."""

    id: int
    at: datetime
    """When it was noted, in the time zone in which that was."""
    event: Event

    @property
    def day(self) -> date:
        """The day on which it was noted, where that was."""
        return self.at.date()
