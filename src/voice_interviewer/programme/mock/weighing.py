"""How likely a question is drawn for an interview, beside the others of its round."""

from collections.abc import Sequence
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Question
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.programme.history import Past

TOP = 4.0
"""The highest mean of section scores."""

LAST_TAKES = 10
"""Of a bucket: older ones tell of another candidate."""

WEAKEST = 3.0
"""A bucket in which nothing is shown, or nothing is known, is drawn so many times as often as one that has all."""

LEVEL_BELOW = 0.25
"""What each level between question and candidate leaves: the nearer ones come first, the easy ones now and then."""

NAMED_COMPANY = 2.0
"""A question that names this kind of company."""

SAME_THEME = 0.2
"""A question on a theme that the interview has had."""


def weight(question: Question, setup: Setup, past: Past, chosen: Sequence[Question]) -> float:
    """The weight of a question in the draw, above 0; ``chosen`` are those that the interview has already.

    All factors are ours: large enough that a weak bucket is met within a few interviews, small enough that no bucket
    is ever left out.
    """
    return (
        weakness(question.bucket, past)
        * LEVEL_BELOW ** levels_apart(question.level, setup.level)
        * (NAMED_COMPANY if setup.company is not Company.ANY and setup.company in question.companies else 1.0)
        * freshness(question, chosen)
    )


def weakness(bucket: Bucket, past: Past) -> float:
    """From 1, where the last takes of the bucket had everything, to `WEAKEST`, also where there are none."""
    graded = past.graded_in(bucket)[-LAST_TAKES:]
    mean = fmean(sum(take.scores) / len(Section) for take in graded) if graded else 0.0
    return 1.0 + (WEAKEST - 1.0) * (TOP - mean) / TOP


def levels_apart(one: Level, other: Level) -> int:
    """How many levels lie between two."""
    levels = list(Level)
    return abs(levels.index(one) - levels.index(other))


def freshness(question: Question, chosen: Sequence[Question]) -> float:
    """What the questions before it leave of its weight: a bucket and a theme that were there count less."""
    same_bucket = sum(other.bucket is question.bucket for other in chosen)
    same_theme = question.theme is not None and any(other.theme == question.theme for other in chosen)
    return (SAME_THEME if same_theme else 1.0) / (1 + same_bucket) ** 2
