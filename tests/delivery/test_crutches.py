"""Crutch words, told from the same adverbs where they mean something."""

import pytest

from support.marked_speech import spoken
from voice_interviewer.delivery.crutches import crutch_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Actually, I was alone.", ["actually"]),
        ("So basically we copied it.", ["basically"]),
        ("It went well, actually.", ["actually"]),
        ("We basically (um) copied it.", ["basically"]),
        ("We were literally drowning.", ["literally"]),
        ("Obviously it failed.", ["obviously"]),
        ("Check that it actually works.", []),
        ("It was not the model but actually the join.", []),
        ("No, actually the other one.", []),
        ("The two are basically equal.", []),
        ("It was copied literally, word by word.", []),
    ],
)
def test_only_what_adds_nothing_is_found(text: str, expected: list[str]) -> None:
    """At the edge of a clause or beside a hesitation; inside a clause the word weighs something."""
    assert [hit.phrase for hit in crutch_words(spoken(text).said)] == expected
