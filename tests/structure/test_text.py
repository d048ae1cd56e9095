"""Words and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import is_filled_pause
from voice_interviewer.structure.text import (
    content_stems,
    normal,
    phrase_pattern,
    stem,
    words,
)

SENTENCE = st.lists(st.sampled_from("we watch the alerts um uh and page her 5% at forty two".split()), max_size=12)


def test_words_are_lower_case_without_marks() -> None:
    """Punctuation and case carry nothing; apostrophes, decimals and percent signs do."""
    assert words("We'd page at 0.2, not 5%!") == ["we'd", "page", "at", "0.2", "not", "5%"]


def test_typographic_apostrophes_are_the_same_word() -> None:
    """Recognisers and editors write both kinds."""
    assert words("it’s") == words("it's")


@given(SENTENCE)
def test_filled_pauses_and_stammers_are_not_counted(said: list[str]) -> None:
    """Neither "um" nor a word said twice changes what is read."""
    fluent = [word for word in said if not is_filled_pause(word)]
    stammered = [word for word in said for _ in range(2)]
    assert words(" ".join(said)) == words(" ".join(fluent)) == words(" ".join(stammered))


@pytest.mark.parametrize(
    ("one", "other"), [("alerts", "alert"), ("monitoring", "monitored"), ("policies", "policy"), ("logs", "log")]
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Question and answer seldom use the same form."""
    assert stem(one).startswith(stem(other)[:4])


@pytest.mark.parametrize("word", ["loss", "bus", "data", "key"])
def test_short_words_keep_their_letters(word: str) -> None:
    """What looks like an ending in a short word is none."""
    assert stem(word) == word


def test_content_leaves_out_talk_and_numbers() -> None:
    """Only what carries content is compared."""
    assert content_stems("so we then would have the 40 dashboards") == ["dashboard"]


def test_phrases_match_whole_words_and_endings() -> None:
    """A star stands for an ending; without it the word must end."""
    pattern = phrase_pattern("alert*, own, roll back", "page")
    assert pattern.findall("alerts owner roll back pages page") == ["alerts", "roll back", "page"]


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever the recogniser writes, reading it neither fails nor finds words that are not there."""
    assert all(word in normal(text) for word in words(text))
    assert len(content_stems(text)) <= len(words(text))
