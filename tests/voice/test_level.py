"""The level meter says how loud it is, and notices what cannot be a voice."""

import numpy as np
import pytest

from support.hearing import noise, tone
from voice_interviewer.voice.level import LevelMeter
from voice_interviewer.voice.ports import SILENT_DB

RATE = 16_000
BLOCK = RATE // 100


def metered(*sounds: np.ndarray) -> LevelMeter:
    meter = LevelMeter(RATE)
    samples = np.concatenate(sounds)
    for first in range(0, len(samples), BLOCK):
        meter.add(samples[first : first + BLOCK].astype("<i2").tobytes())
    return meter


def zeros(seconds: float) -> np.ndarray:
    return np.zeros(round(seconds * RATE), dtype=np.int16)


def test_a_new_meter_is_silent() -> None:
    """Before the first block there is no level, and nothing is wrong."""
    meter = LevelMeter(RATE)
    assert (meter.level_db, meter.peak_db, meter.loudest_db) == (SILENT_DB, SILENT_DB, SILENT_DB)
    assert not meter.clipped
    assert not meter.heard_anything


@pytest.mark.parametrize(("amplitude", "peak_db"), [(0.5, -6.02), (0.1, -20.0), (0.01, -40.0)])
def test_a_sine_has_its_known_levels(amplitude: float, peak_db: float) -> None:
    """The peak is the amplitude in dB, the RMS 3.01 dB below it."""
    meter = metered(tone(0.5, RATE, hertz=200, amplitude=amplitude))
    assert meter.peak_db == pytest.approx(peak_db, abs=0.05)
    assert meter.level_db == pytest.approx(peak_db - 3.01, abs=0.05)
    assert not meter.clipped


def test_only_the_last_tenth_of_a_second_counts() -> None:
    """The meter falls as soon as the voice stops; the loudest peak is remembered."""
    meter = metered(tone(0.5, RATE), zeros(0.12))
    assert meter.level_db == SILENT_DB
    assert meter.peak_db == SILENT_DB
    assert meter.loudest_db == pytest.approx(-6.02, abs=0.05)


@pytest.mark.parametrize("sample", [32_767, -32_768])
def test_full_scale_is_clipping(sample: int) -> None:
    """One sample at either rail lights the warning, and the lowest sample does not overflow."""
    sound = zeros(0.05)
    sound[100] = sample
    meter = metered(sound)
    assert meter.clipped
    assert meter.peak_db == pytest.approx(0.0, abs=0.001)
    assert not metered(sound, zeros(0.2)).clipped


def test_silence_is_counted_only_while_it_is_exact() -> None:
    """A single sample of noise proves that the microphone is alive."""
    assert metered(zeros(2.0)).silent_seconds == pytest.approx(2.0)
    assert not metered(zeros(2.0)).heard_anything
    hiss = zeros(0.01)
    hiss[5] = 1
    meter = metered(zeros(2.0), hiss, zeros(0.5))
    assert meter.silent_seconds == pytest.approx(0.5)
    assert meter.heard_anything


def test_a_stuck_value_is_counted() -> None:
    """A device that repeats one value is no microphone."""
    assert metered(zeros(1.0) + np.int16(77)).stuck_seconds == pytest.approx(1.0)
    assert metered(zeros(1.0) + np.int16(77), noise(0.1, RATE)).stuck_seconds == 0


def test_a_signal_at_the_rails_is_counted() -> None:
    """Nothing but full scale is no voice, however it changes sign; a loud sine is not that."""
    square = np.where(np.arange(RATE) % 40 < 20, 32_767, -32_768)
    assert metered(square).stuck_seconds > 0.8
    assert metered(tone(1.0, RATE, amplitude=1.0)).stuck_seconds == 0


def test_an_empty_block_changes_nothing() -> None:
    """Some drivers call with no samples at all."""
    meter = metered(tone(0.2, RATE))
    before = meter.level_db
    meter.add(b"")
    assert meter.level_db == before
