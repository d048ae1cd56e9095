"""What an answer shows for each section: the few sums that the scores are read from, and the sentences behind them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, SentenceLabels, Shown
from voice_interviewer.structure.specifics import Names, names_of
from voice_interviewer.structure.text import content_stems

LEAST_SHARE = 0.2
"""A sentence is evidence for a section from this probability on; below it, it would be noise in every section."""

NEW_ENOUGH = 0.5
"""Share of its content words that a sentence must add to count in full; saying a thing twice earns it once."""

REASONING = (Shown.REASON, Shown.NUMBER, Shown.THRESHOLD, Shown.OWNER)
"""What, beside a trade-off, makes a specific statement one with reasoning."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the answer with all that is known of it."""

    index: int
    labels: SentenceLabels
    names: Names
    new: float
    """How far it adds content words that no earlier sentence held, 0 to 1."""

    def share(self, section: Section) -> float:
        """How far it belongs to a section, 0 to 1."""
        return label_share(self.labels, section.value)

    def shows(self, kind: Shown) -> float:
        """The probability that it shows something."""
        return self.labels.shows.get(kind.value, 0.0)

    @property
    def weighs(self) -> float:
        """The probability that it weighs one thing against another."""
        return self.labels.probabilities.get("tradeoff", float(self.labels.tradeoff))

    @property
    def reasoned(self) -> float:
        """The probability that it gives a reason, a number, a threshold, an owner or a trade-off."""
        without = 1 - self.weighs
        for kind in REASONING:
            without *= 1 - self.shows(kind)
        return 1 - without

    def specific(self, section: Section) -> float:
        """How far it is something specific, and new, about a section, 0 to 1."""
        return self.share(section) * self.shows(Shown.SPECIFIC) * self.new


@dataclass(frozen=True, slots=True)
class SectionEvidence:
    """The sums for one section. Two of them are logarithms, so that each further statement adds less than the last."""

    touched: float
    """The largest share of any sentence, 0 to 1: whether the section was spoken of at all."""
    best: float
    """The most specific sentence, 0 to 1: whether anything was said about it."""
    specifics: float
    """log2(1 + the number of specific statements)."""
    reasoned: float
    """log2(1 + the number of specific statements with reasoning)."""
    shown: Mapping[Shown, float]
    """How many specific statements show each kind, in expectation."""
    tradeoffs: float
    statements: tuple[Statement, ...]
    """The sentences that count, best first."""

    @property
    def named_only(self) -> bool:
        """Whether nothing is said but names of tools and words of fashion."""
        return bool(self.statements) and all(item.names.only for item in self.statements)


def label_share(labels: SentenceLabels, name: str) -> float:
    """The probability of a label; a reader that gives none shares 1 between the labels it chose."""
    if labels.probabilities:
        return labels.probabilities.get(name, 0.0)
    return 1 / len(labels.labels) if name in labels.labels else 0.0


def statements_of(texts: Sequence[str], labels: Sequence[SentenceLabels]) -> list[Statement]:
    """The sentences of an answer with what they show and what they add."""
    heard: set[str] = set()
    found = []
    for index, (text, label) in enumerate(zip(texts, labels, strict=True)):
        content = set(content_stems(text))
        new = min(1.0, len(content - heard) / (NEW_ENOUGH * len(content))) if content else 0.0
        found.append(Statement(index, label, names_of(text), new))
        heard |= content
    return found


def section_evidence(statements: Sequence[Statement]) -> dict[Section, SectionEvidence]:
    """The evidence for each of the four sections."""
    return {section: evidence_for(section, statements) for section in Section}


def evidence_for(section: Section, statements: Sequence[Statement]) -> SectionEvidence:
    """The evidence for one section."""
    specific = [(item.specific(section), item) for item in statements]
    counted = sorted((item for item in statements if counts(item, section)), key=lambda item: -worth(item, section))
    return SectionEvidence(
        touched=max((item.share(section) for item in statements), default=0.0),
        best=max((amount for amount, _ in specific), default=0.0),
        specifics=math.log2(1 + sum(amount for amount, _ in specific)),
        reasoned=math.log2(1 + sum(amount * item.reasoned for amount, item in specific)),
        shown={kind: sum(amount * item.shows(kind) for amount, item in specific) for kind in Shown},
        tradeoffs=sum(amount * item.weighs for amount, item in specific),
        statements=tuple(counted),
    )


def counts(statement: Statement, section: Section) -> bool:
    """Whether a sentence is evidence for a section: it is labelled so, or likely enough so."""
    if section.value in statement.labels.labels:
        return True
    return statement.labels.labels != (OTHER,) and statement.share(section) >= LEAST_SHARE


def worth(statement: Statement, section: Section) -> float:
    """How good a piece of evidence a sentence is, for putting the best one first."""
    return statement.specific(section) * (1 + statement.reasoned) + 0.1 * statement.share(section)
