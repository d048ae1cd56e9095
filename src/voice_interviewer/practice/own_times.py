"""The times that a user wants in place of those that each question brings, and the extra time on top."""

from typing import NamedTuple

from voice_interviewer.practice.session import NO_LIMITS, Limits
from voice_interviewer.settings import Settings

OPEN = "open"
"""The extra time of somebody who wants to see no limits."""


class OwnTimes(NamedTuple):
    """Soft limits in seconds."""

    think_seconds: int
    answer_seconds: int


def own_times(settings: Settings) -> OwnTimes | None:
    """They hold for every question; None where each question's own times hold."""
    return None if settings.use_question_timers else OwnTimes(settings.think_seconds, settings.answer_seconds)


def with_extra_time(settings: Settings, think_seconds: float, answer_seconds: float) -> Limits:
    """The limits of a question that has these times, in seconds, with the extra time that somebody wants."""
    if settings.extra_time == OPEN:
        return NO_LIMITS
    factor = float(settings.extra_time)
    return Limits(factor * think_seconds, factor * answer_seconds)


def time_to_think(limits: Limits) -> str:
    """How long somebody may think, in a sentence."""
    return f"Take up to {limits.think_seconds:g} s to think." if limits.shown else "Take your time to think."
