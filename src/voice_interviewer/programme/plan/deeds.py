"""What was done on each day of a plan: tasks that were ticked, takes that were made, mock interviews that were held."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from voice_interviewer.programme.checklist import shipped_checklist
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.plan.agreement import Agreement
from voice_interviewer.programme.plan.catalogue import Task, TaskKind
from voice_interviewer.programme.plan.fitting import answers, best_first

ROUNDS_OF_A_DRILL = 5
"""Rounds of the map drill on one day that do the task "map five questions"."""


@dataclass(frozen=True, slots=True)
class Done:
    """That a task was done."""

    day: date
    note: str = ""
    take: int | None = None
    """The take that did it."""
    interview: int | None = None
    """The mock interview that did it."""


class Deeds:
    """Everything since the start of a plan that can do one of its tasks."""

    def __init__(self, agreement: Agreement, past: Past) -> None:
        self._past = past
        self._agreement = agreement
        self._ticks = {tick.task: tick for tick in agreement.ticks}
        self._takes: dict[date, list[PastTake]] = defaultdict(list)
        self._held: dict[date, list[int]] = defaultdict(list)
        for take in past.takes:
            if take.day >= agreement.start and take.interview is None:
                self._takes[agreement.within(take.day)].append(take)
        for interview in past.held:
            if interview.day >= agreement.start:
                self._held[agreement.within(interview.day)].append(interview.id)

    def of(self, day: date, planned: Sequence[Task], others: Sequence[Task]) -> dict[str, Done]:
        """The tasks that were done on a day, of those planned for it and of the others that were open.

        What was ticked is done. Then every take and every mock interview does one task at most: one that was planned
        for its day before others, and one that names its question before those that take any of a kind. Answers in a
        mock interview, held or not, do no other task. Five rounds of the map drill do one that was planned for the day,
        and marking the whole checklist does so too.
        """
        done = dict(self._ticked(day, (*planned, *others)))
        done |= self._drilled(day, [task for task in planned if task.kind is TaskKind.MAP], done)
        done |= self._marked(day, [task for task in planned if task.kind is TaskKind.CHECKLIST])
        for interview in self._held.get(day, ()):
            mocks = (task for task in (*planned, *others) if task.kind is TaskKind.MOCK and task.id not in done)
            if mock := next(mocks, None):
                done[mock.id] = Done(day, interview=interview)
        for take in self._takes.get(day, ()):
            tasks = (*self._answered(take, planned, done), *self._answered(take, others, done))
            if tasks:
                done[tasks[0].id] = Done(day, take=take.id)
        return done

    def _ticked(self, day: date, tasks: Sequence[Task]) -> Iterator[tuple[str, Done]]:
        for task in tasks:
            tick = self._ticks.get(task.id)
            if tick and tick.day == day:
                yield task.id, Done(day, tick.note)

    def _drilled(self, day: date, drills: Sequence[Task], done: Mapping[str, Done]) -> dict[str, Done]:
        """A drill that was ticked by hand has used up its rounds."""
        times = self._agreement.mapped.get(day, 0) // ROUNDS_OF_A_DRILL
        ticked = [task for task in drills if task.id in done]
        left = [task for task in drills if task.id not in done]
        return {task.id: Done(day) for task in left[: max(0, times - len(ticked))]}

    def _marked(self, day: date, tasks: Sequence[Task]) -> dict[str, Done]:
        whole = {item.id for item in shipped_checklist()} <= self._agreement.marked.get(day, frozenset())
        return {task.id: Done(day) for task in tasks[:1]} if whole else {}

    def _answered(self, take: PastTake, tasks: Sequence[Task], done: dict[str, Done]) -> list[Task]:
        return best_first(take, [task for task in tasks if task.id not in done and answers(take, task, self._past)])
