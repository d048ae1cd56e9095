"""Words with their places."""

import re

import pytest

from voice_interviewer.structure.claims.claim import ClaimKind
from voice_interviewer.structure.claims.words import Phrases, Said, listed, second_of, singulars
from voice_interviewer.structure.grade import Sentence


def said(text: str) -> Said:
    return Said(0, Sentence(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P99 under 200ms", ["p", "99", "under", "200", "ms"]),
        ("A seven-day window, I’d say.", ["a", "seven", "day", "window", "i'd", "say"]),
        ("two uh hundred, um, stores", ["two", "hundred", "stores"]),
        ("4,000 at $0.25 or .5%", ["4,000", "at", "$", "0.25", "or", ".5", "%"]),
        ("", []),
    ],
)
def test_words_are_taken_apart(text: str, words: list[str]) -> None:
    """Letters from digits, and filled pauses left out."""
    assert said(text).words == words


def test_places_are_those_of_the_sentence() -> None:
    """Also where a letter's small form is longer than itself."""
    answer = said("İn Öre, forty Stores")

    assert answer.slice(1, 3) == "Öre, forty Stores"
    assert answer.claim(ClaimKind.NUMBER, 2, 3).text == "forty Stores"


def test_punctuation_sets_apart_and_a_hyphen_does_not() -> None:
    """What phrases and patterns rely on."""
    assert said("one, two-three - four: five").line == "one , two three , four , five"
    assert said("um, so (well) now").line == "so , well , now"


def test_what_a_pattern_covers() -> None:
    """From places in the line back to tokens."""
    answer = said("Well, on the one hand it is late")
    found = re.search("one hand", answer.line)
    assert found is not None
    assert answer.covered(found) == (3, 4)


def test_longest_phrase_wins_and_plurals_count() -> None:
    """A name in several words is not taken for its first one."""
    phrases = Phrases([("ray", "ray"), ("ray serve", "ray serve"), ("s l o", "slo")])

    assert [name for *_, name in phrases.find(said("ray serve and rays and our S.L.O.s"))] == [
        "ray serve",
        "ray",
        "slo",
    ]
    assert phrases.find(said("ray, serve"))[0] == (0, 0, "ray")


def test_without_plurals_only_the_possessive_counts() -> None:
    """Since "it reacts" is no tool."""
    phrases = Phrases(listed("react, kafka"), plurals=False)
    assert [name for *_, name in phrases.find(said("it reacts to Kafka's lag"))] == ["kafka"]


@pytest.mark.parametrize(
    ("word", "bases"),
    [("slos", ("slo",)), ("stores", ("store", "stor")), ("team's", ("team",)), ("is", ()), ("drift", ())],
)
def test_singulars(word: str, bases: tuple[str, ...]) -> None:
    """Crude, but never wrong about a word that is in a list."""
    assert singulars(word) == bases


def test_second_is_reckoned_by_characters() -> None:
    """None without times."""
    assert second_of(Sentence("forty stores", 10.0, 16.0), 6) == 13.0
    assert second_of(Sentence("forty stores"), 6) is None
