"""How many takes are left until the interview: those that are needed, as far as they fit."""

from collections.abc import Sequence
from datetime import date
from statistics import fmean

from voice_interviewer.bank.question import Question
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.item import QueueItem
from voice_interviewer.programme.queue.spacing import Stage
from voice_interviewer.programme.queue.standing import takes_of_today

AROUND_A_TAKE = 120
"""Seconds beside thinking and answering: to hear the question, and to read what was found."""


def takes_needed(items: Sequence[QueueItem]) -> int:
    """Takes until every question is good and checked. One take serves all four sections, so the neediest counts."""
    most: dict[str, int] = {}
    for item in items:
        question_id, takes = item.question.id, item.standing.takes
        if takes > most.get(question_id, 0):
            most[question_id] = takes
    return sum(most.values())


def takes_that_fit(questions: Sequence[Question], past: Past, where: Horizon) -> int | None:
    """Takes in the minutes that are set aside until the interview, those made today taken off; None without a date.

    At least one a day fits: who sets aside ten minutes still answers a question.
    """
    if where.days_left is None or where.minutes_a_day is None:
        return None
    seconds = fmean(question.think_seconds + question.answer_seconds + AROUND_A_TAKE for question in questions)
    a_day = max(1, int(60 * where.minutes_a_day / seconds))
    return max(0, a_day * where.days_left - len(takes_of_today(past, where.today)))


def due_again(items: Sequence[QueueItem], today: date) -> set[str]:
    """The questions that were answered before and are due."""
    return {item.question.id for item in items if item.standing.due <= today and item.standing.stage is not Stage.NEW}


def never_graded(items: Sequence[QueueItem]) -> set[str]:
    """The questions without a graded take."""
    return {item.question.id for item in items if item.standing.stage is Stage.NEW}
