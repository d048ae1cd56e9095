"""What is said while an interview is under way."""

import pytest

from support.interviews import curveball, follow_up, interview, interview_item, questions
from support.mock_interviews import done
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.places import progress
from voice_interviewer.ui.mock.interview_words import (
    coming,
    done_words,
    held_words,
    lead_words,
    outlook_words,
    place_words,
    time_words,
)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (300.0, "5 min left of 5"),
        (181.0, "4 min left of 5"),
        (60.0, "1 min left of 5"),
        (59.0, "less than a minute left of 5"),
        (0.0, "over the agreed 5 min; take your time"),
        (-59.0, "over the agreed 5 min; take your time"),
        (-150.0, "2 min over the agreed 5"),
    ],
)
def test_the_time_that_is_left(left: float, words: str) -> None:
    """In minutes; when they are over nobody is hurried."""
    assert time_words(left, 5) == words


def test_where_the_interview_is() -> None:
    """What is put in between belongs to the question before it."""
    first, second = questions(2)
    running = interview(done(first, 1), follow_up(), second)
    where = progress(running)
    assert where is not None
    assert place_words(where) == "follow-up to question 1 of about 2"
    assert lead_words(where, paused=False) == "Mock interview  ·  follow-up to question 1 of about 2"
    assert lead_words(where, paused=True) == "Mock interview  ·  paused  ·  follow-up to question 1 of about 2"
    assert lead_words(None, paused=False) == "Mock interview"


def test_a_single_question_is_not_one_of_many() -> None:
    """As in the shortest interview."""
    where = progress(interview(*questions(1)))
    assert where is not None
    assert place_words(where) == "question 1"


def test_what_was_done_counts_whole_questions() -> None:
    """Singular and plural, and what was skipped only where something was."""
    first, second, third = questions(3)
    assert done_words(interview(first)) == "0 questions answered"
    assert done_words(interview(done(first, 1), done(follow_up(), 2), second)) == "1 question answered"
    skipped = interview(done(first, 1), done(second, 2), done(third, None))
    assert done_words(skipped) == "2 questions answered, 1 skipped"


def test_an_interview_that_was_held_says_how_much_of_it() -> None:
    """One that was ended after the first answer counts as held, and must not look whole."""
    first, second, third = questions(3)
    assert held_words(interview(done(first, 1), done(follow_up(), 2), second, third)) == "1 of 3 questions answered"
    skipped = interview(done(first, 1), done(second, None))
    assert held_words(skipped) == "1 of 2 questions answered, 1 skipped"


def test_what_comes_is_announced() -> None:
    """A follow-up with its voice where that is known, a curveball as what it is, a question by its round."""
    assert coming(follow_up(), Voice.SRE) == "A follow-up from the SRE."
    assert coming(follow_up(), Voice.PEER) == "A follow-up from the sceptical peer."
    assert coming(follow_up(), None) == "A follow-up to your answer."
    assert coming(curveball(), None) == "A curveball: something changes in the middle of the problem."
    assert coming(interview_item(round="Deep dive"), None) == "Next: Deep dive."


def test_the_outlook_of_a_short_interview() -> None:
    """One question, and room for one follow-up."""
    words = outlook_words(questions(1), 5, follow_ups=True, curveball=False)
    assert words == "1 question with room for a follow-up, from Warm-up."


def test_the_outlook_of_a_longer_interview() -> None:
    """Every round once, in its order."""
    items = (*questions(2), interview_item(round="Deep dive"), interview_item(round="The end"))
    words = outlook_words(items, 15, follow_ups=True, curveball=True)
    assert words == (
        "About 4 questions with up to two follow-ups each and a curveball, from Warm-up, Deep dive and The end."
    )
    plain = outlook_words(items[:3], 15, follow_ups=False, curveball=False)
    assert plain == "About 3 questions, from Warm-up and Deep dive."
