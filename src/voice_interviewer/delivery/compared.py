"""One answer beside the person's last ones: numbers, and phrases that come back.

It is made when it is shown and never stored: what is usual for somebody changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.delivery.baseline import MOST_TAKES, Comparison, comparisons
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.delivery.pet_phrases import PetPhrase, pet_phrases


@dataclass(frozen=True, slots=True)
class Compared:
    """Empty where there are too few earlier answers, or too little was said."""

    comparisons: tuple[Comparison, ...] = ()
    pet_phrases: tuple[PetPhrase, ...] = ()

    @property
    def noticeable(self) -> tuple[Comparison, ...]:
        """The comparisons worth a sentence."""
        return tuple(comparison for comparison in self.comparisons if comparison.noticeable)

    @property
    def takes(self) -> int:
        """How many earlier answers are behind it."""
        return max((comparison.takes for comparison in self.comparisons), default=0)


def compared(
    delivery: Delivery, question: str, model: str, earlier: Sequence[EarlierAnswer], most: int = MOST_TAKES
) -> Compared:
    """The answer to this question, written down by this model, beside the ``most`` last ones, newest first."""
    return Compared(comparisons(delivery, model, earlier, most), pet_phrases(delivery, question, earlier))
