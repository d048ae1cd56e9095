"""What the takes say about one criterion: which of them prove it, which are too old to, and what to record next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from voice_interviewer.bank.question import Kind, Pack, Question
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.criteria import Criterion
from voice_interviewer.programme.queue.preferences import Preferences, likely_questions

RECENT_DAYS = 21
"""Days for which a take counts: the two weeks of the programme and one more. What was said longer ago was said by
somebody who had it fresh in mind, and an interview is held from memory."""

MOST_PROOFS = 5
"""Takes of each kind that are named; who made fifty good ones need not read them all."""


class Standing(StrEnum):
    """How far a criterion is shown."""

    MET = "met"
    PARTLY = "partly"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True)
class Proof:
    """A take that shows a criterion, or a part of it."""

    take: PastTake
    standing: Standing
    """What its scores show, however old it is: met or partly."""
    days: int
    """Since it was made."""

    @property
    def old(self) -> bool:
        """Whether it was made too long ago to count."""
        return self.days > RECENT_DAYS


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that was found about a criterion."""

    criterion: Criterion
    questions: tuple[Question, ...]
    """The questions of the pack that ask for it; there is at least one."""
    standing: Standing
    proofs: tuple[Proof, ...]
    """The best few first: recent takes that meet it, where there are none those that show a part, then old ones that
    met it."""
    nearest: PastTake | None
    """The take that shows most of it: a recent one that shows a part, else an old one that met it, else the recent one
    that lacks least."""
    next: Question | None
    """What to record next; None where it is met."""


def evidence(criterion: Criterion, past: Past, pack: Pack, today: date, preferences: Preferences) -> Evidence:
    """One criterion, from the graded takes of the pack's questions.

    An old take that met it counts as a part, since it was shown once.
    """
    questions = tuple(filter(criterion.ask(pack).fits, pack.questions))
    takes = _best_first([take for question in questions for take in past.graded_of(question.id)], criterion)
    first_day = today - timedelta(days=RECENT_DAYS)
    recent = [take for take in takes if take.day >= first_day]
    met = [take for take in recent if not criterion.met.lacks(take)]
    partly = [] if met else [take for take in recent if not criterion.partly.lacks(take)]
    old = [take for take in takes if take.day < first_day and not criterion.met.lacks(take)]
    nearest = next(iter(met or partly or old or recent), None)
    return Evidence(
        criterion=criterion,
        questions=questions,
        standing=Standing.MET if met else Standing.PARTLY if partly or old else Standing.NOT_SHOWN,
        proofs=(
            *_proofs(met, Standing.MET, today),
            *_proofs(partly, Standing.PARTLY, today),
            *_proofs(old, Standing.MET, today),
        ),
        nearest=nearest,
        next=None if met else _next(criterion, questions, nearest, likely_questions(pack, preferences)),
    )


def _proofs(takes: Sequence[PastTake], standing: Standing, today: date) -> list[Proof]:
    return [Proof(take, standing, _age(take, today)) for take in takes[:MOST_PROOFS]]


def _best_first(takes: Sequence[PastTake], criterion: Criterion) -> list[PastTake]:
    """The take that lacks least first, of equals the one with the highest total, then the latest."""
    return sorted(takes, key=lambda take: (criterion.met.lacks(take), -sum(take.scores), -take.id))


def _age(take: PastTake, today: date) -> int:
    """Days since a take. One that lies in the future, because the clock was moved back, counts as made today: it is not
    known how old it is, and what it showed was shown.
    """
    return max(0, (today - take.day).days)


def _next(
    criterion: Criterion, questions: Sequence[Question], nearest: PastTake | None, likely: Sequence[Question]
) -> Question:
    """The question of the nearest take, else one that was not tried: one that the criterion names, then those asked at
    the user's level and company, of these designs first, then as the pack has them.
    """
    if nearest is not None:
        return next(question for question in questions if question.id == nearest.question_id)
    ids = {question.id for question in likely}
    return min(
        questions,
        key=lambda question: (
            question.id not in criterion.first,
            question.id not in ids,
            question.kind is not Kind.DESIGN,
        ),
    )
