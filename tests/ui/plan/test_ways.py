"""Where the tasks of the plan are done."""

from dataclasses import replace

import pytest

from support.plans import small_task
from support.services import Fakes, fake_services
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.errors import NotFound
from voice_interviewer.programme.plan.catalogue import TaskKind
from voice_interviewer.ui.plan.basis import gather_basis
from voice_interviewer.ui.plan.ways import WAYS, leads_to, takes_a_note
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.pages import PageName


@pytest.fixture
def services(tmp_path: object, fakes: Fakes) -> Services:
    return fake_services(tmp_path, fakes)  # type: ignore[arg-type]  # pytest's own path


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (TaskKind.MOCK, PageName.MOCK),
        (TaskKind.MAP, PageName.MAP),
        (TaskKind.CHECKLIST, PageName.PROGRESS),
        (TaskKind.RESOURCE, PageName.PLAN),
    ],
)
def test_most_have_a_page(services: Services, kind: TaskKind, page: PageName) -> None:
    """One each."""
    assert leads_to(small_task(kind=kind), gather_basis(services), services.settings.current) is page


def test_a_take_has_a_question(services: Services) -> None:
    """With the times of the settings."""
    services.settings.change(use_question_timers=False, think_seconds=7)
    task = small_task(kind=TaskKind.TAKE, questions=("disagreement",))
    found = leads_to(task, gather_basis(services), services.settings.current)
    assert isinstance(found, Assignment)
    assert found.asked.id == "disagreement"
    assert found.think_seconds == 7


def test_without_questions_there_is_no_take(services: Services) -> None:
    """One sentence, and what to do."""
    services = replace(services, load_bank=lambda: Bank(()))
    with pytest.raises(NotFound) as raised:
        leads_to(small_task(kind=TaskKind.TAKE), gather_basis(services), services.settings.current)
    assert "Add a question pack" in raised.value.advice


@pytest.mark.parametrize("kind", TaskKind)
def test_every_kind_is_opened_or_noted(kind: TaskKind) -> None:
    """So each row has one button."""
    assert (kind in WAYS) != takes_a_note(small_task(kind=kind))
