"""Strong points as questions."""

import pytest

from support.follow_up_cases import heard
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Kind
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.hearing import HeardAnswer
from voice_interviewer.structure.asking.points import missing_points, taken_apart
from voice_interviewer.structure.asking.table import follow_up_table

TABLE = follow_up_table()


def asked(point: str, kind: str = "design", *said: str) -> str:
    """How a peer asks for a point; empty where nobody does."""
    answer = heard([f"O s | {text}" for text in said], (2, 2, 2, 2), kind=kind, points={Section.OPERATIONS: (point,)})
    found = list(missing_points(TABLE, answer, HeardAnswer(TABLE.finder, answer.texts, answer.labels)))
    return found[0].wordings[Voice.PEER][0] if found else ""


@pytest.mark.parametrize(
    ("point", "question"),
    [
        ("Say how late the truth arrives, for example two months.", "Can you say how late the truth arrives?"),
        ("Name the gap it closes: no load.", "Can you name the gap it closes?"),
        ("Tell the two triggers apart, a change of code and of data.", "Can you tell the two triggers apart?"),
        ("Show the result in numbers, such as five a year.", "Can you show me the result in numbers?"),
        ("Watch the first hour: load time and memory.", "How would you watch the first hour?"),
        ("Make rollback one command that takes five minutes.", "What would you add about the way back?"),
    ],
)
def test_the_beginning_is_asked_for(point: str, question: str) -> None:
    """Or the subject alone, where the beginning is the answer."""
    assert asked(point) == question


@pytest.mark.parametrize(
    "point",
    [
        "Say that code and data are released together.",
        "Pin data by an immutable id.",
        "Route by urgency: what burns comes first.",
        "Give the service a typed request, and a probe.",
        "Be honest about detection: the hours in between.",
        "Name 3 things: a, b and c.",
        "",
        "?",
    ],
)
def test_points_that_would_be_given_away_are_not_asked_for(point: str) -> None:
    """The gaps of the section are asked for instead."""
    assert asked(point) == ""


def test_a_story_is_asked_in_its_own_time() -> None:
    """What was done, not what one would do."""
    assert asked("Size the damage: how many rows.", Kind.BEHAVIORAL) == "How did you size the damage?"


@pytest.mark.parametrize(
    "said",
    [
        "The truth arrives late, two months for us.",  # half of the point's words
        "How late the truth arrives is known.",  # all of its beginning
    ],
)
def test_a_point_that_was_made_is_not_asked_for(said: str) -> None:
    """In the words of the point."""
    assert asked("Say how late the truth arrives, for example two months for chargebacks.", "design", said) == ""


def test_a_point_that_was_settled_in_other_words_is_not_asked_for() -> None:
    """The digs know what settles its subject."""
    point = "Describe the fallback: the plain rule, or the list of the day before."
    assert asked(point, "design", "It's noisy.") != ""
    assert asked(point, "design", "If it goes down, a default is served.") == ""


def test_figures_and_examples_stay_out() -> None:
    """They are the answer."""
    assert taken_apart("Give the budget (4,000 euros), as a price.").clause == "give the budget"
