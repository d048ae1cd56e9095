"""Example answers to a question, each with the scores it must get: they prove that question and grader fit."""

from typing import Annotated, NamedTuple

from msgspec import Meta

from voice_interviewer.answer import Section
from voice_interviewer.bank.record import Record

MOST_TOTAL = 16
"""Four sections of 0 to 4."""

TotalRange = Annotated[tuple[Annotated[int, Meta(ge=0, le=MOST_TOTAL)], ...], Meta(min_length=2, max_length=2)]
SectionRange = Annotated[tuple[Annotated[int, Meta(ge=0, le=4)], ...], Meta(min_length=2, max_length=2)]


class Band(NamedTuple):
    """The lowest and the highest score that fit."""

    low: int
    high: int


class Exemplar(Record, frozen=True):
    """One example answer, as somebody would say it, and its score bands as ``[lowest, highest]``."""

    answer: Annotated[str, Meta(min_length=1, max_length=6000)]
    total: TotalRange
    """The four section scores added up, 0 to 16."""
    context: SectionRange | None = None
    architecture: SectionRange | None = None
    operations: SectionRange | None = None
    risks: SectionRange | None = None

    @property
    def total_band(self) -> Band:
        """Where the sum of the section scores must lie."""
        return Band(*self.total)

    def band(self, section: Section) -> Band | None:
        """Where the score of one section must lie, None where that is open."""
        bounds: tuple[int, ...] | None = getattr(self, section.value)
        return Band(*bounds) if bounds else None


class Exemplars(Record, frozen=True):
    """A weak, a good and a great answer; their bands of the total rise and do not overlap."""

    weak: Exemplar
    good: Exemplar
    great: Exemplar

    @property
    def by_name(self) -> dict[str, Exemplar]:
        """All three, the weakest first."""
        return {"weak": self.weak, "good": self.good, "great": self.great}
