"""The shape of a recording, for drawing it."""

from pathlib import Path

import numpy as np
import pytest

from support.sounds import write_sound
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled
from voice_interviewer.ui.player.peaks import read_peaks


def quiet_then_loud(seconds: float = 1.0) -> np.ndarray:
    """A quarter of full scale, then full scale."""
    half = round(8_000 * seconds)
    return np.concatenate([np.full(half, 8_000), np.full(half, 32_000)]).astype(np.int16)


def test_peaks_are_shares_of_the_loudest_stretch(tmp_path: Path) -> None:
    """The quiet half is a quarter as high as the loud one, which reaches the top."""
    path = write_sound(tmp_path / "a.flac", quiet_then_loud())

    peaks = read_peaks(path, count=10)

    assert peaks == pytest.approx([0.25] * 5 + [1.0] * 5, abs=0.01)


def test_stretch_shorter_than_a_peak_still_counts(tmp_path: Path) -> None:
    """A recording with fewer samples than peaks gives as many peaks, and no error."""
    path = write_sound(tmp_path / "a.wav", np.full(7, 1_000, dtype=np.int16))

    assert len(read_peaks(path, count=100)) == 100


def test_silence_is_flat(tmp_path: Path) -> None:
    """Digital silence is not blown up to noise."""
    path = write_sound(tmp_path / "a.wav", np.zeros(16_000, dtype=np.int16))

    assert set(read_peaks(path)) == {0.0}


def test_file_that_is_no_sound_is_told(tmp_path: Path) -> None:
    """The user learns that it cannot be read."""
    path = tmp_path / "a.flac"
    path.write_bytes(b"not a sound at all")

    with pytest.raises(AudioFileError):
        read_peaks(path)


def test_reading_can_be_called_off(tmp_path: Path) -> None:
    """A page that was left does not read on."""
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        read_peaks(write_sound(tmp_path / "a.wav"), cancel=token)
