"""Takes of the practice queue, for days that the tasks leave free.

A long plan has more days than tasks. Spread over them, takes bring more than the same takes in one go: practice that is
spread out is kept longer, and even gaps do as well as growing ones (Latimier, Peyre and Ramus, 2021).
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from voice_interviewer.programme.plan.catalogue import Catalogue, Task, TaskKind
from voice_interviewer.programme.plan.frame import Frame

MINUTES: Final = 10
"""To hear a question, think, answer, and read what was found; as every take of the plan."""

LONG_PLAN = 21
"""Days from which on days that are at most half full get a take too: half as long again as the two-week programme."""


def spaced_take(catalogue: Catalogue, tasks: Sequence[Task], frame: Frame, day: date) -> tuple[Task, ...]:
    """The take of a day beside its tasks, if it is to have one: always where it has no task.

    It belongs to its day. Where it is not made, it does not move: the queue knows what is due.
    """
    taken = sum(task.minutes for task in tasks)
    phase = frame.phase_number(day, catalogue.phases)
    roomy = frame.days > LONG_PLAN and phase > 0 and 2 * taken <= frame.minutes >= taken + MINUTES
    return (_take(day, catalogue.phases[phase].id),) if roomy or not tasks else ()


def is_spaced(task: Task) -> bool:
    """Whether it is such a take, and so none of the catalogue's."""
    return task.id.startswith(_PREFIX)


_PREFIX = "spaced-take-"


def _take(day: date, phase: str) -> Task:
    return Task(
        id=f"{_PREFIX}{day.isoformat()}",
        phase=phase,
        title="Record what your queue puts first",
        text="One question that is due again, or one that is new; then compare it with the take before.",
        kind=TaskKind.TAKE,
        minutes=MINUTES,
    )
