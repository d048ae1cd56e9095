"""Where each task of the plan is done: at a question, on another page, or away from the app. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from voice_interviewer.bank.bank import Entry
from voice_interviewer.errors import NotFound
from voice_interviewer.programme.plan.catalogue import Task, TaskKind
from voice_interviewer.programme.plan.fitting import question_for
from voice_interviewer.settings import Settings
from voice_interviewer.ui.plan.basis import Basis
from voice_interviewer.ui.rehearsal.assignment import Assignment, from_bank
from voice_interviewer.ui.shell.pages import PageName


@dataclass(frozen=True, slots=True)
class Way:
    """The button of a task: what it says, and the page it leads to (None for the question of a take)."""

    text: str
    page: PageName | None = None


WAYS: Mapping[TaskKind, Way] = {
    TaskKind.TAKE: Way("Start"),
    TaskKind.MOCK: Way("Start", PageName.MOCK),
    TaskKind.MAP: Way("Start", PageName.MAP),
    TaskKind.CHECKLIST: Way("Open", PageName.PROGRESS),
    TaskKind.RESOURCE: Way("Open", PageName.PLAN),
}
"""The kinds that have one. The others are done away from the app, and ticked with a note."""


def leads_to(task: Task, basis: Basis, settings: Settings) -> Assignment | PageName:
    """The question to record, or the page to open, for a task of `WAYS`.

    Raises NotFound where it is a take and there are no questions.
    """
    page = WAYS[task.kind].page
    if page is not None:
        return page
    if basis.pack is None or basis.queue is None:
        raise NotFound("There is no question to record.", "Add a question pack on the home page.")
    return from_bank(Entry(basis.pack, question_for(task, basis.pack, basis.queue)), settings)


def takes_a_note(task: Task) -> bool:
    """Whether something can be written beside it."""
    return task.kind not in WAYS
