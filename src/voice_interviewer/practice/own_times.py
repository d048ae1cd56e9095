"""The times that a user set for every question, in place of those that each question brings."""

from typing import NamedTuple

from voice_interviewer.settings import Settings


class OwnTimes(NamedTuple):
    """Soft limits in seconds."""

    think_seconds: int
    answer_seconds: int


def own_times(settings: Settings) -> OwnTimes | None:
    """They hold for every question; None where each question's own times hold."""
    return None if settings.use_question_timers else OwnTimes(settings.think_seconds, settings.answer_seconds)
