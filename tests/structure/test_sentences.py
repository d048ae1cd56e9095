"""Sentences from recogniser text, with marks and without."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Word
from voice_interviewer.structure.sentences import LONGEST, PAUSE, split, split_text

SPOKEN = st.lists(
    st.tuples(
        st.sampled_from(["we", "so", "and", "model", "page.", "e.g.", "3.5", "but,", "why?", "…"]), st.floats(0, 2)
    ),
    max_size=120,
)


@dataclass(frozen=True)
class Heard:
    """A verbatim word, as the splitter wants it."""

    text: str
    start: float
    end: float
    filler: bool = False


def timed(said: Sequence[tuple[str, float]]) -> list[Word]:
    """Words of 0.2 s, each after a silence of the given length."""
    found, now = [], 0.0
    for text, silence in said:
        now += silence
        found.append(Word(text, now, now + 0.2))
        now += 0.2
    return found


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split_text(text)]


def test_punctuation_ends_sentences() -> None:
    """What the recogniser ended stays ended."""
    assert texts("We page her. Who owns it? The lead does!") == ["We page her.", "Who owns it?", "The lead does!"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We watch inputs, e.g. the null rate of each column.",
        "It drifts past 0.25 on v2.3 within 1.5 seconds.",
        "The CI/CD pipeline, i.e. build and test, runs nightly.",
        "Dr. Rao signs it, approx. once a month.",
        "I mean... it depends on the feed.",
    ],
)
def test_dots_inside_a_sentence_do_not_end_it(sentence: str) -> None:
    """Abbreviations, decimals, versions and hesitations are no ends."""
    assert texts(sentence) == [sentence]


def test_lower_case_after_a_stop_is_a_new_sentence() -> None:
    """Some recognisers write no capitals."""
    assert texts("we page her. she rolls back.") == ["we page her.", "she rolls back."]


def test_lines_end_sentences() -> None:
    """A typed answer may have no stops but line ends."""
    assert texts("first the goal\nthen the design\n") == ["first the goal", "then the design"]


def test_without_marks_a_long_pause_ends_a_sentence() -> None:
    """Silence is the punctuation of speech."""
    said = [(word, 0.05) for word in "we sell shoes in forty shops".split()]
    said += [("the", PAUSE + 0.1), *((word, 0.05) for word in "model scores each order at night".split())]
    found = split(timed(said))
    assert [sentence.text for sentence in found] == [
        "we sell shoes in forty shops",
        "the model scores each order at night",
    ]


def test_without_marks_and_pauses_openers_begin_sentences() -> None:
    """Raw recogniser text is cut where people start anew."""
    raw = (
        "we sell shoes in forty shops and a wrong forecast costs us money so the goal is to be within five percent "
        "then every night a job reads the sales and writes the orders but we never order more than the van can take"
    )
    found = texts(raw)
    assert len(found) >= 3
    assert all(4 <= len(sentence.split()) <= LONGEST for sentence in found)


def test_a_long_punctuated_sentence_is_left_whole() -> None:
    """Long is not unpunctuated: a sentence with commas was meant as one."""
    sentence = ", ".join(["the feed brings orders"] * 12) + "."
    assert texts(sentence) == [sentence]


def test_a_pause_inside_a_punctuated_sentence_does_not_cut_it() -> None:
    """A hesitation does not end what the recogniser heard as one sentence."""
    said = [("We", 0.0), ("would,", 0.1), ("well,", 1.5), ("page", 0.2), ("her.", 0.1)]
    assert len(split(timed(said))) == 1


def test_fillers_are_left_out_and_their_time_is_no_silence() -> None:
    """A long "um" is voice, not a pause; quotes hold the words that count."""
    said = [Heard("we", 0.0, 0.2), Heard("um", 0.3, 1.1, filler=True), Heard("page", 1.2, 1.4)]
    (sentence,) = split(said)
    assert (sentence.text, sentence.start, sentence.end) == ("we page", 0.0, 1.4)


@given(SPOKEN)
def test_every_word_is_in_one_sentence_in_order(said: list[tuple[str, float]]) -> None:
    """Splitting loses nothing, moves nothing, and times never run backwards."""
    words = timed(said)
    found = split(words)
    assert " ".join(sentence.text for sentence in found) == " ".join(word.text for word in words)
    edges = [edge for sentence in found for edge in (sentence.start or 0.0, sentence.end or 0.0)]
    assert edges == sorted(edges)


@given(st.text(max_size=300))
def test_any_text_can_be_split(text: str) -> None:
    """Splitting a text keeps its words, whatever they are."""
    assert " ".join(texts(text)).split() == text.split()


def test_hours_without_a_mark_are_cut_like_a_minute() -> None:
    """However many pieces it takes: a loop of the recogniser, or a long talk that it did not punctuate."""
    pieces = split_text("nine " * 100_000)
    assert {len(piece.text.split()) for piece in pieces[:-1]} == {22}
    assert sum(len(piece.text.split()) for piece in pieces) == 100_000


def test_nothing_said_has_no_sentences() -> None:
    """Silence is not an empty sentence."""
    assert split([]) == () == split_text("  \n ")
