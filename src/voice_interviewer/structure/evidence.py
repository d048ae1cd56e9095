"""What an answer shows for each section: the sums that the scores are read from, and the sentences behind them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, SentenceLabels
from voice_interviewer.structure.specifics import Specifics
from voice_interviewer.structure.text import content_stems

LEAST_SHARE = 0.2
"""A sentence counts for a section from this probability on; below it, it would be noise in every section."""

FULL_SENTENCE = 8
"""Content words of a plain, complete statement."""

LONGEST = 1.5
"""A very long sentence counts as this many plain ones, so that length alone stops paying."""

MANY_NAMES = 3
"""A sentence with this many tools and words of fashion is taken up by them."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the answer with all that is known of it."""

    index: int
    labels: SentenceLabels
    shows: Specifics
    new: int
    """Content words that no earlier sentence held; saying a thing twice earns it once."""

    @property
    def names(self) -> float:
        """How far the sentence is taken up by names of tools and words of fashion, 0 to 1."""
        return 1.0 if self.shows.listing else min(1.0, (self.shows.tools + self.shows.buzzwords) / MANY_NAMES)

    @property
    def weight(self) -> float:
        """How much it says, in plain statements; a row of names says nothing."""
        return 0.0 if self.shows.names_only else min(LONGEST, self.new / FULL_SENTENCE)

    @property
    def weighs(self) -> float:
        """The probability that it weighs one thing against another."""
        return self.labels.probabilities.get("tradeoff", float(self.labels.tradeoff))

    def share(self, section: Section) -> float:
        """How far it belongs to a section, 0 to 1; 0 where it hardly does."""
        share = label_share(self.labels, section.value)
        return share if share >= LEAST_SHARE else 0.0


@dataclass(frozen=True, slots=True)
class SectionEvidence:
    """The sums for one section. Those under a root grow ever slower, so the first statement earns the most."""

    clearest: float
    """The largest share of any sentence, 0 to 1."""
    said: float
    thresholds: float
    owners: float
    reasons: float
    tradeoffs: float
    names: float
    """How far what was said is taken up by names, 0 to 1."""
    empty: float
    """Share of the whole answer that belongs to no section, 0 to 1."""
    statements: tuple[Statement, ...]
    """The sentences that count, best first."""


def label_share(labels: SentenceLabels, name: str) -> float:
    """The probability of a label; a labeller that gives none shares 1 between the labels it chose."""
    if labels.probabilities:
        return labels.probabilities.get(name, 0.0)
    return 1 / len(labels.labels) if name in labels.labels else 0.0


def statements_of(
    texts: Sequence[str], labels: Sequence[SentenceLabels], shown: Sequence[Specifics]
) -> list[Statement]:
    """The sentences of an answer with what they show and what they add."""
    heard: set[str] = set()
    found = []
    for index, (text, label, shows) in enumerate(zip(texts, labels, shown, strict=True)):
        content = set(content_stems(text))
        found.append(Statement(index, label, shows, len(content - heard)))
        heard |= content
    return found


def section_evidence(statements: Sequence[Statement]) -> Mapping[Section, SectionEvidence]:
    """The evidence for each of the four sections."""
    empty = sum(label_share(item.labels, OTHER) for item in statements) / max(1, len(statements))
    return {section: evidence_for(section, statements, empty) for section in Section}


def evidence_for(section: Section, statements: Sequence[Statement], empty: float) -> SectionEvidence:
    """The evidence for one section."""
    shares = [(item.share(section), item) for item in statements if item.share(section) > 0]
    total = sum(share for share, _ in shares)

    def root(values: Sequence[float]) -> float:
        return math.sqrt(sum(share * value for (share, _), value in zip(shares, values, strict=True)))

    best_first = sorted(shares, key=lambda pair: -pair[0] * worth(pair[1]))
    return SectionEvidence(
        clearest=max((share for share, _ in shares), default=0.0),
        said=root([item.weight for _, item in shares]),
        thresholds=root([item.shows.threshold for _, item in shares]),
        owners=root([item.shows.owner for _, item in shares]),
        reasons=root([item.shows.reason for _, item in shares]),
        tradeoffs=root([item.weighs for _, item in shares]),
        names=sum(share * item.names for share, item in shares) / max(0.3, total),
        empty=empty,
        statements=tuple(item for _, item in best_first),
    )


def worth(statement: Statement) -> float:
    """How good a piece of evidence a sentence is, for putting the best one first."""
    shows = statement.shows
    marks = shows.threshold + shows.number + shows.owner + shows.reason + statement.weighs
    return (0.5 + statement.weight + 0.5 * marks) * (1.0 - 0.7 * statement.names)
