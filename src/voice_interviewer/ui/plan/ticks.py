"""Ticking a task of the plan, taking that back, and writing beside it, as changes of the journal. Pure."""

from collections.abc import Sequence

from voice_interviewer.programme.events import Noted, TaskDone
from voice_interviewer.programme.plan.model import Plan, PlannedTask
from voice_interviewer.ui.plan.journal_changes import Change


def tick(planned: PlannedTask, note: str = "") -> Change:
    """A task is done, with what was written beside it."""
    return Change(f"Done: {planned.task.title}.", (TaskDone(task=planned.task.id, note=_plain(note)),))


def write_beside(planned: PlannedTask, note: str) -> Change | None:
    """Another note beside a task that is done; None where that says nothing new."""
    text = _plain(note)
    if not text or text == planned.note:
        return None
    return Change(f"Noted beside “{planned.task.title}”.", (TaskDone(task=planned.task.id, note=text),))


def untick(planned: PlannedTask, plan: Plan, events: Sequence[Noted]) -> Change:
    """A task that was ticked is open again. What was ticked before this plan began stays in the journal."""
    ids = [
        noted.id
        for noted in events
        if isinstance(noted.event, TaskDone) and noted.event.task == planned.task.id and noted.day >= plan.start
    ]
    return Change(f"Open again: {planned.task.title}.", strikes=ids)


def _plain(note: str) -> str:
    return " ".join(note.split())
