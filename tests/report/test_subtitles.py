"""Subtitles that a strict reader accepts and that can be read at a glance."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_delivery
from support.subtitle_files import ReadCue, read_srt, read_vtt
from voice_interviewer.delivery.findings import VerbatimWord
from voice_interviewer.report.document import clean
from voice_interviewer.report.subtitles import as_srt, as_vtt


def said(text: str, seconds_a_word: float = 0.3, start: float = 0.0) -> list[VerbatimWord]:
    """Words spoken without a gap."""
    return [
        VerbatimWord(word, start + index * seconds_a_word, start + (index + 1) * seconds_a_word, filler=False)
        for index, word in enumerate(text.split())
    ]


def lines_of(words: list[VerbatimWord]) -> list[tuple[str, ...]]:
    """What is shown, cue by cue."""
    return [cue.lines for cue in read_srt(as_srt(words))]


@st.composite
def spoken(draw: st.DrawFn) -> list[VerbatimWord]:
    """Words in order whose times never run backwards, some of no length, some far apart, some overlapping."""
    words = []
    now = 0.0
    for text in draw(
        st.lists(st.text(max_size=12) | st.sampled_from(["um", "done.", "so,", "x" * 100, "-->", "<!---->", "<b>&"]))
    ):
        end = now + draw(st.sampled_from([0.0, 0.0004, 0.2, 0.5, 9.0]))
        words.append(VerbatimWord(text, now, end, filler=text == "um"))
        now += draw(st.sampled_from([0.0, 0.1, 0.3, 0.8, 2.0, 5000.0]))
    return words


def assert_readable(cues: list[ReadCue]) -> None:
    """At most two lines of 42 characters and 7 s; in order, none overlapping the next, none of no length."""
    for cue in cues:
        assert len(cue.lines) <= 2
        assert all(len(line) <= 42 for line in cue.lines)
        assert 0 < round(cue.end - cue.start, 3) <= 7
    for before, after in pairwise(cues):
        assert before.end <= after.start


@given(words=spoken())
def test_any_words_make_good_subtitles(words: list[VerbatimWord]) -> None:
    """Both formats parse, are readable, say the same at the same times, and lose no letter."""
    srt, vtt = read_srt(as_srt(words)), read_vtt(as_vtt(words))
    assert_readable(srt)
    assert [(cue.start, cue.end) for cue in srt] == [(cue.start, cue.end) for cue in vtt]
    letters = "".join(clean(word.text) for word in words).replace(" ", "")
    assert "".join(cue.text for cue in vtt).replace(" ", "") == letters


def test_the_example() -> None:
    """Fillers stay as they were said, and each cue stands while its words are spoken."""
    words = example_delivery().words
    cues = read_vtt(as_vtt(words))
    assert " ".join(cue.text for cue in cues) == " ".join(word.text for word in words)
    assert next(cue.text for cue in cues if "um" in cue.text.split()).startswith("um Every night")
    assert cues[0].start == pytest.approx(words[0].start)
    assert cues[-1].end == pytest.approx(words[-1].end)


def test_a_sentence_ends_its_cue() -> None:
    """Two short sentences are two cues, though one would hold both."""
    assert lines_of(said("We ship. We watch.")) == [("We ship.",), ("We watch.",)]


def test_a_long_silence_ends_its_cue() -> None:
    """Words before and after a silence are not shown together, whatever the punctuation."""
    assert lines_of([*said("and then"), *said("we watch", start=3.0)]) == [("and then",), ("we watch",)]


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    """The cut falls at the comma rather than where the room ends."""
    text = "we rebuilt the whole nightly training pipeline first, because nobody could tell which data had gone in"
    assert [" ".join(lines) for lines in lines_of(said(text, 0.2))] == [
        "we rebuilt the whole nightly training pipeline first,",
        "because nobody could tell which data had gone in",
    ]


def test_slow_words_are_cut_by_time() -> None:
    """A cue of few but slow words ends before its seven seconds are over."""
    cues = read_srt(as_srt(said("one two three four five six", 2.0)))
    assert [cue.text for cue in cues] == ["one two three", "four five six"]


def test_a_short_cue_stays_a_moment() -> None:
    """A single quick word is shown for a second where nothing follows, and less where something does."""
    alone = read_srt(as_srt(said("Yes.", 0.1)))
    assert alone[0].end == 1.0
    followed = read_srt(as_srt(said("Yes. No.", 0.1)))
    assert followed[0].end == followed[1].start == 0.1


def test_nothing_said() -> None:
    """No words, no cues; both are still valid files."""
    assert (as_srt([]), as_vtt([])) == ("", "WEBVTT\n")


def test_an_arrow_of_any_length_is_no_line_of_times() -> None:
    """Typed in a correction, say; times are read wherever there is one."""
    [cue] = read_srt(as_srt(said("Data --> model ---> <!----> out.", start=1.0)))
    assert cue.text == "Data -> model -> <!-> out."


def test_times_beyond_an_hour() -> None:
    """Hours are counted, also where a player shows none."""
    assert "01:00:01,500 --> 01:00:02,500" in as_srt(said("Late.", start=3601.5))
