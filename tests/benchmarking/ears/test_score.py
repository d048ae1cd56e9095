"""How agreement with the labels is counted."""

from typing import Any

import pytest

from benchmarks.ears.clips import Clip, LabelledStretch, LabelledWord
from benchmarks.ears.heard import Heard, HeardSpan, HeardWord, from_words
from benchmarks.ears.score import Found, Share, found_in_time, score, total, words_differing

SECONDS = 10.0


def clip(**known: Any) -> Clip:
    return Clip("one", "set", "one.flac", SECONDS, **known)


def fillers(*times: tuple[float, float]) -> tuple[HeardWord, ...]:
    return tuple(HeardWord("um", start, end) for start, end in times)


def heard(text: str, *pauses: tuple[float, float]) -> Heard:
    """One word a second."""
    words = [HeardWord(word, at, at + 0.5) for at, word in enumerate(text.split())]
    told = from_words(words)
    return Heard(told.words, told.fillers, tuple(HeardSpan(*pause) for pause in pauses))


def labels(*times: tuple[float, float]) -> tuple[LabelledWord, ...]:
    return tuple(LabelledWord("uh", start, end) for start, end in times)


def test_rates_of_nothing_are_none() -> None:
    """Nothing labelled and nothing heard gives no figure, rather than a good one."""
    empty = score(clip(), Heard())
    assert (empty.fillers.f1, empty.fillers.precision, empty.fillers.recall) == (None, None, None)
    assert (empty.clean.rate, empty.unspoken.a_minute, empty.pauses.f1, empty.boundary) == (None, None, None, None)


@pytest.mark.parametrize(("start", "hits"), [(1.7, 1), (1.76, 0), (0.7, 1), (0.6, 0)])
def test_a_filled_pause_counts_within_the_collar(start: float, hits: int) -> None:
    """A report of 0.1 s beside a label from 1.0 to 1.5 s: less than a quarter of a second away is found."""
    assert len(found_in_time(labels((1.0, 1.5)), fillers((start, start + 0.1)))) == hits


def test_one_report_finds_one_label() -> None:
    """A single long report over two labels is one hit and one miss; two reports on one label one false alarm."""
    assert found_in_time(labels((1.0, 1.2), (1.4, 1.6)), fillers((0.9, 1.7))) == [(0, 0)]
    assert found_in_time(labels((1.0, 1.5)), fillers((1.3, 1.4), (1.0, 1.1))) == [(0, 1)]


def test_timed_labels() -> None:
    """Hits, labels and reports are counted; a word that is no filled pause is no report."""
    told = Heard(fillers=(*fillers((1.0, 1.2), (5.0, 5.2)), HeardWord("like", 3.0, 3.2)))
    found = score(clip(fillers=labels((1.1, 1.3), (3.0, 3.2), (8.0, 8.1))), told).fillers
    assert found == Found(hits=1, expected=3, reported=2)
    assert (found.precision, found.recall, found.f1) == (0.5, 1 / 3, 0.4)


def test_labels_without_times_go_by_their_place_in_the_text() -> None:
    """A filled pause in another place of the sentence is no hit."""
    told = score(clip(transcript="um we run uh the model", verbatim=True), heard("uh we run the um model"))
    assert told.fillers == Found(hits=1, expected=2, reported=2)


def test_invented_filled_pauses_are_counted_over_time() -> None:
    """Only on clips that are known to have none."""
    said = heard("we um run")
    assert score(clip(transcript="we run", verbatim=True), said).invented == Share(1, SECONDS)
    assert score(clip(spliced=True), said).invented.a_minute == 6.0
    assert score(clip(transcript="we run"), said).invented == Share()


def test_word_errors_leave_filled_pauses_out_on_both_sides() -> None:
    """Clean words, and on verbatim transcripts all of them."""
    told = score(clip(transcript="Um, we run the model.", verbatim=True), heard("we ran the uh model"))
    assert told.clean == Share(1, 4)
    assert told.verbatim == Share(3, 5)
    assert score(clip(transcript="we run"), heard("we run")).verbatim == Share()


def test_words_where_nobody_speaks() -> None:
    """Every word counts, filled pauses too."""
    told = score(clip(transcript="", verbatim=True), heard("thank um you"))
    assert told.unspoken.a_minute == 18.0
    assert told.clean == Share()


@pytest.mark.parametrize(
    ("pause", "found"),
    [
        ((2.0, 3.0), Found(1, 1, 1)),
        ((2.4, 2.95), Found(1, 1, 1)),  # more than half of the whole
        ((2.5, 3.1), Found(0, 1, 1)),
        ((2.4, 2.6), Found(0, 1, 0)),  # too short to be one
        ((0.2, 0.9), Found(0, 1, 0)),  # before anybody spoke
    ],
)
def test_silent_pauses(pause: tuple[float, float], found: Found) -> None:
    """Labelled from 2.0 to 3.0 s: found when at least half of the time of both together is shared."""
    stretches = (LabelledStretch(1.0, 2.0), LabelledStretch(2.0, 3.0, speech=False), LabelledStretch(3.0, 4.0))
    assert score(clip(speech_segments=stretches), heard("", pause)).pauses == found


def test_boundaries_of_rightly_written_words() -> None:
    """Start and end of each word that both have; the median of all."""
    words = (LabelledWord("we", 0.1, 0.5), LabelledWord("ran", 1.0, 1.4), LabelledWord("it", 2.0, 2.8))
    told = score(clip(words=words), heard("We run it."))
    assert told.offsets == pytest.approx((0.1, 0.0, 0.0, 0.3))
    assert told.boundary == pytest.approx(0.05)


def test_scores_add_up() -> None:
    """The total of clips is made of counts, not of the clips' rates."""
    good = score(clip(transcript="we run it", verbatim=True), heard("we run it"))
    bad = score(clip(transcript="yes", verbatim=True), heard("no"))
    assert total([good, bad]).clean.rate == 0.25
    assert total([good, bad]).seconds == 2 * SECONDS


def test_words_that_differ_between_two() -> None:
    """Edits between the clean words, over the longer of the two."""
    assert words_differing([heard("um we run the model")], [heard("we ran model")]) == Share(2, 4)
