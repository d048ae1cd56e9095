"""Slower and faster, at the same pitch, without seams."""

from collections.abc import Iterator

import numpy as np
import pytest

from support.hearing import offset_of, pitch
from voice_interviewer.voice.timestretch import Piece, stretched

RATE = 16_000
SPEEDS = [0.5, 0.75, 1.25, 1.5, 2.0]


def blocks(sound: np.ndarray, size: int = 1_600) -> Iterator[np.ndarray]:
    for first in range(0, len(sound), size):
        yield sound[first : first + size]


def sine(seconds: float, hertz: float = 200.0) -> np.ndarray:
    samples: np.ndarray = (0.5 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)
    return samples


def joined(pieces: list[Piece]) -> np.ndarray:
    return np.concatenate([piece.samples for piece in pieces])


def test_at_normal_speed_every_sample_is_kept() -> None:
    """Speed 1 does not go through the stretching at all."""
    sound = sine(1.0)
    pieces = list(stretched(blocks(sound), RATE, 1.0))
    np.testing.assert_array_equal(joined(pieces), sound)
    assert [round(piece.start, 3) for piece in pieces] == [round(n * 0.1, 3) for n in range(10)]


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("hertz", [110.0, 440.0])
def test_the_length_changes_and_the_pitch_does_not(speed: float, hertz: float) -> None:
    """Twice as fast is half as long, and every tone stays what it was."""
    output = joined(list(stretched(blocks(sine(4.0, hertz)), RATE, speed)))
    assert len(output) / RATE == pytest.approx(4.0 / speed, rel=0.03)
    assert pitch(output, RATE) == pytest.approx(hertz, rel=0.01)


@pytest.mark.parametrize("speed", SPEEDS)
def test_pieces_join_without_a_seam(speed: float) -> None:
    """A steady tone stays steady: no join lets its level drop or jump."""
    output = joined(list(stretched(blocks(sine(4.0)), RATE, speed)))[RATE // 2 : -RATE // 2]
    window = RATE // 50
    level = np.sqrt(np.convolve(output**2, np.ones(window) / window, "valid")) / np.sqrt(0.125)
    assert level.min() > 0.85
    assert level.max() < 1.15


@pytest.mark.parametrize("speed", SPEEDS)
def test_says_where_each_piece_comes_from(speed: float) -> None:
    """A click in the input comes out where its piece and the speed say."""
    clicks = [0.3, 1.1, 1.9, 2.6]
    sound = np.zeros(3 * RATE, dtype=np.float32)
    for click in clicks:
        sound[round(click * RATE) : round(click * RATE) + 80] = 0.9
    heard = []
    for piece in stretched(blocks(sound), RATE, speed):
        loud = np.flatnonzero(np.abs(piece.samples) > 0.3)
        heard += [piece.start + place / RATE * speed for place in loud]
    for click in clicks:
        assert min(abs(click - place) for place in heard) < 0.03
    assert all(min(abs(click - place) for click in clicks) < 0.06 for place in heard)


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.3, 0.5, 0.62, 0.75])
def test_short_sounds_come_out_whole(seconds: float) -> None:
    """Shorter than a piece, or just as long: nothing is lost, nothing fails."""
    output = [piece.samples for piece in stretched(blocks(sine(seconds)), RATE, 0.5)]
    assert sum(len(part) for part in output) / RATE == pytest.approx(seconds / 0.5, abs=0.03)


def test_the_size_of_the_blocks_does_not_matter() -> None:
    """The reader may hand over as much at a time as it likes."""
    sound = sine(2.0)
    first = joined(list(stretched(blocks(sound, 1_600), RATE, 1.5)))
    second = joined(list(stretched(blocks(sound, 777), RATE, 1.5)))
    np.testing.assert_array_equal(first, second)


def test_speech_like_sound_keeps_its_shape() -> None:
    """Bursts and gaps stay in their order and place, so that words can be followed along."""
    envelope = (np.arange(3 * RATE) // (RATE // 4)) % 3 == 0
    output = joined(list(stretched(blocks(sine(3.0) * envelope), RATE, 0.5)))
    shape = np.abs(output) > 0.05
    assert abs(offset_of(np.repeat(envelope, 2)[: len(shape)].astype(float), shape.astype(float))) < 0.03 * RATE
