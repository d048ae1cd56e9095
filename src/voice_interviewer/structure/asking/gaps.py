"""Gaps: what was left out. And a way in where nothing could be graded, and what to ask where nothing is missing."""

from collections.abc import Iterator

from voice_interviewer.structure.asking.digs import candidate, is_announcement
from voice_interviewer.structure.asking.hearing import HeardAnswer
from voice_interviewer.structure.asking.model import Candidate, Family, Heard
from voice_interviewer.structure.asking.table import FollowUpTable, Pattern, holds, holds_somewhere

WHATEVER = 3
"""A gap that is asked for up to this score is not of the section alone."""


def gaps(table: FollowUpTable, heard: Heard, answer: HeardAnswer) -> Iterator[Candidate]:
    """What no sentence says, where the section is weak enough to ask for it."""
    for pattern in table.gaps:
        weak = pattern.atleast <= heard.scores[pattern.section] <= pattern.upto
        fits = not pattern.about or holds(pattern.about, table.finder.names(heard.question))
        if weak and fits and may_be_asked(pattern, heard, answer):
            yield plain_candidate(pattern, Family.WHOLE if pattern.upto >= WHATEVER else Family.GAP)


def ways_in(table: FollowUpTable, heard: Heard) -> Iterator[Candidate]:
    """Easy questions, for an answer that was not graded."""
    for pattern in table.ways_in:
        if pattern.suits(heard.kind, heard.company):
            yield plain_candidate(pattern, Family.WAY_IN)


def stretches(table: FollowUpTable, heard: Heard, answer: HeardAnswer) -> Iterator[Candidate]:
    """Questions that go further; those with a condition grow from the first sentence that meets it."""
    for pattern in table.stretches:
        if not pattern.suits(heard.kind, heard.company) or holds_somewhere(pattern.settled, answer):
            continue
        if not pattern.when:
            yield plain_candidate(pattern, Family.STRETCH)
            continue
        grown = (s for s in answer.sentences if s.askable and holds(pattern.when, s.claimed))
        found = next((sentence for sentence in grown if not is_announcement(sentence, heard.question)), None)
        if found is not None:
            yield candidate(pattern, found, Family.STRETCH)


def may_be_asked(pattern: Pattern, heard: Heard, answer: HeardAnswer) -> bool:
    """Whether it suits the question, has its ground in the answer, and is not settled."""
    grounded = not pattern.when or any(holds(pattern.when, sentence.claimed) for sentence in answer.sentences)
    settled = holds_somewhere(pattern.settled, answer)
    return grounded and not settled and pattern.suits(heard.kind, heard.company)


def plain_candidate(pattern: Pattern, family: Family) -> Candidate:
    """The pattern as it stands; it grows from no sentence."""
    return Candidate(
        family=family,
        pattern=pattern.id,
        section=pattern.section,
        wordings=pattern.wordings,
        why=pattern.why,
        weight=pattern.weight,
        settles=pattern.settles,
    )
