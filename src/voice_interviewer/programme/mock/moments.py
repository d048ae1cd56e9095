"""The best and the thinnest moment of an interview, each a sentence that was said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import Grade, Sentence, SentenceLabels

GOOD_FROM = 2
"""A best moment is evidence for a score of at least this: one specific statement."""

THIN_UP_TO = 2
"""A thinnest moment is evidence for a score of at most this."""


@dataclass(frozen=True, slots=True)
class GradedAnswer:
    """An answer with its grade, and its place among the items of the interview."""

    place: int
    grade: Grade
    whole: bool
    """Whether it was asked for all four sections: not so a follow-up question, nor a curveball."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One sentence, and the score that it stands for."""

    place: int
    """Of its question among the items, from 0."""
    section: Section
    score: int
    quote: str
    start: float | None
    """Seconds into its recording; None where it was typed."""
    reason: str
    """Why that score."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    moment: Moment
    sentence: int
    shown: float
    """How much the sentence shows: the probabilities of all kinds of evidence added up."""

    @property
    def worth(self) -> tuple[int, float]:
        """The score first, then what the sentence itself shows."""
        return self.moment.score, self.shown


def best_and_thinnest(answers: Sequence[GradedAnswer]) -> tuple[Moment | None, Moment | None]:
    """The strongest sentence of all answers and the weakest that a score rests on.

    The thinnest is of an answer to a whole question, since nobody expects all four sections elsewhere. None where
    nothing is good or thin enough; an answer to another question than the one asked takes no part. Among equals the
    earlier one counts.
    """
    every = [candidate for answer in answers for candidate in _candidates(answer)]
    whole = {answer.place for answer in answers if answer.whole}
    good = [candidate for candidate in every if candidate.moment.score >= GOOD_FROM]
    best = max(good, key=lambda candidate: candidate.worth, default=None)
    thin = [
        candidate
        for candidate in every
        if candidate.moment.score <= THIN_UP_TO and candidate.moment.place in whole and not _same(candidate, best)
    ]
    thinnest = min(thin, key=lambda candidate: candidate.worth, default=None)
    return (best.moment if best else None), (thinnest.moment if thinnest else None)


def _candidates(answer: GradedAnswer) -> Iterator[_Candidate]:
    """The best sentence of each section that has one."""
    grade = answer.grade
    if grade.abstained or grade.relevance == 0:
        return
    for entry in grade.sections:
        if entry.evidence:
            at = entry.evidence[0]
            said: Sentence = grade.sentences[at]
            moment = Moment(answer.place, entry.section, entry.score, said.text, said.start, entry.reason)
            yield _Candidate(moment, at, _shown(grade.labels[at]))


def _shown(labels: SentenceLabels) -> float:
    return sum(labels.shows.values()) + labels.probabilities.get("tradeoff", float(labels.tradeoff))


def _same(one: _Candidate, other: _Candidate | None) -> bool:
    return other is not None and (one.moment.place, one.sentence) == (other.moment.place, other.sentence)
