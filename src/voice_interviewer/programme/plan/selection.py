"""Which of the tasks that are left fit into the days that are left.

As many essential ones as can be, then the others while there is room. Of the essential ones the shorter are chosen
first, since that gives the most, and those of one length by the phases in turn: so more minutes a day never mean fewer
essential tasks, and few days hold something of every phase.

Done as planned, what was selected stays selected: each day takes its tasks out of what fits, and leaves the rest room.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import msgspec

from voice_interviewer.programme.plan.catalogue import SHORTEST_MOCK, SIZES, Catalogue, Task, TaskKind
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.new_plan import MOST_MINUTES
from voice_interviewer.programme.plan.room import Room, piece

DatedMock = tuple[date, Task]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is planned from a day on."""

    tasks: tuple[Task, ...]
    """In the order of the catalogue, mock interviews apart."""
    mocks: tuple[DatedMock, ...]
    """The mock interviews, each with its day and as long as it is to be."""

    def mocks_on(self, day: date) -> tuple[Task, ...]:
        """The mock interviews of a day."""
        return tuple(mock for on, mock in self.mocks if on == day)

    def without(self, tasks: Iterable[Task]) -> "Selection":
        """What is left of it when these have been given to a day."""
        given = {task.id for task in tasks}
        return Selection(
            tuple(task for task in self.tasks if task.id not in given),
            tuple((on, mock) for on, mock in self.mocks if mock.id not in given),
        )


def select(catalogue: Catalogue, left: Sequence[Task], frame: Frame, day: date) -> Selection:
    """What is planned of the tasks that are left, from a day on; nothing once there is no day left."""
    if not frame.left(day):
        return Selection((), ())
    mocks, essential = _essential(catalogue, left, frame, day)
    others = sorted((task for task in _plain(left) if not task.essential), key=lambda task: catalogue.turns[task.id])
    chosen = {task.id for task in that_fit(others, room_from(day, frame, mocks), essential)}
    return Selection(tuple(task for task in _plain(left) if task.id in chosen), mocks)


def minutes_for_all(catalogue: Catalogue, left: Sequence[Task], frame: Frame, day: date) -> int | None:
    """The fewest minutes a day, a multiple of five, with which all that is left fits; None where `MOST_MINUTES` do not
    do either.
    """
    step = min(SIZES)
    for minutes in range(frame.minutes // step * step, MOST_MINUTES + 1, step):
        selection = select(catalogue, left, replace(frame, minutes=minutes), day)
        if len(selection.tasks) + len(selection.mocks) == len(left):
            return minutes
    return None


def room_from(day: date, frame: Frame, mocks: Iterable[DatedMock]) -> Room:
    """The room of all days from one on, beside the mock interviews in them."""
    busy = _busy(mock for mock in mocks if mock[0] >= day)
    room = Room.of_days(frame.minutes, frame.left(day) - len(busy))
    return sum((Room.of_days(frame.minutes - minutes) for minutes in busy.values()), room)


def that_fit(tasks: Iterable[Task], room: Room, beside: Sequence[Task] = ()) -> list[Task]:
    """The tasks that fit, each taken in its order if there is still room for it, after those that are in already."""
    chosen = list(beside)
    taken = Room.of_tasks(chosen)
    too_long = MOST_MINUTES + 1  # where one does not fit, none that is as long will
    for task in tasks:
        if task.minutes < too_long:
            with_it = taken + piece(task.minutes)
            if room.holds(with_it):
                chosen.append(task)
                taken = with_it
            else:
                too_long = task.minutes
    return chosen


def _essential(
    catalogue: Catalogue, left: Sequence[Task], frame: Frame, day: date
) -> tuple[tuple[DatedMock, ...], list[Task]]:
    """The mock interviews and the essential tasks. The former are long only where that costs none of the latter."""
    tasks = sorted(
        (task for task in _plain(left) if task.essential), key=lambda task: (task.minutes, catalogue.turns[task.id])
    )
    long = _dated_mocks(left, frame, day)
    short = tuple((on, msgspec.structs.replace(mock, minutes=SHORTEST_MOCK)) for on, mock in long)
    most = that_fit(tasks, room_from(day, frame, short))
    if max(_busy(long).values(), default=0) <= frame.minutes:
        chosen = that_fit(tasks, room_from(day, frame, long))
        if len(chosen) == len(most):
            return long, chosen
    return short, most


def _dated_mocks(left: Sequence[Task], frame: Frame, day: date) -> tuple[DatedMock, ...]:
    """The last one on the last day, one before it on the day before, if there is one."""
    mocks = [task for task in left if task.kind is TaskKind.MOCK]
    before = len(mocks) - 1
    return tuple((max(day, frame.last - timedelta(days=before - place)), mock) for place, mock in enumerate(mocks))


def _busy(mocks: Iterable[DatedMock]) -> Counter[date]:
    """The minutes of the mock interviews of each day that has some."""
    busy: Counter[date] = Counter()
    for on, mock in mocks:
        busy[on] += mock.minutes
    return busy


def _plain(tasks: Iterable[Task]) -> Iterable[Task]:
    return (task for task in tasks if task.kind is not TaskKind.MOCK)
