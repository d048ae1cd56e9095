"""Words with what stands around them."""

from dataclasses import replace

import pytest

from support.marked_speech import spoken
from voice_interviewer.answer import Span
from voice_interviewer.delivery.said import around, bare, earlier_in_sentence, said


def test_filled_pauses_are_left_out_and_remembered() -> None:
    """The words around an "um" know that it stood there."""
    words = spoken("We (um) built it. Nobody asked.").said
    assert [word.bare for word in words] == ["we", "built", "it", "nobody", "asked"]
    assert [word.index for word in words] == [0, 2, 3, 4, 5]
    assert [word.hesitant for word in words] == [True, True, False, False, False]


def test_sentences_are_numbered_and_have_edges() -> None:
    """A full stop ends one, and so does the last word."""
    words = spoken("It broke. We fixed it").said
    assert [(word.sentence, word.opens, word.closes) for word in words] == [
        (0, True, False),
        (0, False, True),
        (1, True, False),
        (1, False, False),
        (1, False, True),
    ]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("We built it", False),
        ("We, built it", True),
        ("We <0.2> built it", True),
        ("We <0.1> built it", False),
        ("We (um) built it", True),
    ],
)
def test_comma_silence_and_filled_pause_set_a_word_apart(text: str, apart: bool) -> None:
    """Silences under 0.15 s are articulation."""
    first, second, _ = spoken(text).said
    assert (first.apart_after, second.apart_before) == (apart, apart)


def test_silence_counts_where_voice_activity_says_not_where_words_end() -> None:
    """A recogniser's word may reach into the silence after it, or leave a hole where nobody was silent."""
    speech = spoken("We <0.6> built it")
    stretched = (replace(speech.words[0], end=0.88), *speech.words[1:])
    assert said(stretched, speech.speech)[1].hesitant
    assert not said(stretched, (Span(0.0, 1.5),))[1].hesitant


def test_no_words_is_no_trouble() -> None:
    """Silence, and marks that stand alone, have no words."""
    assert said((), ()) == ()
    assert spoken("– …").said == ()


def test_neighbours_stay_within_the_sentence() -> None:
    """What the last sentence ended with says nothing about this one."""
    words = spoken("I know. You know it.").said
    assert [around(words, 2, -1), around(words, 2, 1), around(words, 2, 9)] == ["", "know", ""]
    assert earlier_in_sentence(words, 4, {"you"}, 3)
    assert not earlier_in_sentence(words, 4, {"i"}, 9)


@pytest.mark.parametrize(("text", "expected"), [("Don’t,", "don't"), ("“Well…”", "well"), ("CI/CD.", "ci/cd")])
def test_bare_words_compare_equal(text: str, expected: str) -> None:
    """Case, marks and the shape of an apostrophe make no difference."""
    assert bare(text) == expected
