"""Section scores, 0 to 4: a table of points that can be read, and two rules that no sum may break.

Points and steps (see ``ladder``) were fitted by ``benchmarks/exam/reader/fit_scores.py`` on labelled answers that the
reader had not learnt from. Length earns nothing of its own; neither does naming a tool.
"""

from collections.abc import Mapping

from voice_interviewer.answer import Section
from voice_interviewer.structure import ladder
from voice_interviewer.structure.evidence import SectionEvidence
from voice_interviewer.structure.ladder import Points

TOP = 4

CLEAR = 0.35
"""Below this probability no sentence is clearly about the section: it was touched, not spoken of."""

PLAIN = 0.5
"""From this probability on a sentence is plainly about the section, so the section is not absent."""

TABLE = (
    Points("touched", 2.76, "a sentence that is clearly about the section is the difference between 0 and 1"),
    Points("best", 0.47, "one specific statement is the difference between 1 and 2"),
    Points("specifics", 0.91, "further specific statements, each worth less than the last"),
    Points("reasoned", 1.77, "a reason, a number, a threshold, an owner or a trade-off is what a 4 is made of"),
)
"""Points per unit of `SectionEvidence`."""

STEPS = {
    Section.CONTEXT: (1.71, 4.43, 6.73, 7.93),
    Section.ARCHITECTURE: (2.01, 4.39, 7.2, 8.97),
    Section.OPERATIONS: (2.02, 5.11, 7.33, 8.62),
    Section.RISKS: (1.8, 4.95, 7.01, 8.42),
}
"""Points at which 1, 2, 3 and 4 are as likely as not."""


def expected(section: Section, evidence: SectionEvidence) -> float:
    """The mean of the scores by their probabilities, 0 to 4, before the rules."""
    return ladder.expected(ladder.total(TABLE, evidence), STEPS[section])


def score(section: Section, evidence: SectionEvidence) -> int:
    """The score of one section, 0 to 4.

    Rules: a sentence that is plainly about the section makes it at least 1, none makes it 0; nothing but names, or
    nothing clear, is at most 1.
    """
    low, high = bounds(evidence)
    return min(high, max(low, ladder.climbed(ladder.total(TABLE, evidence), STEPS[section])))


def bounds(evidence: SectionEvidence) -> tuple[int, int]:
    """The least and the most that the rules allow."""
    if not evidence.statements:
        return 0, 0
    low = 1 if evidence.touched >= PLAIN else 0
    return low, 1 if evidence.touched < CLEAR or evidence.named_only else TOP


def sureness(section: Section, evidence: SectionEvidence) -> float:
    """The probability of the score given, 0 to 1. Where a rule decided, what the rule forbids counts for it."""
    low, high = bounds(evidence)
    given = score(section, evidence)
    likely = chances(section, evidence)
    above = sum(likely[given + 1 :]) if given == high else 0.0
    below = sum(likely[:given]) if given == low else 0.0
    return round(min(1.0, likely[given] + above + below), 2)


def chances(section: Section, evidence: SectionEvidence) -> tuple[float, ...]:
    """The probability of each score from 0 to 4, before the rules."""
    return ladder.chances(ladder.total(TABLE, evidence), STEPS[section])


def section_scores(evidence: Mapping[Section, SectionEvidence]) -> dict[Section, int]:
    """The score of each section."""
    return {section: score(section, found) for section, found in evidence.items()}
