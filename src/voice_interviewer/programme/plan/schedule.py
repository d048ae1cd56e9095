"""The plan on a given day, worked out from the journal and the takes.

It is walked through day by day from its start, so that it is known what was planned for each day and what of it was
done. A day is planned from what was done before it: so nothing that is done on it moves its tasks. What was not done is
still left on the next day, and is laid anew over the days there are.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.plan.agreement import Agreement, agreement
from voice_interviewer.programme.plan.catalogue import Catalogue, Task
from voice_interviewer.programme.plan.day_tasks import day_tasks
from voice_interviewer.programme.plan.deeds import Deeds
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.lived import ComingDay, LivedDay, drawn
from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.programme.plan.selection import Selection, select
from voice_interviewer.programme.plan.spaced import spaced_take


def plan(catalogue: Catalogue, events: Sequence[Noted], past: Past, today: date) -> Plan | None:
    """The plan, None where no date is set. The same events, takes and day always give the same."""
    agreed = agreement(events, today)
    if agreed is None:
        return None
    lived = _lived(catalogue, agreed, Deeds(agreed, past))
    coming = tuple(_coming(catalogue, agreed.frame(agreed.present), lived[-1]))
    return drawn(catalogue, agreed, lived, coming, today)


def _lived(catalogue: Catalogue, agreed: Agreement, deeds: Deeds) -> list[LivedDay]:
    """Every day from the start to the present one, at most to that of the interview."""
    done: set[str] = set()
    lived = []
    last = max(agreed.start, min(agreed.present, agreed.frame(agreed.present).interview))
    for day in _days(agreed.start, last):
        frame = agreed.frame(day)
        left = tuple(task for task in catalogue.tasks if task.id not in done)
        selection = select(catalogue, left, frame, day)
        tasks = _tasks(catalogue, selection, frame, day)
        ids = {task.id for task in tasks}
        on_it = deeds.of(day, tasks, [task for task in left if task.id not in ids])
        lived.append(LivedDay(day, tasks, on_it, left, selection.without(tasks)))
        done.update(on_it)
    return lived


def _coming(catalogue: Catalogue, frame: Frame, present: LivedDay) -> Iterator[ComingDay]:
    """Every day after the present one, as if all were done as planned: then it comes out the same on that day."""
    selection = present.rest
    for day in _days(present.day + timedelta(days=1), frame.last):
        tasks = _tasks(catalogue, selection, frame, day)
        selection = selection.without(tasks)
        yield ComingDay(day, tasks)


def _tasks(catalogue: Catalogue, selection: Selection, frame: Frame, day: date) -> tuple[Task, ...]:
    """What comes on a day; nothing from the day of the interview on."""
    if not frame.left(day):
        return ()
    tasks = day_tasks(catalogue, selection, frame, day)
    return (*tasks, *spaced_take(catalogue, tasks, frame, day))


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
