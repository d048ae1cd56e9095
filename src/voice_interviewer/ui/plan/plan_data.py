"""What the plan page shows, gathered in one go off the UI thread. All rules are the programme's."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.app import Services
from voice_interviewer.programme.plan.catalogue import shipped_catalogue
from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.programme.plan.resources import Resource, resources
from voice_interviewer.programme.plan.schedule import plan
from voice_interviewer.programme.plan.today import Today, today_part
from voice_interviewer.ui.plan.basis import Basis, gather_basis
from voice_interviewer.ui.plan.readings import Reading, readings


@dataclass(frozen=True, slots=True)
class PlanData:
    """The plan on a day, with what it hangs on."""

    basis: Basis
    plan: Plan | None
    """None as long as no date is set."""
    today: Today | None
    """Its part of the day; None without a plan."""


@dataclass(frozen=True, slots=True)
class PageData(PlanData):
    """All of the page."""

    resources: Sequence[Resource]
    readings: Sequence[Reading]


def gather(services: Services) -> PageData:
    """Look into bank and library. Raises LibraryError or StorageError."""
    basis = gather_basis(services)
    found = planned(basis)
    read = readings(basis.events, shipped_catalogue())
    return PageData(basis, found.plan, found.today, resources(basis.events), read)


def planned(basis: Basis) -> PlanData:
    """The plan that a basis gives."""
    found = plan(shipped_catalogue(), basis.events, basis.past, basis.day)
    return PlanData(basis, found, today_part(found) if found else None)
