"""Cues found in words."""

import pytest

from voice_interviewer.structure.asking.cues import CueFinder, Spot, tokens_of

FINDER = CueFinder(
    {
        "alert": "alert, alerts, gets paged",
        "retrain": "retrain*, train again",
        "back": "roll* back",
        "test": "a b test*",
    }
)


def cues(text: str) -> set[str]:
    return set(FINDER.names(text))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("An Alert!", {"alert"}),
        ("the alert's text", {"alert"}),
        ("alerted", set()),
        ("he gets, um, paged", {"alert"}),
        ("he gets the page", set()),
        ("Retraining it", {"retrain"}),
        ("we train it again", set()),
        ("we rolled back", {"back"}),
        ("rolling it back", set()),
        ("an A/B-test", {"test"}),
        ("", set()),
    ],
)
def test_phrases_are_found(said: str, found: set[str]) -> None:
    """Whole words, open ends, several words in a row; fillers and marks between them do not count."""
    assert cues(said) == found


def test_spots_tell_where() -> None:
    """By the places of their first and last word."""
    tokens = tokens_of("So the alert, um, gets paged")
    assert FINDER.find(tokens) == {"alert": [Spot(2, 2), Spot(3, 4)]}


def test_tokens_know_their_characters() -> None:
    """Fillers and stammers are left out, a percent sign is a word, an apostrophe is a plain one."""
    text = "Um, it’s the the 62.5% rate"
    tokens = tokens_of(text)
    assert [token.word for token in tokens] == ["it's", "the", "62.5", "percent", "rate"]
    assert [text[token.start : token.end] for token in tokens] == ["it’s", "the", "62.5", "%", "rate"]
