"""``mock`` at a keyboard: skip, pause, end, leave and go on, and what a crash leaves."""

from dataclasses import replace

import pytest

from support.commands import Command
from support.keyboard import CTRL_C
from support.services import NOW, Fakes
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import InterviewPhase, ItemState
from voice_interviewer.take import Mode

HOLD = ("mock", "--silent", "--minutes", "15", "--seed", "1")


def kept(fakes: Fakes, number: int = 1) -> KeptInterview:
    return fakes.library.interviews.interview(number)


def answered(fakes: Fakes, number: int = 1) -> list[int | None]:
    """The takes of the interview, in the order of its questions."""
    return [item.take for item in kept(fakes, number).interview.items if item.state is ItemState.ANSWERED]


def test_an_interview_to_its_end(at_keyboard: Command, fakes: Fakes) -> None:
    """Enter begins an answer and Enter ends it, as often as there are questions; notes are kept."""
    done = at_keyboard(*HOLD, lines=("scale first", *[""] * 9))
    assert done.code == 0
    assert "Question 1 of about 3, " in done.err
    assert "15 min left of 15" in done.err
    assert len(answered(fakes)) == len(kept(fakes).interview.items)
    assert fakes.library.take(1).notes == "scale first"
    assert kept(fakes).ended == NOW


def test_skip_pause_and_end(at_keyboard: Command, fakes: Fakes) -> None:
    """A skipped question stays skipped, a pause stops the time, and q ends it with its report."""
    done = at_keyboard(*HOLD, lines=("s", "p", "", "q"))
    assert done.code == 0
    assert "Paused. Enter: go on." in done.err
    found = [item.state for item in kept(fakes).interview.items]
    assert found == [ItemState.SKIPPED, ItemState.WAITING, ItemState.WAITING]
    assert "Skipped." in done.out
    assert "Not reached." in done.out


def test_a_pause_while_speaking_stops_the_time_of_both(at_keyboard: Command, fakes: Fakes) -> None:
    """The recording and the interview."""
    done = at_keyboard(*HOLD, lines=("", "q"), keys=("p", "p"))
    assert done.code == 0
    assert fakes.library.take(1).mode is Mode.REAL


@pytest.mark.parametrize(("lines", "keys"), [((), ()), (("",), (CTRL_C,)), (("p",), ())])
def test_whoever_leaves_can_go_on(
    at_keyboard: Command, fakes: Fakes, lines: tuple[str, ...], keys: tuple[str, ...]
) -> None:
    """While thinking, while speaking or in a pause: it is said how, and the same question comes again."""
    left = at_keyboard(*HOLD, lines=lines, keys=keys)
    assert left.code == 130
    assert "Go on with: voice-interviewer mock resume 1" in left.err
    assert kept(fakes).ended is None
    again = at_keyboard("mock", "resume", "--silent", lines=("", "q"))
    assert again.code == 0
    assert "Question 1 of about 3, " in again.err
    assert answered(fakes) == [1]


def test_one_that_was_left_can_be_ended(at_keyboard: Command, command: Command, fakes: Fakes) -> None:
    """With its report; then there is nothing to go on with."""
    at_keyboard(*HOLD, lines=("",))
    done = command("mock", "end")
    assert done.out.startswith("Mock interview: MLOps engineer")
    assert kept(fakes).interview.phase is InterviewPhase.FINISHED
    assert kept(fakes).ended == NOW
    over = command("mock", "resume", "1")
    assert (over.code, "Mock interview 1 is over." in over.err) == (1, True)
    assert "No mock interview is under way." in command("mock", "end").err


def test_an_answer_that_was_kept_in_a_crash_is_found(at_keyboard: Command, fakes: Fakes) -> None:
    """The app died between keeping the answer and telling the interview: nobody is asked twice."""
    at_keyboard(*HOLD, lines=("",))
    before = kept(fakes).interview
    unheard = replace(before.items[0], state=ItemState.WAITING, take=None)
    questions = [item for item in before.items[1:] if item.question_id]
    fakes.library.interviews.save(1, replace(before, items=(unheard, *questions)))
    again = at_keyboard("mock", "resume", "--silent", lines=("q",))
    assert answered(fakes) == [1]
    assert before.items[0].text not in again.err


def test_when_the_time_is_up_there_can_be_one_more(at_keyboard: Command, fakes: Fakes) -> None:
    """Nothing is cut off: it is asked whether to go on, and Enter leads to the report."""
    at_keyboard(*HOLD)
    fakes.library.interviews.save(1, replace(kept(fakes).interview, elapsed=16 * 60.0))
    done = at_keyboard("mock", "resume", "--silent", lines=("", "m", "s", ""))
    assert done.code == 0
    assert done.err.count("The 15 minutes are over.") == 2
    assert "over the 15 min agreed" in done.err
    assert [item.state for item in kept(fakes).interview.items] == [
        ItemState.ANSWERED, ItemState.SKIPPED, ItemState.WAITING,
    ]  # fmt: skip


def test_under_the_rules_of_practice_there_are_hints_and_a_guess(at_keyboard: Command, fakes: Fakes) -> None:
    """As in practice: a hint, the guess before the reveal, and then the way on."""
    done = at_keyboard(*HOLD, "--practice", lines=("h", "", "4 4 4 4", "", "q"))
    assert done.code == 0
    assert "could divide" in done.err
    assert "Your guess\n" in done.err
    assert "Enter: go on with the interview." in done.err
    assert len(fakes.library.journal.events()) == 1
