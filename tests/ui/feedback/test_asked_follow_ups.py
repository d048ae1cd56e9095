"""What a session remembers of follow-up questions."""

from support.follow_up_cases import heard
from voice_interviewer.structure.follow_ups import follow_ups
from voice_interviewer.ui.feedback.asked_follow_ups import AskedFollowUps

ANSWER = heard(["O - | There is an alert."], (2, 2, 1, 1))


def test_what_was_asked_is_not_found_again() -> None:
    """Neither that question nor another one in its words."""
    asked = AskedFollowUps()
    first, second, *_ = follow_ups(ANSWER)
    asked.add(first)
    asked.add(second)

    left = follow_ups(ANSWER, asked=asked.entries)

    assert left
    assert {first.id, second.id}.isdisjoint(question.id for question in left)
    assert {first.text, second.text}.isdisjoint(question.text for question in left)


def test_at_first_nothing_was_asked() -> None:
    """A new window begins anew."""
    assert AskedFollowUps().entries == frozenset()
