"""Whose times hold for a question."""

from voice_interviewer.practice.own_times import own_times
from voice_interviewer.settings import Settings


def test_each_question_keeps_its_own_unless_the_user_said_otherwise() -> None:
    """The two numbers in the settings hold once the setting for them is off."""
    assert own_times(Settings(think_seconds=90, answer_seconds=240)) is None
    assert own_times(Settings(use_question_timers=False, think_seconds=90, answer_seconds=240)) == (90, 240)
