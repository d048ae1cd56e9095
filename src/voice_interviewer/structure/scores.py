"""Section scores, 0 to 4: a table of points that can be read, and three rules that no sum of points may break.

The points were fitted on the labelled answers of sets 1 to 4 (see ``benchmarks/exam``) and rounded; which kinds of
evidence are counted was chosen with an eye on all seven sets. They are the same for all sections but for the start.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import SectionEvidence, label_share

TOP = 4

CLEAR = 0.35
"""Below this probability no sentence is clearly about the section: it was touched, not spoken of."""

PLAIN = 0.5
"""From this probability on a sentence is plainly about the section, so the section is not absent."""


@dataclass(frozen=True, slots=True)
class Points:
    """What one kind of evidence is worth, and why."""

    evidence: str
    points: float
    why: str


BASE = {Section.CONTEXT: 1.1, Section.ARCHITECTURE: 0.75, Section.OPERATIONS: 0.75, Section.RISKS: 0.75}
"""Where a section with any evidence starts. Context is set in fewer sentences, and seldom with owners or thresholds."""

TABLE = (
    Points("clearest", 0.8, "one sentence that is clearly about the section is the difference between 0 and 1"),
    Points("said", 0.75, "statements, by their content words that are new, each further one worth less"),
    Points("thresholds", 0.3, "a number with a condition is a decision that somebody can check"),
    Points("owners", 0.35, "somebody who owns, signs or is paged makes a plan real"),
    Points("reasons", 0.2, "because, so that: reasoning is what a 4 is made of"),
    Points("tradeoffs", 0.35, "a limit or a price named shows that the choice was one"),
    Points("names", -2.0, "naming tools is not saying what they do"),
    Points("empty", -2.9, "where most of the answer says nothing, what seems to belong to a section seldom does"),
)
"""Points per unit of `SectionEvidence`."""


def points(section: Section, evidence: SectionEvidence) -> float:
    """The sum of points, before rounding and rules."""
    return BASE[section] + sum(row.points * float(getattr(evidence, row.evidence)) for row in TABLE)


def score(section: Section, evidence: SectionEvidence) -> int:
    """The score of one section, 0 to 4.

    Rules: no sentence about the section is 0, and one that clearly is about it is at least 1; nothing but names, or
    nothing clear, is at most 1; 4 needs reasoning (a reason, a threshold, an owner or a trade-off).
    """
    if not evidence.statements:
        return 0
    floor = 1 if evidence.clearest >= PLAIN else 0
    return min(ceiling(evidence), max(floor, math.floor(points(section, evidence) + 0.5)))


def ceiling(evidence: SectionEvidence) -> int:
    """The most that the rules allow."""
    if evidence.clearest < CLEAR or all(item.shows.names_only for item in evidence.statements):
        return 1
    reasoned = evidence.reasons + evidence.thresholds + evidence.owners + evidence.tradeoffs
    return TOP if reasoned >= 0.5 else TOP - 1


def sureness(section: Section, evidence: SectionEvidence) -> float:
    """How sure the score is, 0 to 1: how far the points are from the next score, and how clear the labels are.

    Half for each. Labels are clear when the sentences that count belong to the section with a high probability.
    """
    value = points(section, evidence)
    if not evidence.statements:
        return 0.8
    inside = 0 < value < TOP
    distance = 0.5 - abs(value - math.floor(value + 0.5)) if inside else 0.5
    shares = [label_share(item.labels, section.value) for item in evidence.statements]
    clear = sum(share * share for share in shares) / sum(shares)
    return round(distance + 0.5 * clear, 2)


def section_scores(evidence: Mapping[Section, SectionEvidence]) -> dict[Section, int]:
    """The score of each section."""
    return {section: score(section, found) for section, found in evidence.items()}
