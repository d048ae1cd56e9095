"""Filled pauses set in among the words."""

from itertools import accumulate, pairwise

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
    assert sum(word.filler for word in merged) == len(pauses)


@given(
    st.lists(st.floats(0.05, 1.0), max_size=12), st.lists(st.tuples(st.floats(0, 12), st.floats(0.1, 2)), max_size=6)
)
def test_no_two_overlap_and_times_never_run_backwards(lengths: list[float], sounds: list[tuple[float, float]]) -> None:
    """Even where a filler lies inside a word, each entry can be played alone."""
    ends = list(accumulate(lengths))
    words = tuple(Word("w", end - length, end) for end, length in zip(ends, lengths, strict=True))
    merged = verbatim(words, distinct(sounds))
    edges = [edge for word in merged for edge in (word.start, word.end)]
    assert all(later - earlier >= -1e-9 for earlier, later in pairwise(edges))


def test_the_word_gives_way_to_the_filler() -> None:
    """A word that the recogniser began too early starts where the filler ends."""
    um, word = verbatim([Word("ship", 1.0, 2.0)], [FilledPause("um", 1.0, 1.4, 0.9)])
    assert (um.start, um.end, word.start, word.end) == (1.0, 1.4, 1.4, 2.0)


def distinct(sounds: list[tuple[float, float]]) -> list[FilledPause]:
    """Filled pauses in order that do not overlap one another, as they are found."""
    kept: list[FilledPause] = []
    for start, length in sorted(sounds):
        if not kept or start >= kept[-1].end:
            kept.append(FilledPause("um", start, start + length, 0.9))
    return kept
