"""What is followed over time: the score of each section, the total in each bucket, and two measures of delivery.

Only answers to whole questions of a pack take part in sections and buckets. A follow-up question asks for one thing, so
the scores of its answer's other sections say nothing; a question of the user's own cannot be told from one. How
somebody speaks can be heard in any answer that is long enough.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket
from voice_interviewer.delivery.baseline import ENOUGH_WORDS, HEARD_CHANGE
from voice_interviewer.programme.mapping_tally import short_title
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.wording import section_name

POINT = 1.0
"""Points of a section's 4 that are worth telling: scores are whole, and a median of half a point lies between two."""

TWO_POINTS = 2.0
"""Points of a total of 16: half a point a section."""

MORE_FILLED_PAUSES = 0.7
"""Filled pauses per 100 words: one a minute, as in `delivery.baseline`, at 140 words a minute."""


class Group(StrEnum):
    """What kind of measure it is."""

    SECTION = "section"
    BUCKET = "bucket"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class Measure:
    """One number that takes have."""

    key: str
    """``risks``, ``monitoring``, ``words_per_minute`` and so on; no two measures share it."""
    group: Group
    name: str
    """How it is called in a sentence."""
    unit: str
    """What stands behind the number: ``of 4``."""
    of: Callable[[PastTake], float | None]
    """The number of a take, None where it takes no part."""
    top: float | None = None
    """The highest that can be reached; None where there is no such thing."""
    step: float = 0.0
    """The least change that is worth telling, in the unit."""
    share: float = 0.0
    """The same as a share of the number before."""
    decimals: int = 1

    def told(self, value: float) -> str:
        """A number of this measure as it stands in a sentence: whole ones without decimals."""
        return f"{value:.{self.decimals}f}".removesuffix(".0")


def section_measures() -> tuple[Measure, ...]:
    """One for each section, 0 to 4."""
    return tuple(
        Measure(section.value, Group.SECTION, section_name(section), "of 4", _score_of(section), 4.0, POINT)
        for section in Section
    )


def bucket_measure(bucket: Bucket) -> Measure:
    """The total of an answer, 0 to 16, to be asked of takes of that bucket only."""
    return Measure(bucket.value, Group.BUCKET, short_title(bucket), "of 16", _total, 16.0, TWO_POINTS)


DELIVERY_MEASURES = (
    Measure(
        "words_per_minute", Group.DELIVERY, "Pace", "words a minute",
        lambda take: take.words_per_minute if _enough_speech(take) else None, share=HEARD_CHANGE, decimals=0,
    ),
    Measure(
        "filled_pauses_per_100_words", Group.DELIVERY, "Filled pauses", "per 100 words",
        lambda take: 100 * take.filled_pauses / take.words if _enough_speech(take) else None, step=MORE_FILLED_PAUSES,
    ),
)  # fmt: skip


def _score_of(section: Section) -> Callable[[PastTake], float | None]:
    return lambda take: take.score(section) if take.question_id is not None else None


def _total(take: PastTake) -> float | None:
    return take.total


def _enough_speech(take: PastTake) -> bool:
    """Whether it was spoken, and long enough that a rate is steady."""
    return take.words_per_minute is not None and take.words >= ENOUGH_WORDS
