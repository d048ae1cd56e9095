"""The structure score, 0 to 4: from the goal to the design, to running it, to who answers for it; nothing wasted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure import ladder
from voice_interviewer.structure.evidence import SectionEvidence, Statement, label_share
from voice_interviewer.structure.grade import OTHER, Shown
from voice_interviewer.structure.ladder import Points
from voice_interviewer.structure.scores import TOP, expected

ORDER = tuple(Section)

TABLE = (
    Points("order", 3.27, "sections in order are what structure is"),
    Points("substance", 1.82, "an order of nothing is no structure"),
    Points("weakest", 3.37, "layers need all four: one left out is a gap in the building"),
    Points("specific", 3.31, "sentences that say something are easier to follow than those that circle"),
    Points("waste", -1.07, "what belongs to no section is in the way"),
    Points("brevity", 4.49, "three sentences in order are easier to follow than thirty"),
)
"""Points per unit of `Flow`; fitted together with those of the sections."""

STEPS = (0.4, 3.83, 6.69, 9.54)


@dataclass(frozen=True, slots=True)
class Flow:
    """What the structure score is read from."""

    order: float
    """-1 (backwards) to 1 (context, architecture, operations, risks): over all pairs of sentences from different
    sections, the share in order less the share out of order (Kendall's tau, with label probabilities as weights)."""
    substance: float
    """Mean of the four section scores before rounding, 0 to 1."""
    weakest: float
    """The lowest of them, 0 to 1."""
    specific: float
    """Mean probability that a sentence says something specific."""
    waste: float
    """Share of the answer that belongs to no section, 0 to 1."""
    brevity: float
    """One over the number of sentences."""

    @property
    def score(self) -> int:
        """0 to 4."""
        return ladder.climbed(ladder.total(TABLE, self), STEPS)


def flow_of(statements: Sequence[Statement], evidence: Mapping[Section, SectionEvidence]) -> Flow:
    """The flow of a whole answer."""
    count = max(1, len(statements))
    worths = [expected(section, found) / TOP for section, found in evidence.items()]
    return Flow(
        order=order_agreement(statements),
        substance=sum(worths) / len(worths),
        weakest=min(worths),
        specific=sum(item.shows(Shown.SPECIFIC) for item in statements) / count,
        waste=sum(label_share(item.labels, OTHER) for item in statements) / count,
        brevity=1 / count,
    )


def order_agreement(statements: Sequence[Statement]) -> float:
    """Agreement with the order of the sections, -1 to 1; 0 where fewer than two sections are touched."""
    before = [0.0] * len(ORDER)
    agree = pairs = 0.0
    for item in statements:
        shares = [item.share(section) for section in ORDER]
        for place, share in enumerate(shares):
            earlier, later = sum(before[:place]), sum(before[place + 1 :])
            agree += share * (earlier - later)
            pairs += share * (earlier + later)
        before = [whole + share for whole, share in zip(before, shares, strict=True)]
    return agree / pairs if pairs else 0.0
