"""What the sound card is given: every sample in order, silence where there is none, and a tail at the end."""

import numpy as np
import pytest

from support.hearing import noise
from voice_interviewer.voice.sound_queue import SoundQueue
from voice_interviewer.voice.timeline import Timeline

RATE = 1_000
FRAME = 8  # two channels of float32


def queue(speed: float = 1.0, tail_seconds: float = 0.1) -> tuple[SoundQueue, Timeline]:
    timeline = Timeline(0.0)
    return SoundQueue(RATE, 2, speed, timeline, tail_seconds), timeline


def taken(source: SoundQueue, frames: int, heard_at: float = 0.0) -> tuple[np.ndarray, bool]:
    buffer = bytearray(b"\xff" * frames * FRAME)
    more = source.fill(memoryview(buffer), heard_at)
    return np.frombuffer(buffer, dtype="<f4").reshape(-1, 2), more


def mono(seconds: float) -> np.ndarray:
    samples: np.ndarray = noise(seconds, RATE).astype(np.float32) / 32_768
    return samples


def test_hands_out_every_sample_on_both_channels() -> None:
    """Blocks of the card and chunks of the reader need not match."""
    source, _ = queue()
    sound = mono(0.12)
    for first in range(0, 120, 50):
        assert source.put(sound[first : first + 50], first / RATE, timeout=0)
    parts = [taken(source, 17)[0] for _ in range(7)]
    given = np.concatenate(parts)[:119]
    np.testing.assert_array_equal(given[:, 0], sound[:119])
    np.testing.assert_array_equal(given[:, 1], sound[:119])


def test_is_silent_and_goes_on_where_the_reader_is_late() -> None:
    """A gap is silence, not rubbish, and not the end."""
    source, timeline = queue()
    silence, more = taken(source, 10)
    assert more
    assert not silence.any()
    assert timeline.position(5.0) == 0.0


def test_ends_after_a_tail_of_silence() -> None:
    """The last samples are followed by the tail, and only then is there nothing more."""
    source, timeline = queue(tail_seconds=0.03)
    source.put(mono(0.01), 0.0, timeout=0)
    source.finish()
    first, more = taken(source, 20, heard_at=1.0)
    assert more
    assert first[:10].any()
    assert not first[10:].any()
    assert not timeline.over(1.009)
    assert timeline.over(1.011)
    assert taken(source, 10)[1]
    assert not taken(source, 11)[1]


def test_tells_the_timeline_what_is_heard_when() -> None:
    """Also in the middle of a chunk, and at another speed."""
    source, timeline = queue(speed=2.0)
    source.put(mono(0.05), 3.0, timeout=0)
    taken(source, 20, heard_at=10.0)
    taken(source, 20, heard_at=10.02)
    assert abs(timeline.position(10.01) - 3.02) < 1e-9
    assert abs(timeline.position(10.03) - 3.06) < 1e-9


def test_takes_no_more_than_it_has_room_for() -> None:
    """A reader that is too fast is held back, so that a long file never fills the memory."""
    source, _ = queue()
    accepted = 0
    while source.put(mono(0.05), 0.0, timeout=0):
        accepted += 1
    assert source.seconds_put == pytest.approx(accepted * 0.05)
    assert 0.5 <= source.seconds_put <= 2.0
    taken(source, 50)
    assert source.put(mono(0.05), 0.0, timeout=0)
