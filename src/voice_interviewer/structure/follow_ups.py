"""What an interviewer would ask next, without a language model: for what is missing, and for what was left vague.

Each step is a file in `asking`: cues are found in the sentences, gaps and digs that no sentence settles become
candidates, what was asked before is left out, and the rest is ranked. Same answer, same questions.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.asked import Asked
from voice_interviewer.structure.asking.digs import digs
from voice_interviewer.structure.asking.gaps import gaps, stretches, ways_in
from voice_interviewer.structure.asking.hearing import HeardAnswer
from voice_interviewer.structure.asking.heart import heart_question
from voice_interviewer.structure.asking.model import Candidate, Family, FollowUp, Heard
from voice_interviewer.structure.asking.points import missing_points
from voice_interviewer.structure.asking.ranking import ranked
from voice_interviewer.structure.asking.table import FollowUpTable, follow_up_table
from voice_interviewer.structure.asking.tools import tool_questions
from voice_interviewer.structure.asking.written import written_questions
from voice_interviewer.structure.grade import Grade

__all__ = ["FollowUp", "Heard", "Voice", "follow_ups", "heard_from"]


def follow_ups(
    heard: Heard, voice: Voice | None = None, asked: Collection[str] = (), table: FollowUpTable | None = None
) -> tuple[FollowUp, ...]:
    """The questions to ask next, the best first; at most twelve, and none that the answer settles.

    ``voice`` is who asks, None for whoever suits each. ``asked`` holds ids and texts of what was asked in this session:
    none of it is asked again, by anybody and in any wording.
    """
    table = table or follow_up_table()
    return left_to_ask(tuple(candidates(table, heard)), heard, voice, asked, table)


def left_to_ask(
    found: Sequence[Candidate], heard: Heard, voice: Voice | None, asked: Collection[str], table: FollowUpTable
) -> tuple[FollowUp, ...]:
    """The same where all that could be asked has been found already, which is what takes time."""
    before = Asked(asked, table.meanings)
    new = [candidate for candidate in found if not before.knows(candidate)]
    return ranked(new, heard, voice)


def candidates(table: FollowUpTable, heard: Heard) -> Iterator[Candidate]:
    """Everything that could be asked."""
    if not heard.graded:
        yield from ways_in(table, heard)
        return
    answer = HeardAnswer(table.finder, heard.texts, heard.labels)
    missing = (*written_questions(heard, answer), *gaps(table, heard, answer), *missing_points(table, heard, answer))
    if heard.off_topic:  # then what was said is no ground to ask on
        yield from heart_question(table, heard)
        yield from (candidate for candidate in missing if candidate.family is not Family.WHOLE)
        return
    yield from missing
    yield from digs(table, heard, answer)
    yield from tool_questions(table, heard, answer)
    yield from stretches(table, heard, answer)


def heard_from(
    question: str,
    kind: str,
    grade: Grade,
    points: Mapping[Section, Sequence[str]] | None = None,
    stack: Sequence[str] = (),
    company: str = "",
    written: Mapping[Section, Mapping[Voice, str]] | None = None,
) -> Heard:
    """The input made of a grade; ``points`` and ``written`` are what the question's pack has, ``stack`` are the user's
    own tools, ``company`` is one of `interview_terms.Company`.
    """
    scores = {} if grade.abstained else {entry.section: entry.score for entry in grade.sections}
    heard = Heard(question, kind, [sentence.text for sentence in grade.sentences], grade.labels, scores)
    known = replace(heard, points=points or {}, written=written or {})
    return replace(known, relevance=grade.relevance, stack=stack, company=company)
