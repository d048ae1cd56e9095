"""What the home page shows first, gathered in one go off the UI thread. The plan comes after it (`gather_plan`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.bank.question import Pack
from voice_interviewer.errors import UserError
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.preparation import held_interviews
from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import HeldInterview, PastTake
from voice_interviewer.ui.home.attempts import Attempts, attempts_by_question
from voice_interviewer.ui.home.suggestion import Suggestion, suggestion
from voice_interviewer.ui.plan.basis import Basis, basis_of

if TYPE_CHECKING:  # the first look does not wait for the plan
    from voice_interviewer.ui.plan.plan_data import PlanData


@dataclass(frozen=True, slots=True)
class HomeData:
    """Questions, how they went so far, and what to do next."""

    bank: Bank
    attempts: Mapping[str, Attempts]
    basis: Basis
    """What the queue and the plan hang on; with no takes and no journal where the library could not be read."""
    suggestion: Suggestion | None
    unfinished: KeptInterview | None
    """The mock interview that is under way."""
    library_problem: UserError | None = None
    """Why nothing is known of past takes, where that is so."""

    @property
    def pack(self) -> Pack | None:
        """The questions of the role; None where there are none at all."""
        return self.basis.pack

    @property
    def entries(self) -> Sequence[Entry]:
        """All questions there are."""
        return self.bank.questions()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the library holds."""

    takes: Sequence[PastTake] = ()
    held: Sequence[HeldInterview] = ()
    events: Sequence[Noted] = ()
    unfinished: KeptInterview | None = None
    problem: UserError | None = None


def gather(services: Services, passed_over: Sequence[str]) -> HomeData:
    """Look into bank and library; ``passed_over`` are the questions that were suggested and not wanted."""
    bank, known = services.fresh_bank(), _known(services)
    basis = basis_of(services, Past(known.takes, bank, known.held), known.events)
    return HomeData(
        bank,
        attempts_by_question(known.takes),
        basis,
        suggestion(basis, passed_over),
        known.unfinished,
        known.problem,
    )


def gather_plan(data: HomeData) -> "PlanData":
    """The plan that the page's data give, for a worker."""
    from voice_interviewer.ui.plan.plan_data import planned

    return planned(data.basis)


def _known(services: Services) -> _Known:
    try:
        library = services.library
        return _Known(
            library.past_takes(),
            held_interviews(library),
            library.journal.events(),
            library.interviews.unfinished(),
        )
    except UserError as error:  # questions can be practised without knowing the past
        return _Known(problem=error)
