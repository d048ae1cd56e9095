"""``mock`` while another interview is under way, and by whose times it goes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.commands import Command
from support.services import NOW, Fakes, fake_folders
from voice_interviewer.practice.interview.state import InterviewPhase
from voice_interviewer.settings import SettingsStore

HOLD = ("mock", "--silent", "--minutes", "15", "--seed", "1")


def test_it_is_named_and_enter_goes_on_with_it(at_keyboard: Command, fakes: Fakes) -> None:
    """There is only one at a time, as in the window."""
    at_keyboard(*HOLD)
    again = at_keyboard(*HOLD, lines=("", "s", "q"))
    assert again.code == 0
    assert "A mock interview of 2026-03-06 09:30 is under way: Question 1 of about 3" in again.err
    assert len(fakes.library.interviews.interviews()) == 1


def test_where_another_begins_it_ends_as_it_stands(at_keyboard: Command, fakes: Fakes) -> None:
    """With its report; an answer that was given in it stays."""
    at_keyboard(*HOLD, lines=("",))
    other = at_keyboard(*HOLD, lines=("n", "q"))
    assert other.code == 0
    assert "It has ended as it stood; its report: voice-interviewer mock report 1" in other.err
    first = fakes.library.interviews.interview(1)
    assert (first.interview.phase, first.ended) == (InterviewPhase.FINISHED, NOW)
    assert first.interview.items[0].take == 1
    assert fakes.library.interviews.interview(2).ended is not None


def test_leaving_at_the_question_ends_nothing(at_keyboard: Command, fakes: Fakes) -> None:
    """Ctrl+D there is no answer."""
    at_keyboard(*HOLD)
    assert at_keyboard(*HOLD).code == 130
    [left] = fakes.library.interviews.interviews()
    assert left.ended is None


def test_a_role_that_is_not_there_ends_nothing(at_keyboard: Command, fakes: Fakes) -> None:
    """What another cannot be made of is told before the first one is touched."""
    at_keyboard(*HOLD)
    other = at_keyboard(*HOLD, "--role", "gone", lines=("n",))
    assert (other.code, "There is no question pack 'gone'." in other.err) == (3, True)
    [left] = fakes.library.interviews.interviews()
    assert left.ended is None


def test_without_a_keyboard_it_is_refused(
    at_keyboard: Command, command: Command, fakes: Fakes, answer_file: Callable[[], str]
) -> None:
    """It says what to do, and nothing has changed."""
    at_keyboard(*HOLD)
    before = fakes.library.interviews.interviews()
    done = command(*HOLD, "--answers", answer_file())
    assert (done.code, done.out) == (1, "")
    assert "is under way: Question 1 of about 3" in done.err
    assert "Go on with it: voice-interviewer mock resume 1. End it: voice-interviewer mock end 1" in done.err
    assert fakes.library.interviews.interviews() == before
    assert fakes.library.past_takes() == []


@pytest.mark.parametrize(("answer_seconds", "count"), [(60, 3), (420, 1)])
def test_the_times_of_the_settings_hold_where_they_hold_everywhere(
    command: Command, fakes: Fakes, answer_file: Callable[[], str], tmp_path: Path, answer_seconds: int, count: int
) -> None:
    """They say how long a question is, and so how many fit."""
    times = {"think_seconds": 90, "answer_seconds": answer_seconds}
    SettingsStore(fake_folders(tmp_path).settings).change(use_question_timers=False, **times)
    assert command(*HOLD, "--answers", answer_file()).code == 0
    [held] = fakes.library.interviews.interviews()
    questions = [item for item in held.interview.items if item.question_id]
    assert [(item.think_seconds, item.answer_seconds) for item in questions] == [(90, answer_seconds)] * count
