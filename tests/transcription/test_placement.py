import pytest

from voice_interviewer.answer import Span, Word
from voice_interviewer.transcription.fillers import Sighting, Slot, Suspect
from voice_interviewer.transcription.placement import placed


def suspect(before: int, start: float, end: float, text: str = "Um,", nth: int = 0) -> Suspect:
    seen = Sighting(Word(text, start, end, 0.6), previous_end=start, next_start=end)
    return Suspect(Slot(before, nth), {"primed_list": seen})


def voiced(start: float, end: float) -> float:
    return 1.0


def test_a_filler_that_stands_free_is_found_by_its_voice() -> None:
    """The decoder's time is half a second off; the voice between the two words is where it was said."""
    words = [Word("so", 0.0, 0.5), Word("we", 0.5, 2.4)]
    voice = [Span(0.0, 0.5), Span(1.0, 1.3), Span(2.2, 3.0)]
    room, (found,) = placed(words, [suspect(1, 0.5, 0.9)], voice, voiced, 3.0)
    assert (found.text, found.start, found.end) == ("um", 1.0, 1.3)
    assert [(word.start, word.end) for word in room] == [(0.0, 0.5), (1.3, 2.4)]


def test_a_filler_glued_to_its_neighbours_keeps_the_decoders_time() -> None:
    """Without a silence on either side there is nothing better; the words give way."""
    words = [Word("so", 0.0, 1.0), Word("we", 1.0, 2.0)]
    room, (found,) = placed(words, [suspect(1, 0.9, 1.3)], [Span(0.0, 2.0)], voiced, 2.0)
    assert (found.start, found.end) == (0.9, 1.3)
    assert [(word.start, word.end) for word in room] == [(0.0, 0.9), (1.3, 2.0)]


def test_a_filler_without_length_gets_the_usual_one() -> None:
    """Attention may rest on a single moment."""
    words = [Word("so", 0.0, 1.0), Word("we", 1.0, 2.0)]
    _, (found,) = placed(words, [suspect(1, 1.0, 1.0)], [], voiced, 2.0)
    assert [found.start, found.end] == pytest.approx([0.85, 1.15])


def test_fillers_in_a_row_do_not_overlap() -> None:
    """Each begins where the one before it ends, or later, and before the next word."""
    words = [Word("so", 0.0, 0.5), Word("we", 3.0, 4.0)]
    both = [suspect(1, 0.6, 1.0), suspect(1, 1.0, 1.2, nth=1)]
    _, (one, other) = placed(words, both, [Span(0.7, 1.0), Span(1.8, 2.2)], voiced, 4.0)
    assert (one.start, one.end) == (0.7, 1.0)
    assert (other.start, other.end) == (1.8, 2.2)


def test_at_the_start_and_at_the_end_of_a_chunk() -> None:
    """There is no word on one side, but the chunk ends there."""
    words = [Word("so", 1.0, 2.0)]
    _, (first, last) = placed(words, [suspect(0, 0.0, 0.4), suspect(1, 2.9, 3.4)], [], voiced, 3.0)
    assert 0.0 <= first.start < first.end <= 1.5
    assert 1.5 <= last.start < last.end <= 3.0


def test_a_chunk_of_nothing_but_a_filler() -> None:
    """A lonely "Um." has no neighbours at all."""
    room, (found,) = placed([], [suspect(0, 0.1, 0.6)], [Span(0.2, 0.6)], voiced, 1.0)
    assert room == []
    assert (found.start, found.end) == (0.2, 0.6)


def test_how_much_is_voiced_is_a_vote() -> None:
    """Measured with 0.3 s on either side."""
    asked: list[tuple[float, float]] = []

    def share(start: float, end: float) -> float:
        asked.append((round(start, 2), round(end, 2)))
        return 0.25

    _, (found,) = placed([], [suspect(0, 1.0, 1.4)], [Span(1.0, 1.4)], share, 3.0)
    assert found.votes == {"primed_list": 0.6, "voiced": 0.25}
    assert asked == [(0.7, 1.7)]
