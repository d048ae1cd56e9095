"""Windows of whole sentences."""

from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.reading.windows import MOST_TOKENS, Marks, best_window, head, plain, windows

MARKS = Marks(begin=1, border=2, unknown=3)
TOKENS = st.lists(st.integers(10, 99), max_size=120)


def test_a_short_answer_is_one_window() -> None:
    """The question in front, a border after it and after each sentence; spans hold the sentence and its border."""
    (only,) = windows([10, 11], [[20, 21], [30]], MARKS)
    assert only.tokens == (1, 10, 11, 2, 20, 21, 2, 30, 2)
    assert only.spans == ((4, 7), (7, 9))
    assert only.sentences == (0, 1)


@given(TOKENS, st.lists(TOKENS, min_size=1, max_size=40))
def test_every_sentence_is_in_a_window_that_fits(question: list[int], sentences: list[list[int]]) -> None:
    """Whatever was said, and however much: none is lost, none is cut in two."""
    found = windows(question, sentences, MARKS)
    assert all(len(window.tokens) <= MOST_TOKENS for window in found)
    assert {place for window in found for place in window.sentences} == set(range(len(sentences)))
    for place in range(len(sentences)):
        number, row = best_window(place, found)
        assert found[number].sentences[row] == place


def test_a_sentence_is_taken_from_where_it_has_neighbours() -> None:
    """Of two windows that share it, the one in which it stands further from the ends."""
    found = windows([], [[10] * 80] * 12, MARKS)
    assert len(found) > 1
    shared = found[0].sentences[-1]
    assert shared in found[1].sentences
    assert best_window(shared, found)[0] == 1


def test_nothing_said_still_makes_a_window() -> None:
    """An empty sentence is one unknown word."""
    assert windows([], [[]], MARKS)[0].tokens == (1, 2, 3, 2)


def test_what_a_recogniser_adds_or_loses_is_not_seen() -> None:
    """Capitals, marks, filled pauses and stammers."""
    assert plain("Um, we, we page HER -- at 2%!") == plain("we page her at 2%")
    assert head("What is it?", "behavioral") == "story what is it"
    assert head("What is it?", "something new") == "what is it"
