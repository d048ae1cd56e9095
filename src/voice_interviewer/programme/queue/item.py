"""What the queue is made of: questions with where they stand, and one section of one question as its item."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Question
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.preferences import shares
from voice_interviewer.programme.queue.spacing import Stage
from voice_interviewer.programme.queue.standing import Standing, Standings


class QueueItem(Struct, frozen=True, gc=False):
    """One section of one question."""

    question: Question
    section: Section
    weight: float
    """The section's share of a good answer to it, at the user's kind of company, 0 to 1."""
    standing: Standing


class StandingQuestion(Struct, frozen=True, gc=False):
    """A question, and where its four sections stand."""

    question: Question
    shares: Mapping[Section, float]
    """How much each section weighs, in the order of the sections."""
    standings: Sequence[Standing]
    """In the same order."""

    @property
    def new(self) -> bool:
        """Whether it has no graded take. A graded take has a score in every section."""
        return self.standings[0].stage is Stage.NEW


def standing_questions(
    questions: Sequence[Question], company: Company, past: Past, standings: Standings
) -> tuple[StandingQuestion, ...]:
    """Each question, in the order of the pack."""
    return tuple(
        [
            StandingQuestion(question, shares(question, company), standings.of(past.graded_of(question.id)))
            for question in questions
        ]
    )
