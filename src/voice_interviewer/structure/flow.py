"""The structure score, 0 to 4: from the goal to the design, to running it, to who answers for it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import Statement, label_share
from voice_interviewer.structure.grade import OTHER

ORDER = tuple(Section)

BASE = 0.15
ORDER_POINTS = 1.35
SUBSTANCE_POINTS = 0.75
NAMES_POINTS = -1.7
WASTE_POINTS = -0.8


@dataclass(frozen=True, slots=True)
class Flow:
    """What the structure score is read from."""

    order: float
    """-1 (backwards) to 1 (context, architecture, operations, risks): over all pairs of sentences from different
    sections, the share in order less the share out of order (Kendall's tau, with label probabilities as weights)."""
    substance: float
    """Mean of the four section scores: an order of nothing is no structure."""
    names: float
    """Mean share of sentences taken up by tools and words of fashion, 0 to 1."""
    waste: float
    """Share of the answer that belongs to no section, 0 to 1."""

    @property
    def score(self) -> int:
        """0 to 4. Points fitted on sets 1 to 4 and rounded, as for the sections."""
        value = (
            BASE
            + ORDER_POINTS * self.order
            + SUBSTANCE_POINTS * self.substance
            + NAMES_POINTS * self.names
            + WASTE_POINTS * self.waste
        )
        return max(0, min(4, math.floor(value + 0.5)))


def flow_of(statements: Sequence[Statement], scores: Mapping[Section, int]) -> Flow:
    """The flow of a whole answer."""
    count = max(1, len(statements))
    return Flow(
        order=order_agreement(statements),
        substance=sum(scores.values()) / len(ORDER),
        names=sum(item.names for item in statements) / count,
        waste=sum(label_share(item.labels, OTHER) for item in statements) / count,
    )


def order_agreement(statements: Sequence[Statement]) -> float:
    """Agreement with the order of the sections, -1 to 1; 0 where fewer than two sections are touched."""
    before = [0.0] * len(ORDER)
    agree = pairs = 0.0
    for item in statements:
        shares = [label_share(item.labels, section.value) for section in ORDER]
        for place, share in enumerate(shares):
            earlier, later = sum(before[:place]), sum(before[place + 1 :])
            agree += share * (earlier - later)
            pairs += share * (earlier + later)
        before = [total + share for total, share in zip(before, shares, strict=True)]
    return agree / pairs if pairs else 0.0
