"""What the queue is made of: one section of one question."""

from collections.abc import Sequence
from typing import NamedTuple

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Question
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.preferences import shares
from voice_interviewer.programme.queue.standing import Standing, Standings


class QueueItem(NamedTuple):
    """One section of one question."""

    question: Question
    section: Section
    weight: float
    """The section's share of a good answer to it, at the user's kind of company, 0 to 1."""
    standing: Standing


def queue_items(
    questions: Sequence[Question], company: Company, past: Past, standings: Standings
) -> tuple[QueueItem, ...]:
    """Every section of every question, in the order of the pack."""
    return tuple(
        QueueItem(question, section, weight, standing)
        for question in questions
        for (section, weight), standing in zip(
            shares(question, company).items(), standings.of(past.graded_of(question.id)), strict=True
        )
    )
