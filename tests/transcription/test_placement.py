"""Where in the sound a filler is that only the decoder wrote."""

import pytest

from voice_interviewer.answer import Span, Word
from voice_interviewer.transcription.fillers import Sighting, Slot
from voice_interviewer.transcription.placement import allowed, placed

WORDS = [Word("so", 0.0, 0.5), Word("we", 0.5, 2.4)]


def seen(start: float, end: float) -> Sighting:
    return Sighting(Word("Um,", start, end, 0.6), previous_end=start, next_start=end)


@pytest.mark.parametrize(
    ("before", "start", "end"),
    [
        pytest.param(0, 0.0, 0.25, id="start"),
        pytest.param(1, 0.25, 1.45, id="middle"),
        pytest.param(2, 1.45, 3.0, id="end"),
    ],
)
def test_it_lies_between_the_middles_of_its_neighbours(before: int, start: float, end: float) -> None:
    """Word times are not true enough to trust more of them than that."""
    assert allowed(Slot(before, 0), WORDS, 3.0) == Span(start, end)


def test_one_that_stands_free_is_found_by_its_voice() -> None:
    """The decoder's time is half a second off; the voice between the two words is where it was said."""
    voice = [Span(0.0, 0.5), Span(1.0, 1.3), Span(2.2, 3.0)]
    assert placed(seen(0.5, 0.9), Span(0.25, 1.45), voice) == Span(1.0, 1.3)


def test_one_glued_to_its_neighbours_keeps_the_decoders_time() -> None:
    """Without a silence on either side there is nothing better."""
    assert placed(seen(0.9, 1.3), Span(0.5, 1.5), [Span(0.0, 2.0)]) == Span(0.9, 1.3)


def test_one_without_length_gets_the_usual_one() -> None:
    """Attention may rest on a single moment."""
    found = placed(seen(1.0, 1.0), Span(0.5, 1.5), [])
    assert [found.start, found.end] == pytest.approx([0.85, 1.15])


def test_the_place_never_leaves_what_is_allowed() -> None:
    """A decoder that is far off does not move a filler into another word."""
    found = placed(seen(4.0, 5.0), Span(0.5, 1.5), [Span(0.0, 6.0)])
    assert 0.5 <= found.start <= found.end <= 1.5
