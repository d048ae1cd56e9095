"""Whose times hold for a question, and how much more somebody gets."""

import pytest

from support.clock import FakeClock
from voice_interviewer.practice.own_times import own_times, time_to_think, with_extra_time
from voice_interviewer.practice.session import Limits, Session
from voice_interviewer.settings import Settings


def test_each_question_keeps_its_own_unless_the_user_said_otherwise() -> None:
    """The two numbers in the settings hold once the setting for them is off."""
    assert own_times(Settings(think_seconds=90, answer_seconds=240)) is None
    assert own_times(Settings(use_question_timers=False, think_seconds=90, answer_seconds=240)) == (90, 240)


@pytest.mark.parametrize(("extra", "limits"), [("1", (30, 180)), ("1.5", (45, 270)), ("2", (60, 360))])
def test_extra_time_holds_for_thinking_and_answering(extra: str, limits: tuple[float, float]) -> None:
    """Whichever times are the basis."""
    assert with_extra_time(Settings(extra_time=extra), 30, 180) == Limits(*limits)


def test_without_limits_nobody_is_reminded() -> None:
    """However long they think and talk."""
    clock = FakeClock()
    session = Session(with_extra_time(Settings(extra_time="open"), 30, 180), clock)
    session.asked()
    clock.advance(3_000)
    assert session.nudge is None
    session.begin_answer()
    clock.advance(3_000)
    assert (session.nudge, session.limits.shown) == (None, False)


def test_time_to_think_is_told() -> None:
    """As a number, or that there is none."""
    assert time_to_think(Limits(45, 270)) == "Take up to 45 s to think."
    assert time_to_think(with_extra_time(Settings(extra_time="open"), 30, 180)) == "Take your time to think."
