"""When a mock interview counts as held."""

from dataclasses import replace

import pytest

from support.interviews import interview, interview_item
from voice_interviewer.practice.interview.held import was_held
from voice_interviewer.practice.interview.state import InterviewPhase, Item, ItemKind, ItemState

SAID = interview_item(state=ItemState.ANSWERED, take=1)
SKIPPED = interview_item(state=ItemState.SKIPPED)
WAITING = interview_item()


def test_one_answer_and_an_end_make_it_held() -> None:
    """Whatever was skipped, or not reached; a follow-up question counts as any other."""
    assert was_held(replace(interview(SAID, SKIPPED, WAITING), phase=InterviewPhase.FINISHED))
    follow_up = interview_item(kind=ItemKind.FOLLOW_UP, state=ItemState.ANSWERED, take=2)
    assert was_held(replace(interview(SKIPPED, follow_up), phase=InterviewPhase.FINISHED))


@pytest.mark.parametrize("phase", [InterviewPhase.RUNNING, InterviewPhase.PAUSED])
def test_one_that_is_under_way_is_not_held(phase: InterviewPhase) -> None:
    """However much was answered in it."""
    assert not was_held(replace(interview(SAID, SAID), phase=phase))


@pytest.mark.parametrize("items", [(), (WAITING,), (SKIPPED, SKIPPED)])
def test_nothing_said_is_nothing_held(items: tuple[Item, ...]) -> None:
    """Set up and ended, or skipped from first to last."""
    assert not was_held(replace(interview(*items), phase=InterviewPhase.FINISHED))
