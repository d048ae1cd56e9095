"""How written words are said."""

import pytest

from voice_interviewer.transcription.pronunciation import letter_sounds, spoken_words

KNOWN = {"we", "serve", "it", "don't", "percent", "dollars", "and", "twenty", "five", "a", "p", "i"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Serve,", ["serve"]),
        ("don\u2019t", ["don't"]),
        ("25%", ["twenty", "five", "percent"]),
        ("$25.", ["twenty", "five", "dollars"]),
        ("2.5", ["two", "point", "five"]),
        ("2024", ["twenty", "twenty", "four"]),
        ("1,000", ["one", "thousand"]),
        ("API", ["a", "p", "i"]),
        ("A/B", ["a", "b"]),
        ("Kubeflow", ["kubeflow"]),
        ("R&D", ["r", "and", "d"]),
        ("\u2014", []),
        ("...", []),
    ],
)
def test_written_words_become_spoken_ones(written: str, said: list[str]) -> None:
    """Numbers, signs and acronyms are read out; an unknown word stays one word."""
    assert spoken_words(written, KNOWN.__contains__) == said


def test_a_very_long_number_is_read_digit_by_digit() -> None:
    """Nobody says quintillions."""
    assert spoken_words("1234567890123456", KNOWN.__contains__)[:3] == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("word", "sounds"),
    [("flow", "F L OW"), ("shtick", "SH T IH K"), ("kafka", "K AE F K AE"), ("nite", "N IH T"), ("42", "AH")],
)
def test_unknown_words_are_read_by_their_letters(word: str, sounds: str) -> None:
    """Groups of letters first, a doubled letter once, a last silent e not at all; something for nothing."""
    assert letter_sounds(word) == sounds
