from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.transcription.chunks import LONGEST, MARGIN, SHORTEST, Chunk, ChunkCutter

STEP = 0.032


def cut(*parts: tuple[float, bool], quiet_at: float | None = None) -> list[Chunk]:
    """The chunks of stretches of (seconds, speaking); the level dips at ``quiet_at``."""
    frames = [speaking for seconds, speaking in parts for _ in range(round(seconds / STEP))]
    cutter = ChunkCutter(STEP)
    chunks = []
    for at, speaking in enumerate(frames):
        dip = quiet_at is not None and abs(at * STEP - quiet_at) < 0.06
        chunks.append(cutter.push(0.9 if speaking else 0.0, -50.0 if dip else -20.0))
    chunks.append(cutter.finish())
    return [chunk for chunk in chunks if chunk is not None]


def spans(chunks: Sequence[Chunk]) -> list[tuple[float, float]]:
    return [(round(chunk.span.start, 1), round(chunk.span.end, 1)) for chunk in chunks]


def test_silence_has_no_chunks() -> None:
    """Nothing is transcribed where nobody speaks."""
    assert cut((60.0, False)) == []


def test_a_short_answer_is_one_chunk_with_margins() -> None:
    """Silence before and after is left out but for the margin."""
    assert spans(cut((5.0, False), (4.0, True), (1.0, False))) == [(5.0 - MARGIN, 9.0 + MARGIN)]


def test_a_clear_pause_cuts_once_there_is_enough() -> None:
    """Short pauses, and clear ones before there is enough, do not cut."""
    before = SHORTEST - 2.0
    chunks = cut((before, True), (0.8, False), (4.0, True), (0.8, False), (5.0, True))
    assert spans(chunks) == [
        (0.0, round(before + 4.8 + MARGIN, 1)),
        (round(before + 5.6 - MARGIN, 1), round(before + 10.6, 1)),
    ]


def test_a_long_pause_cuts_always() -> None:
    """A long silence inside a chunk would invite invented words."""
    assert len(cut((1.0, True), (3.0, False), (1.0, True))) == 2


def test_from_twenty_seconds_any_pause_will_do() -> None:
    """A quarter of a second is enough then."""
    assert spans(cut((21.0, True), (0.4, False), (3.0, True)))[0][1] == pytest.approx(21.2, abs=0.15)


def test_without_a_pause_it_is_cut_at_the_quietest_moment() -> None:
    """Between 20 and 28 seconds, where the level is lowest; nothing is lost there."""
    first, second = cut((40.0, True), quiet_at=24.0)
    assert first.span.end == pytest.approx(24.0, abs=0.1)
    assert second.span.start == first.span.end
    assert second.span.end == pytest.approx(40.0, abs=STEP)


def test_a_cough_is_not_worth_hearing() -> None:
    """Less than a quarter of a second of voice is not transcribed."""
    assert [chunk.worth_hearing for chunk in cut((3.0, False), (0.1, True), (5.0, False), (1.0, True))] == [False, True]


@given(st.lists(st.tuples(st.floats(0.05, 20.0), st.booleans()), max_size=20))
def test_chunks_hold_all_speech_and_are_never_too_long(parts: list[tuple[float, bool]]) -> None:
    """Whatever is said, however: chunks are in order, apart, at most 30 s, and no frame of speech is outside them."""
    chunks = cut(*parts)
    for one, other in pairwise(chunks):
        assert one.span.end <= other.span.start + 1e-9
    assert all(0 < chunk.span.seconds <= LONGEST + 2 * MARGIN for chunk in chunks)
    frames = [speaking for seconds, speaking in parts for _ in range(round(seconds / STEP))]
    for at, speaking in enumerate(frames):
        middle = (at + 0.5) * STEP
        assert not speaking or any(chunk.span.start <= middle <= chunk.span.end for chunk in chunks)
