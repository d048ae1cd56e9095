"""What is asked between two chosen questions."""

from collections.abc import Callable

import pytest

from support.clock import FakeClock
from support.examples import example_question
from support.interviews import curveball, follow_up, interview, questions
from support.mock_interviews import grade_of
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.run import InterviewRun
from voice_interviewer.practice.interview.state import Interview, ItemKind
from voice_interviewer.programme.mock.next_item import Graded, next_item, waits_for_a_grade
from voice_interviewer.structure.follow_ups import heard_from
from voice_interviewer.structure.interviewer import Interviewer


def begun(minutes: int = 15, **setup: bool) -> InterviewRun:
    """An interview of one question, with time for two follow-up questions to it."""
    return InterviewRun(interview(*questions(1), minutes=minutes, **setup), FakeClock())


def answered(*, follow_ups: bool = True, curveball: bool = False) -> Interview:
    """The only question has an answer."""
    run = begun(follow_ups=follow_ups, curveball=curveball)
    run.answered(1)
    return run.interview


def graded(*scores: int) -> Callable[[int], Graded]:
    """Every answer has these scores."""
    grade = grade_of(scores)
    return lambda take_id: (grade, Interviewer(heard_from(example_question().text, "design", grade)))


def ungraded(take_id: int) -> None:
    """No answer has a grade."""


def unwanted(take_id: int) -> Graded | None:
    """Nobody needs a grade."""
    pytest.fail(f"the grade of {take_id} was looked up")


def test_a_thin_section_is_asked_on_about() -> None:
    """By whoever suits, and it is said who that is."""
    found = next_item(answered(), 1, graded(4, 4, 4, 0))
    assert found is not None
    assert found.item.kind is ItemKind.FOLLOW_UP
    assert found.voice in set(Voice)


def test_after_a_strong_answer_or_one_without_a_grade_it_is_the_next_questions_turn() -> None:
    """There is nothing to ask on about, or nothing is known of it yet."""
    assert next_item(answered(), 1, graded(4, 4, 4, 4)) is None
    assert next_item(answered(), 1, ungraded) is None


def test_the_curveball_that_was_agreed_on_comes_first() -> None:
    """Before a follow-up that is due as well, with no grade looked up; the same seed throws the same one."""
    current = answered(curveball=True)
    found = next_item(current, 1, unwanted)
    assert found is not None
    assert (found.item.kind, found.voice) == (ItemKind.CURVEBALL, None)
    assert next_item(current, 1, unwanted) == found


def test_after_the_curveball_somebody_may_ask_on() -> None:
    """About the answer to the question itself, not to the change."""
    run, looked_up = begun(curveball=True), []

    def looking(take_id: int) -> Graded:
        looked_up.append(take_id)
        return graded(4, 4, 4, 0)(take_id)

    run.answered(7)
    run.throw_curveball(curveball())
    run.answered(8)
    found = next_item(run.interview, 1, looking)
    assert found is not None
    assert (found.item.kind, looked_up) == (ItemKind.FOLLOW_UP, [7])


def test_no_grade_is_looked_up_where_nobody_may_ask_on() -> None:
    """No follow-ups were wanted, there were enough, nothing is answered, it was skipped, or the time is up."""
    enough, skipped, clock = begun(minutes=5), begun(), FakeClock()
    enough.answered(1)
    enough.ask_on(follow_up())
    enough.answered(2)
    skipped.skip()
    over = InterviewRun(interview(*questions(2)), clock)
    clock.advance(600)
    over.answered(1)
    every = (answered(follow_ups=False), enough.interview, begun().interview, skipped.interview, over.interview)
    assert [next_item(current, 1, unwanted) for current in every] == [None] * len(every)
    assert not any(map(waits_for_a_grade, every))


def test_a_grade_is_waited_for_unless_the_curveball_comes_first() -> None:
    """The curveball needs none."""
    assert waits_for_a_grade(answered())
    assert not waits_for_a_grade(answered(curveball=True))
