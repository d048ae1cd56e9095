"""Words as the benchmark compares them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from benchmarks.ears.text import aligned, content, is_filler, tokens

WORDS = st.lists(st.sampled_from("um the model drifts uh a".split()), max_size=7)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("So, UM, it’s 10 percent.", ["so", "um", "it's", "10", "percent"]),
        ("well [laughs] yes (inaudible)", ["well", "yes"]),
        ("'quoted' rock 'n' roll", ["quoted", "rock", "n", "roll"]),
        ("… – !", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    """Case, punctuation and remarks make no difference; apostrophes inside a word stay."""
    assert tokens(text) == words


def test_filled_pauses_are_told_from_words() -> None:
    """The words people use to hesitate, and none that only look like them."""
    assert [word for word in "um uh er hmm ah mm the err umbrella".split() if is_filler(word)] == [
        "um", "uh", "er", "hmm", "ah", "mm",
    ]  # fmt: skip
    assert content(["um", "so", "uh"]) == ["so"]


@given(WORDS, WORDS)
def test_an_alignment_costs_what_it_must(expected: list[str], heard: list[str]) -> None:
    """As many edits as the distance, every word once, in order."""
    pairs = aligned(expected, heard)
    edits = sum(a is None or b is None or expected[a] != heard[b] for a, b in pairs)
    assert edits == Levenshtein.distance(expected, heard)
    assert [a for a, _ in pairs if a is not None] == list(range(len(expected)))
    assert [b for _, b in pairs if b is not None] == list(range(len(heard)))


def test_a_tie_is_always_broken_alike() -> None:
    """One word for two: the later of them is its partner."""
    assert aligned(["no", "no"], ["no"]) == [(0, None), (1, 0)]
