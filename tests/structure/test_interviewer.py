"""Who asks on about one answer."""

from support.follow_up_cases import heard
from voice_interviewer.structure.follow_ups import Voice, follow_ups
from voice_interviewer.structure.interviewer import Interviewer

ANSWER = ["O - | There is an alert.", "R - | Somebody approves it."]


def test_it_asks_what_the_room_finds() -> None:
    """In the voice that is wanted, without what was asked."""
    answer = heard(ANSWER, (2, 2, 1, 1))
    interviewer = Interviewer(answer)
    first = interviewer.ask()[0]

    assert interviewer.ask() == follow_ups(answer)
    assert {question.voice for question in interviewer.ask(Voice.CFO)} == {Voice.CFO}
    assert first.id not in {question.id for question in interviewer.ask(asked={first.id})}


def test_the_question_that_was_answered_is_not_asked_again() -> None:
    """It may have been a follow-up question itself, and the app may have been closed since."""
    first = Interviewer(heard(ANSWER, (2, 2, 1, 1))).ask()[0]
    after = Interviewer(heard(ANSWER, (2, 2, 1, 1), question=first.text)).ask()

    assert after
    assert first.id not in {question.id for question in after}
