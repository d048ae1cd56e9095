"""Words said twice and starts given up."""

from dataclasses import replace

import pytest

from support.marked_speech import spoken
from voice_interviewer.delivery.repetitions import false_starts, repetitions
from voice_interviewer.delivery.said import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So we we built it.", ["we we"]),
        ("I was, I was there.", ["i was i was"]),
        ("It ran in the, (um) in the, in the cloud.", ["in the in the"]),
        ("Then we, (um) we tried again.", ["we we"]),
    ],
)
def test_immediate_repetitions_are_found(text: str, expected: list[str]) -> None:
    """One to three words that come back at once, with or without an "um" between; three times is one hit."""
    assert [hit.phrase for hit in repetitions(spoken(text).said)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "That is very, very late.",
        "We know that that helps.",
        "No, no, it was fine.",
        "It ran thirty, thirty days.",
        "Version 2 2 is out.",
        "It is A A testing.",
        "We ran X X on it.",
        "That is what we do. We do it daily.",
        "And I know, I know, it is late.",
    ],
)
def test_what_is_meant_twice_is_no_repetition(text: str) -> None:
    """Emphasis, grammar, figures, letters, and two sentences that meet."""
    assert list(repetitions(spoken(text).said)) == []


def test_what_a_recogniser_loops_is_no_repetition() -> None:
    """Nobody says a word five times on end, or in a hundredth of a second."""
    assert list(repetitions(spoken("we " * 5 + "built it").said)) == []
    speech = spoken("so we we built it")
    squeezed = tuple(replace(word, end=word.start + 0.01) if word.text == "we" else word for word in speech.words)
    assert list(repetitions(said(squeezed, speech.speech))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We should, we could use a queue.", ["we should we could"]),
        ("It is, it was a mistake.", ["it is it was"]),
        ("We depl- released it.", ["depl"]),
    ],
)
def test_false_starts_are_found(text: str, expected: list[str]) -> None:
    """A word broken off, or the same subject with another auxiliary after a break."""
    assert [hit.phrase for hit in false_starts(spoken(text).said)] == expected


@pytest.mark.parametrize(
    "text",
    ["It needs pre- and post-processing.", "We should we could.", "The owner, the bank, signs.", "The model — it ran."],
)
def test_no_false_start_is_invented(text: str) -> None:
    """Pairs with a hyphen, dashes between thoughts, and lists."""
    assert list(false_starts(spoken(text).said)) == []


def test_a_figure_said_without_end_is_looked_at_once() -> None:
    """A recogniser's loop of figures is no repetition, and as many words as hours of talk have cost no minutes."""
    once = spoken("nine")
    assert list(repetitions(said(once.words * 30_000, once.speech))) == []
