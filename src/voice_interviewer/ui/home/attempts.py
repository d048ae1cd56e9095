"""How often each question was tried, and how well. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from voice_interviewer.programme.past import PastTake

BEST_POSSIBLE = 16
"""Four sections, 0 to 4 each."""


@dataclass(frozen=True, slots=True)
class Attempts:
    """The takes of one question. Scores are the sum over the four sections, None where no take was graded."""

    count: int
    best: int | None
    last: int | None

    @property
    def takes(self) -> str:
        """How many there are."""
        return f"{self.count} take{'s' if self.count != 1 else ''}"

    @property
    def scores(self) -> str:
        """How well they went, for the content alone."""
        if self.best is None or self.last is None:
            return "Not graded"
        if self.count == 1:
            return f"Content {self.last} of {BEST_POSSIBLE}"
        return f"Content {self.last}, best {self.best} of {BEST_POSSIBLE}"


def attempts_by_question(takes: Iterable[PastTake]) -> dict[str, Attempts]:
    """The attempts of every question that was tried; ``takes`` are oldest first.

    They hold no answer to one section alone and no composite: those are no attempts at the question.
    """
    tried: dict[str, list[PastTake]] = {}
    for take in takes:
        if take.question_id is not None:
            tried.setdefault(take.question_id, []).append(take)
    return {question_id: _counted(of_question) for question_id, of_question in tried.items()}


def _counted(takes: list[PastTake]) -> Attempts:
    totals = [sum(take.scores) for take in takes if take.scores]
    return Attempts(len(takes), max(totals, default=None), totals[-1] if totals else None)
