import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Word
from voice_interviewer.transcription.guards import loops, plain, without_loops, without_stock_phrases, without_stutters


def said(text: str, probability: float = 0.9) -> list[Word]:
    return [Word(word, at, at + 1.0, probability) for at, word in enumerate(text.split())]


def text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(
    ("looped", "once"),
    [
        ("we serve it. " + "I was, uh, " * 20, "we serve it. I was, uh,"),
        ("no " * 12 + "matter", "no matter"),
        ("it runs on Kubernetes. " * 4 + "Then we ship.", "it runs on Kubernetes. Then we ship."),
    ],
)
def test_a_loop_is_cut_to_its_first_round(looped: str, once: str) -> None:
    """However long it goes on, it was said once."""
    assert loops(looped.split())
    assert " ".join(without_loops(looped.split(), plain)) == once


@pytest.mark.parametrize(
    "honest",
    [
        "no no no no we did not",
        "the the model and the the data",
        "very very very very very important",
        "we tried it we tried it and we tried it again",
        "",
    ],
)
def test_people_may_repeat_themselves(honest: str) -> None:
    """A stutter or an emphasis is no loop."""
    assert without_loops(honest.split(), plain) == honest.split()


@given(st.lists(st.sampled_from("abc"), max_size=60))
def test_cutting_loops_invents_nothing(words: list[str]) -> None:
    """What is left is part of what was there, in its order, and has no loop of one word."""
    kept = without_loops(words, str)
    rest = iter(words)
    assert all(word in rest for word in kept)
    assert "a" * 8 not in "".join(kept)


def test_a_stock_phrase_without_a_voice_is_dropped() -> None:
    """Captions end in thanks; a silent end of an answer does not."""
    words = said("We roll back. Thank you for watching.")
    assert text(without_stock_phrases(words, lambda start, end: 0.1 if start >= 3 else 1.0)) == "We roll back."


def test_a_stock_phrase_that_was_said_stays() -> None:
    """People do thank the interviewer."""
    assert (
        text(without_stock_phrases(said("We roll back. Thank you."), lambda start, end: 0.9))
        == "We roll back. Thank you."
    )


def test_a_stock_phrase_that_whisper_doubts_is_dropped() -> None:
    """Noise may have a voice in it and yet no thanks."""
    words = [*said("We roll back."), *said("Thank you.", probability=0.2)]
    assert text(without_stock_phrases(words, lambda start, end: 0.9)) == "We roll back."


def test_a_stock_phrase_inside_a_sentence_is_none() -> None:
    """Only a whole sentence counts as one."""
    words = said("I would thank you for watching the dashboards.")
    assert without_stock_phrases(words, lambda start, end: 0.0) == words


def test_a_word_that_is_one_syllable_over_and_over_is_dropped() -> None:
    """A loop may hide in a single hyphenated word; a word that only has hyphens stays."""
    words = said("for the pom-pom-pom-pom-pom-pom-pom-pom-pom end-to-end so-so test")
    assert text(without_stutters(words)) == "for the end-to-end so-so test"
