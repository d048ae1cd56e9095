"""Rates of speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Span, Word
from voice_interviewer.delivery.findings import FilledPause
from voice_interviewer.delivery.pace import pace
from voice_interviewer.delivery.pauses import silent_pauses


def talk(words: int, every: float, start: float = 0.0) -> tuple[Word, ...]:
    """One-syllable words, one every so many seconds."""
    return tuple(Word("yes", start + every * at, start + every * (at + 1)) for at in range(words))


def test_formulas_on_a_small_answer() -> None:
    """Twenty one-syllable words in two runs of 5 s with 2 s of silence between, after 1 s of silence."""
    words = (*talk(10, 0.5, 1.0), *talk(10, 0.5, 8.0))
    speech = (Span(1.0, 6.0), Span(8.0, 13.0))
    found = pace(words, speech, (), silent_pauses(speech, words))
    assert found.words_per_minute == pytest.approx(60 * 20 / 12)
    assert found.articulation_rate == pytest.approx(20 / 10)
    assert found.phonation_ratio == pytest.approx(10 / 12)
    assert found.mean_length_of_run == pytest.approx(20 / 2)
    assert found.response_latency == 1.0


def test_filled_pauses_are_pruned_from_articulation() -> None:
    """A long "um" does not make the words around it slower."""
    words, speech = talk(20, 0.5), (Span(0.0, 10.0),)
    um = FilledPause("um", 2.0, 4.0, 0.9)
    assert pace(words, speech, (um,), ()).articulation_rate == pytest.approx(20 / 8)


@pytest.mark.parametrize(("words", "seconds"), [(9, 20.0), (30, 4.0), (0, 0.0)])
def test_too_little_said_has_no_rate(words: int, seconds: float) -> None:
    """A number that would mean nothing is not given."""
    speech = (Span(0.0, seconds),) if seconds else ()
    found = pace(talk(words, 0.1), speech, (), ())
    assert (found.words_per_minute, found.articulation_rate, found.windows) == (None, None, ())


def test_windows_show_where_someone_hurries() -> None:
    """Half a minute at 60, then half a minute at 240 words a minute: the windows say which half is which."""
    words = (*talk(30, 1.0), *talk(120, 0.25, 30.0))
    windows = pace(words, (Span(0.0, 60.0),), (), ()).windows
    assert (windows[0].words_per_minute, windows[-1].words_per_minute) == (60.0, 240.0)
    assert [window.end - window.start for window in windows] == [15.0] * len(windows)


@given(st.lists(st.tuples(st.floats(0, 90), st.floats(0, 2)), min_size=10, max_size=60))
def test_each_window_counts_the_words_whose_middle_is_in_it(times: list[tuple[float, float]]) -> None:
    """In whatever order they stand."""
    words = tuple(Word("yes", start, start + length) for start, length in times)
    for window in pace(words, (Span(0.0, 60.0),), (), ()).windows:
        inside = sum(window.start <= (word.start + word.end) / 2 < window.end for word in words)
        assert window.words_per_minute == pytest.approx(60 * inside / (window.end - window.start))
