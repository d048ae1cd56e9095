"""Filled pauses set in among the words."""

from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Word
from voice_interviewer.delivery.findings import FilledPause
from voice_interviewer.delivery.verbatim import verbatim

TIMES = st.lists(st.floats(0, 100), max_size=20).map(sorted)


def test_a_filler_stands_where_it_was_said() -> None:
    """Between the words whose times surround it, at the start and at the end too."""
    words = (Word("We", 1.0, 1.2), Word("ship", 2.0, 2.4))
    pauses = [FilledPause("um", at, at + 0.3, 0.9) for at in (0.5, 1.5, 3.0)]
    assert [word.text for word in verbatim(words, pauses)] == ["um", "We", "um", "ship", "um"]


@given(TIMES, TIMES)
def test_nothing_is_lost_and_words_keep_their_order(starts: list[float], pauses: list[float]) -> None:
    """Whatever the times, every word and every filler is there once, words in the order in which they were said."""
    words = tuple(Word(str(number), start, start + 0.2) for number, start in enumerate(starts))
    merged = verbatim(words, [FilledPause("um", start, start + 0.2, 0.9) for start in pauses])
    assert [word.text for word in merged if not word.filler] == [word.text for word in words]
    assert [word.start for word in merged if word.filler] == pauses
