"""How often each question was tried, and how well. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.take import Source

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


def attempts_by_question(summaries: Iterable[TakeSummary]) -> dict[str, Attempts]:
    """The attempts of every question that was tried; ``summaries`` are newest first.

    What is no whole answer as it was given (`Take.whole`) is no attempt at the question.
    """
    tried: dict[str, list[TakeSummary]] = {}
    for summary in summaries:
        if summary.question_id is not None and summary.drill is None and summary.source is not Source.COMPOSITE:
            tried.setdefault(summary.question_id, []).append(summary)
    return {question_id: _counted(takes) for question_id, takes in tried.items()}


def _counted(takes: list[TakeSummary]) -> Attempts:
    totals = [sum(take.scores) for take in takes if take.scores]
    return Attempts(len(takes), max(totals, default=None), totals[0] if totals else None)
