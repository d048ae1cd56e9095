from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Span, Word
from voice_interviewer.transcription.boundaries import SHORTEST_WORD, refined

TIMES = st.floats(0.0, 20.0)


def spans(words: Sequence[Word]) -> list[tuple[float, float]]:
    return [(round(word.start, 3), round(word.end, 3)) for word in words]


def test_a_word_does_not_swallow_the_pause_before_it() -> None:
    """Its start moves to where the speech starts again."""
    words = [Word("the", 0.0, 1.0), Word("model", 1.0, 3.0)]
    assert spans(refined(words, [Span(0.2, 1.0), Span(2.5, 3.0)], 4.0)) == [(0.2, 1.0), (2.5, 3.0)]


def test_a_scrap_on_the_other_side_of_a_pause_is_a_neighbours() -> None:
    """A word lies on one side of a pause, the one that holds most of it."""
    words = [Word("the", 0.0, 0.9), Word("model", 0.9, 2.6)]
    assert spans(refined(words, [Span(0.0, 1.0), Span(2.0, 2.6)], 3.0))[1] == (2.0, 2.6)


def test_a_word_wholly_in_silence_goes_to_the_nearest_speech() -> None:
    """Whisper was wrong about the time, not about the word."""
    assert spans(refined([Word("end", 4.0, 4.3)], [Span(0.0, 1.0), Span(5.0, 6.0)], 6.0)) == [(5.0, 5.3)]
    assert spans(refined([Word("end", 2.0, 2.3)], [Span(0.0, 1.0), Span(5.0, 6.0)], 6.0)) == [(0.7, 1.0)]


def test_without_any_speech_times_stay() -> None:
    """There is nothing to go by."""
    assert spans(refined([Word("one", 1.0, 2.0)], [], 3.0)) == [(1.0, 2.0)]


def test_no_words_no_times() -> None:
    """An empty transcript stays empty."""
    assert refined([], [Span(0.0, 1.0)], 1.0) == ()


@given(
    st.lists(st.tuples(TIMES, TIMES), max_size=20),
    st.lists(TIMES, max_size=10, unique=True),
    st.floats(1.0, 15.0),
)
def test_times_are_in_order_and_inside_the_audio(
    times: list[tuple[float, float]], edges: list[float], seconds: float
) -> None:
    """Whatever comes in: words do not run backwards, do not overlap, and lie in the recording."""
    words = [Word(str(at), min(pair), max(pair)) for at, pair in enumerate(times)]
    ordered = sorted(edge for edge in edges if edge <= seconds)
    speech = [Span(*pair) for pair in list(pairwise(ordered))[::2]]
    done = refined(words, speech, seconds)
    assert [word.text for word in done] == [word.text for word in words]
    assert all(0.0 <= word.start <= word.end <= seconds for word in done)
    assert all(one.end <= other.start for one, other in pairwise(done))
    assert all(word.end - word.start >= SHORTEST_WORD - 1e-9 for word in done)


def test_a_recording_with_no_room_at_all() -> None:
    """More words than time: they are kept, in order, inside."""
    done = refined([Word(str(n), 0.0, 1.0) for n in range(100)], [], 0.5)
    assert len(done) == 100
    assert done[-1].end == pytest.approx(0.5)
    assert all(one.start <= other.start for one, other in pairwise(done))
