"""Sentences that say nothing."""

import pytest

from voice_interviewer.structure.signposts import is_announcement, restates, says_nothing


@pytest.mark.parametrize(
    "sentence",
    [
        "Now let me talk about monitoring.",
        "Moving on to risks and governance.",
        "That brings me to the architecture.",
        "Last part, operations.",
        "So, what else.",
        "Um.",
        "",
    ],
)
def test_announcements_say_nothing(sentence: str) -> None:
    """A sentence that only says what comes next earns nothing."""
    assert is_announcement(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Now monitoring: we page the on-call engineer over two percent.",
        "Let me start with the users, who are nurses.",
        "The lead signs.",
        "We roll back.",
    ],
)
def test_short_statements_are_no_announcements(sentence: str) -> None:
    """Saying where one is and then something is saying something."""
    assert not is_announcement(sentence)


def test_the_question_again_says_nothing() -> None:
    """The question's own words, in any order, are not an answer."""
    question = "What is a feature store, and what problem does it solve?"
    assert restates("So, a feature store, what is it and what does it solve.", question)
    assert not restates("A feature store solves serving the same numbers twice.", question)
    assert says_nothing("What a feature store would solve.", question)
