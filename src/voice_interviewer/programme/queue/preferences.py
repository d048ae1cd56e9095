"""What somebody prepares for, and the questions of a pack that it makes likely."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Emphasis, Kind, Pack, Question
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.structure.emphasis import weights

_LEVELS = list(Level)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The level of the role and the kind of company."""

    level: Level = Level.MID
    company: Company = Company.ANY


def likely_questions(pack: Pack, preferences: Preferences) -> tuple[Question, ...]:
    """The questions that are asked from this level on or below, but for those that only other companies ask.

    All of them where none is left: a pack of senior questions is better than an empty queue.
    """
    levels = frozenset(_LEVELS[: _LEVELS.index(preferences.level) + 1])
    found = tuple(
        question for question in pack.questions if question.level in levels and _asked_at(question, preferences.company)
    )
    return found or pack.questions


def among(pack: Pack, likely: Sequence[Question], preferences: Preferences) -> str:
    """What the likely questions of a pack are, said after their number; empty where they are all of it."""
    if len(likely) == len(pack.questions):
        return ""
    return " for your level" + ("" if preferences.company is Company.ANY else " and company")


def names_company(question: Question, company: Company) -> bool:
    """Whether a question says that this kind of company asks it most."""
    return company is not Company.ANY and company in question.companies


def shares(question: Question, company: Company) -> dict[Section, float]:
    """How much each section weighs in the answer, by the question's own emphasis or its kind's; they add up to 1."""
    return _shares(question.kind, company, question.emphasis)


@lru_cache(maxsize=1024)  # a pack has few different ones, and this is asked for every question at every choice
def _shares(kind: Kind, company: Company, emphasis: Emphasis | None) -> dict[Section, float]:
    return weights(kind, company, emphasis.shares if emphasis else None)


def _asked_at(question: Question, company: Company) -> bool:
    return company is Company.ANY or not question.companies or company in question.companies
