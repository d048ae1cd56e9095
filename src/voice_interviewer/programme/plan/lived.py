"""Days as they were planned and lived, drawn as the plan that is shown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from voice_interviewer.programme.plan.agreement import Agreement
from voice_interviewer.programme.plan.catalogue import Catalogue, Phase, Task
from voice_interviewer.programme.plan.deeds import Done
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.model import Day, Over, Plan, PlannedTask
from voice_interviewer.programme.plan.selection import Selection, minutes_for_all
from voice_interviewer.programme.plan.spaced import is_spaced
from voice_interviewer.programme.plan.wording import whole_date


@dataclass(frozen=True, slots=True)
class LivedDay:
    """A day up to the present one, or to that of the interview."""

    day: date
    tasks: tuple[Task, ...]
    """What was planned for it."""
    done: Mapping[str, Done]
    """What was done on it, planned or not."""
    left: tuple[Task, ...]
    """What was open in the catalogue when it began."""
    rest: Selection
    """What was planned for the days after it."""


@dataclass(frozen=True, slots=True)
class ComingDay:
    """A day after the present one."""

    day: date
    tasks: tuple[Task, ...]


def drawn(
    catalogue: Catalogue, agreed: Agreement, lived: Sequence[LivedDay], coming: Sequence[ComingDay], today: date
) -> Plan:
    """The plan that is shown."""
    frame = agreed.frame(agreed.present)
    drawing = _Drawing(catalogue, agreed, frame, tuple(lived), tuple(coming))
    left_out = tuple(drawing.left_out())
    present = lived[-1]
    return Plan(
        start=agreed.start,
        present=agreed.present,
        interview=frame.interview,
        minutes_a_day=frame.minutes,
        days=tuple(drawing.days()),
        left_out=left_out,
        days_to_go=(frame.interview - today).days,
        minutes_for_all=minutes_for_all(catalogue, present.left, frame, present.day) if left_out else None,
        over=_over(frame, today),
    )


def _over(frame: Frame, today: date) -> Over | None:
    if today <= frame.interview:
        return None
    return Over(
        f"The interview was on {whole_date(frame.interview)}.", "Set the date of the next one, or drop the plan."
    )


class _Drawing:
    """What the days have to say of each task."""

    def __init__(
        self,
        catalogue: Catalogue,
        agreed: Agreement,
        frame: Frame,
        lived: tuple[LivedDay, ...],
        coming: tuple[ComingDay, ...],
    ) -> None:
        self._catalogue, self._frame = catalogue, frame
        self._lived, self._coming = lived, coming
        self._notes = {tick.task: tick.note for tick in agreed.ticks}
        self._done = {name: done for day in lived for name, done in day.done.items()}
        self._moved = {
            task.id: day.day
            for day in lived[:-1]
            for task in day.tasks
            if task.id not in day.done and not is_spaced(task)
        }
        self._to_come = {task.id for day in coming for task in day.tasks}

    def days(self) -> Iterator[Day]:
        """All days of the frame. What was done after the last one is shown beside that."""
        for number, lived in enumerate(self._lived[: self._frame.days], start=1):
            until = len(self._lived) if number == self._frame.days else number
            tasks = lived.tasks if lived is self._lived[-1] else (task for task in lived.tasks if task.id in lived.done)
            besides = (task for day in self._lived[number - 1 : until] for task in self._besides(day))
            yield Day(lived.day, number, self._phase(lived), self._shown(tasks), self._shown(besides))
        for coming in self._coming:
            yield Day(coming.day, self._frame.number(coming.day), self._phase(coming), self._shown(coming.tasks))

    def left_out(self) -> Iterator[PlannedTask]:
        """What is open and planned for no day."""
        present = {task.id for task in self._lived[-1].tasks}
        for task in self._catalogue.tasks:
            if task.id not in self._done and task.id not in present | self._to_come:
                yield self._as_planned(task)

    def _besides(self, day: LivedDay) -> Iterator[Task]:
        """What was done on a day and is shown on no other: it was planned neither for it nor for one to come."""
        elsewhere = {task.id for task in day.tasks} | self._to_come
        return (task for task in self._catalogue.tasks if task.id in day.done and task.id not in elsewhere)

    def _phase(self, day: LivedDay | ComingDay) -> Phase:
        """The phase that has most of a day's minutes, of two with as many the later one; of a day with none of the
        catalogue's tasks, the one to which it belongs.
        """
        minutes: Counter[int] = Counter()
        for task in day.tasks:
            if not is_spaced(task):
                minutes[self._catalogue.phase_numbers[task.phase]] += task.minutes
        phases = self._catalogue.phases
        most = max(
            minutes, key=lambda place: (minutes[place], place), default=self._frame.phase_number(day.day, phases)
        )
        return phases[most]

    def _shown(self, tasks: Iterable[Task]) -> tuple[PlannedTask, ...]:
        return tuple(map(self._as_planned, tasks))

    def _as_planned(self, task: Task) -> PlannedTask:
        name = task.id
        return PlannedTask(task, self._done.get(name), self._moved.get(name), self._notes.get(name, ""))
