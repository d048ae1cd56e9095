"""At most three things to do next time, those that gain most first, and what was strong.

Every quote is the user's own sentence.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import SectionEvidence
from voice_interviewer.structure.flow import Flow
from voice_interviewer.structure.grade import Advice, Pitfall, PitfallCode, SectionScore
from voice_interviewer.structure.next_sentences import next_sentence
from voice_interviewer.structure.reasons import prompt
from voice_interviewer.structure.relevance import Aboutness
from voice_interviewer.structure.scores import TOP, expected
from voice_interviewer.structure.text import content_stems

MOST = 3
STRONG = 3
"""A section is called strong from this score on."""

COVERED = 0.5
"""A point counts as made when this share of its content words was said."""

LONGEST_QUOTE = 220
"""Characters; a longer sentence is cut at a word."""

TIES = (Section.OPERATIONS, Section.RISKS, Section.CONTEXT, Section.ARCHITECTURE)
"""Among sections that would gain the same, the ones that candidates leave out most come first."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with everything that was judged about it."""

    question: str
    weights: Mapping[Section, float]
    """The share of each section; they add up to 1."""
    texts: Sequence[str]
    sections: Sequence[SectionScore]
    evidence: Mapping[Section, SectionEvidence]
    flow: Flow
    relevance: int | None
    about: Aboutness | None
    """What the relevance is read from; None without a question."""
    pitfalls: Sequence[Pitfall]
    points: Mapping[Section, Sequence[str]]
    """The question's strong points; empty for a question of the user's own."""

    def quote(self, index: int) -> str:
        """A sentence of the answer, cut at a word where it is very long."""
        text = self.texts[index]
        if len(text) <= LONGEST_QUOTE:
            return text
        return text[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " …"

    def makes(self, point: str) -> bool:
        """Whether the answer makes a point: half of the point's content words were said."""
        expected_stems = set(content_stems(point))
        said = {item for text in self.texts for item in content_stems(text)}
        return len(expected_stems & said) >= COVERED * len(expected_stems)

    def gain(self, entry: SectionScore) -> float:
        """What one more specific and reasoned statement would add to a section's score, by the section's weight."""
        now = self.evidence[entry.section]
        more = replace(now, touched=1.0, best=1.0, specifics=one_more(now.specifics), reasoned=one_more(now.reasoned))
        return self.weights[entry.section] * (expected(entry.section, more) - expected(entry.section, now))


def one_more(logarithm: float) -> float:
    """log2(1 + a number of statements) for one statement more."""
    return math.log2(2**logarithm + 1)


def advice(answer: Judged) -> tuple[Advice, ...]:
    """What to do next time, at most three; points of the question that were not made are used word for word."""
    entries: list[Advice] = []
    if answer.relevance == 0:
        entries.append(Advice(None, f"Answer the question that was asked: {answer.question}"))
    if order := order_advice(answer):
        entries.append(order)
    open_ones = [entry for entry in answer.sections if entry.score < TOP]
    best_first = sorted(open_ones, key=lambda entry: (-round(answer.gain(entry), 2), TIES.index(entry.section)))
    entries += [lift(answer, entry) for entry in best_first]
    return tuple(entries[:MOST])


def order_advice(answer: Judged) -> Advice | None:
    """Advice on the order, where three sections or more are there to be put in order and the order is poor."""
    substance = sum(entry.score >= 2 for entry in answer.sections)
    if substance < 3 or answer.flow.score > 2:
        return None
    opening = next((item for item in answer.pitfalls if item.code is PitfallCode.TOOLS_FIRST), None)
    quote = answer.quote(opening.evidence[0]) if opening and opening.evidence else ""
    text = "Keep the content and change the order: the goal, then the design, then running it, then who answers for it."
    return Advice(None, text, quote)


def lift(answer: Judged, entry: SectionScore) -> Advice:
    """What to say next time for one section: an open point of the question, else what its evidence lacks."""
    evidence = answer.evidence[entry.section]
    quote = answer.quote(entry.evidence[0]) if entry.evidence else ""
    point = next((point for point in answer.points.get(entry.section, ()) if not answer.makes(point)), None)
    lead = "Go on from here" if quote else f"{entry.section.title} was left out"
    return Advice(
        entry.section,
        f"{lead}. {point or prompt(entry.section, evidence)}",
        quote,
        next_sentence(entry.section, evidence),
    )


def strengths(answer: Judged) -> tuple[str, ...]:
    """What was strong: sections from 3 on, each with its best sentence. None where another question was answered."""
    if answer.relevance == 0:
        return ()
    strong = [entry for entry in answer.sections if entry.score >= STRONG and entry.evidence]
    return tuple(f"{entry.section.title}: “{answer.quote(entry.evidence[0])}”" for entry in strong)
