"""Silent pauses from voice activity."""

import pytest

from voice_interviewer.answer import Span, Word
from voice_interviewer.delivery.findings import PauseBand, PausePlace
from voice_interviewer.delivery.pauses import silent_pauses

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
