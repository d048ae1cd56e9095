"""Which of the selected tasks come on one day.

The phases keep their parts: the tasks of a phase are laid evenly over its days, in the order of the catalogue. What was
left undone comes first. Where a later phase has more than its days hold, the days before it take some of it over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from voice_interviewer.programme.plan.catalogue import Catalogue, Task
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.room import Room, piece
from voice_interviewer.programme.plan.selection import Selection, room_from


def day_tasks(catalogue: Catalogue, selection: Selection, frame: Frame, day: date) -> tuple[Task, ...]:
    """The tasks of a day, in the order of the catalogue, of a selection made for the days from that one on.

    They take no more minutes than the day has, and leave all others of the selection room on the days after it. None
    where there are so few tasks left that this day can do without.
    """
    mocks = selection.mocks_on(day)
    filling = _Filling(
        catalogue,
        rest=list(selection.tasks),
        load=Room.of_tasks(selection.tasks),
        chosen=list(mocks),
        minutes=frame.minutes,
        later=room_from(day + timedelta(days=1), frame, selection.mocks),
        pace=_pace(catalogue, selection, frame, day),
        phase=frame.phase_number(day, catalogue.phases),
    )
    while task := filling.next():
        filling.take(task)
    ids = {task.id: task for task in filling.chosen}
    return tuple(ids[task.id] for task in catalogue.tasks if task.id in ids)


@dataclass(slots=True)
class _Filling:
    """A day that is being filled."""

    catalogue: Catalogue
    rest: list[Task]
    """What is selected and not taken yet, for this day or a later one."""
    load: Room
    """What that takes."""
    chosen: list[Task]
    minutes: int
    later: Room
    """The room of the days after this one."""
    pace: float
    """The minutes that this day should have."""
    phase: int
    """The place of the phase to which this day belongs."""

    def take(self, task: Task) -> None:
        """Put it on this day."""
        self.rest.remove(task)
        self.load -= piece(task.minutes)
        self.chosen.append(task)

    def next(self) -> Task | None:
        """The next task of this day, None where it has enough. As long as the rest does not fit into the days after it,
        there is one, because it fits into those days and this one.
        """
        task = next((task for task in self.rest if self._has_room_for(task)), None)
        needed = not self.later.holds(self.load)
        return task if task and (needed or self._wants(task)) else None

    def _has_room_for(self, task: Task) -> bool:
        free = self.minutes - self._taken - task.minutes
        return free >= 0 and (self.later + Room.of_days(free)).holds(self.load - piece(task.minutes))

    def _wants(self, task: Task) -> bool:
        """Whether it brings the day nearer to its pace, and does not come before its phase does."""
        phases = self.catalogue.phase_numbers
        begun = max(self.phase, phases[self.rest[0].phase])
        return phases[task.phase] <= begun and self._taken + task.minutes / 2 <= self.pace

    @property
    def _taken(self) -> int:
        return sum(task.minutes for task in self.chosen)


def _pace(catalogue: Catalogue, selection: Selection, frame: Frame, day: date) -> float:
    """The minutes that a day should have, so that each phase is through on its last day: the most that any asks for."""
    number = frame.number(day)
    minutes = accumulate(_minutes_by_phase(catalogue, [*selection.tasks, *(mock for _, mock in selection.mocks)]))
    until = zip(minutes, frame.ends(catalogue.phases), strict=True)
    return max(so_far / (end - number + 1) for so_far, end in until if end >= number)


def _minutes_by_phase(catalogue: Catalogue, tasks: Iterable[Task]) -> Sequence[int]:
    found = [0] * len(catalogue.phases)
    for task in tasks:
        found[catalogue.phase_numbers[task.phase]] += task.minutes
    return found
