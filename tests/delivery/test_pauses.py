"""Silent pauses from voice activity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Span, Word
from voice_interviewer.delivery.findings import Pace, PauseBand, PausePlace, SilentPause
from voice_interviewer.delivery.pauses import (
    median_seconds,
    pause_table,
    silent_pauses,
    within_clauses_per_minute,
)

WITHIN, BETWEEN = PausePlace.WITHIN_CLAUSE, PausePlace.BETWEEN_CLAUSES


def around(silence: float) -> tuple[Span, Span]:
    return Span(0.0, 1.0), Span(1.0 + silence, 3.0 + silence)


@pytest.mark.parametrize(
    ("silence", "bands"),
    [
        (0.24, []),
        (0.25, [PauseBand.SHORT]),
        (1.0, [PauseBand.SHORT]),
        (1.5, [PauseBand.LONG]),
        (2.5, [PauseBand.LONG]),
        (2.75, [PauseBand.VERY_LONG]),
    ],
)
def test_length_decides_whether_and_in_which_band(silence: float, bands: list[PauseBand]) -> None:
    """The thresholds are where the literature puts them, to the hundredth."""
    assert [pause.band for pause in silent_pauses(around(silence), ())] == bands


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("model,", "the", BETWEEN),
        ("model.", "The", BETWEEN),
        ("model", "because", BETWEEN),
        ("model", "And", BETWEEN),
        ("the", "model", WITHIN),
    ],
)
def test_place_comes_from_the_words_around(before: str, after: str, place: PausePlace) -> None:
    """Punctuation before a pause, or a clause opener after it, puts it between clauses."""
    words = (Word(before, 0.5, 1.0), Word(after, 2.0, 2.4))
    assert [pause.place for pause in silent_pauses(around(1.0), words)] == [place]


def test_silence_before_and_after_the_answer_is_no_pause() -> None:
    """Only what interrupts speech is a pause."""
    assert silent_pauses((Span(3.0, 4.0),), (Word("Yes.", 3.0, 4.0),)) == ()


def test_pauses_are_counted_by_length_and_place() -> None:
    """Every cell is there, be it 0."""
    found = [
        SilentPause(0.0, 0.5, PausePlace.WITHIN_CLAUSE, PauseBand.SHORT),
        SilentPause(1.0, 1.4, PausePlace.WITHIN_CLAUSE, PauseBand.SHORT),
        SilentPause(2.0, 5.0, PausePlace.BETWEEN_CLAUSES, PauseBand.VERY_LONG),
    ]
    assert pause_table(found) == {
        PauseBand.SHORT: {PausePlace.WITHIN_CLAUSE: 2, PausePlace.BETWEEN_CLAUSES: 0},
        PauseBand.LONG: {PausePlace.WITHIN_CLAUSE: 0, PausePlace.BETWEEN_CLAUSES: 0},
        PauseBand.VERY_LONG: {PausePlace.WITHIN_CLAUSE: 0, PausePlace.BETWEEN_CLAUSES: 1},
    }
    assert median_seconds(found) == pytest.approx(0.5)
    assert median_seconds([]) is None


def test_pauses_inside_clauses_are_a_rate_where_there_is_one() -> None:
    """Two in a hundred words at fifty a minute: one a minute."""
    found = [SilentPause(0.0, 0.5, PausePlace.WITHIN_CLAUSE, PauseBand.SHORT)] * 2
    assert within_clauses_per_minute(found, Pace(100, 50.0, 4.0, 0.8, 9.0, 0.0)) == 1.0
    assert within_clauses_per_minute(found, Pace(4, None, None, None, None, None)) is None


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(0, 2)), max_size=30), st.lists(st.floats(0.3, 5), max_size=12))
def test_the_words_around_are_those_on_either_side(times: list[tuple[float, float]], gaps: list[float]) -> None:
    """Also where times of words overlap: the first word whose middle comes later is the one that follows."""
    words = [Word("and" if at % 3 else "model", start, start + length) for at, (start, length) in enumerate(times)]
    speech, now = [Span(0.0, 1.0)], 1.0
    for gap in gaps:
        speech.append(Span(now + gap, now + gap + 1.0))
        now = speech[-1].end
    for pause in silent_pauses(speech, words):
        middle = (pause.start + pause.end) / 2
        after = next((at for at, word in enumerate(words) if (word.start + word.end) / 2 > middle), len(words))
        at_edge = after in (0, len(words))
        assert (pause.place is BETWEEN) == (at_edge or words[after].text == "and")
