"""When long work is worth a word."""

from support.clock import FakeClock
from voice_interviewer.ui.cues.milestones import APART, Milestones


def test_quarters_are_told_once() -> None:
    """However often the work reports."""
    clock = FakeClock()
    milestones = Milestones(clock)
    told = []
    for percent in range(101):
        clock.advance(1.0)
        told.append(milestones.passed(percent / 100))
    assert [words for words in told if words] == ["a quarter", "half", "three quarters"]


def test_quick_work_is_not_told_of() -> None:
    """Its end is news enough."""
    milestones = Milestones(FakeClock())
    assert not any(milestones.passed(percent / 100) for percent in range(101))


def test_two_words_never_run_into_each_other() -> None:
    """A quarter that comes too soon after the last is passed over."""
    clock = FakeClock()
    milestones = Milestones(clock)
    clock.advance(APART)
    assert milestones.passed(0.3) == "a quarter"
    clock.advance(APART - 1)
    assert milestones.passed(0.5) == ""
    clock.advance(1)
    assert milestones.passed(0.8) == "three quarters"
