"""What the home page shows, gathered in one go off the UI thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Entry
from voice_interviewer.bank.problem import Problem
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.ui.home.attempts import Attempts, attempts_by_question, practised


@dataclass(frozen=True, slots=True)
class HomeData:
    """Questions, how they went so far, and what to do next."""

    entries: Sequence[Entry]
    attempts: Mapping[str, Attempts]
    practised: Sequence[str]
    """Ids of past takes, oldest first."""
    suggestion: Entry | None
    problems: Sequence[Problem]
    library_problem: UserError | None = None
    """Why nothing is known of past takes, where that is so."""


def gather(services: Services, passed_over: Sequence[str]) -> HomeData:
    """Look into bank and library; ``passed_over`` are the questions that were suggested and not wanted."""
    bank = services.bank
    problem: UserError | None = None
    try:
        summaries = services.library.summaries()
    except UserError as error:  # questions can be practised without knowing the past
        summaries, problem = [], error
    done = practised(summaries)
    try:
        suggestion: Entry | None = bank.next_question([*done, *passed_over])
    except NotFound:
        suggestion = None
    return HomeData(bank.questions(), attempts_by_question(summaries), done, suggestion, bank.problems, problem)
