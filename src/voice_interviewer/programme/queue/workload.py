"""How many takes are left until the interview: those that are needed, as far as they fit."""

from collections.abc import Sequence
from datetime import date
from statistics import fmean

from voice_interviewer.bank.question import Question
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.item import StandingQuestion
from voice_interviewer.programme.queue.standing import takes_of_today

AROUND_A_TAKE = 120
"""Seconds beside thinking and answering: to hear the question, and to read what was found."""

SHARE_FOR_TAKES = 0.3
"""Of the minutes a day: the plan has 180 of 630 minutes for takes and mock interviews, the rest is for reading and
building. Whoever counted them all in would be promised eight takes a day beside the plan's other tasks."""


def takes_needed(questions: Sequence[StandingQuestion]) -> int:
    """Takes until every question is good and checked. One take serves all four sections, so the neediest counts."""
    return sum([max([standing.takes for standing in one.standings]) for one in questions])


def takes_that_fit(questions: Sequence[Question], past: Past, where: Horizon) -> int | None:
    """Takes in their share of the minutes until the interview, those made today taken off; None without a date.

    At least one a day fits: who sets aside ten minutes still answers a question.
    """
    if where.days_left is None or where.minutes_a_day is None:
        return None
    seconds = fmean(question.think_seconds + question.answer_seconds + AROUND_A_TAKE for question in questions)
    a_day = max(1, int(60 * where.minutes_a_day * SHARE_FOR_TAKES / seconds))
    return max(0, a_day * where.days_left - len(takes_of_today(past, where.today)))


def due_again(questions: Sequence[StandingQuestion], today: date) -> int:
    """How many questions were answered before and are due."""
    return sum(any(standing.due <= today for standing in one.standings) for one in questions if not one.new)


def never_graded(questions: Sequence[StandingQuestion]) -> int:
    """How many have no graded take."""
    return sum([one.new for one in questions])
