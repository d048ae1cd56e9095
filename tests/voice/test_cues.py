"""The short sounds that say what has happened."""

from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest

from support.hearing import pitch
from voice_interviewer.voice.cue_files import cue_file
from voice_interviewer.voice.cues import LONGEST, RATE, TUNES, Cue, a_weighting, samples
from voice_interviewer.voice.sound_file import SoundFile


def tune(cue: Cue) -> list[float]:
    """The pitch in the middle of each note, as it is to be heard, in Hz."""
    sound = samples(cue, 100)
    middles = [round((note.start + note.seconds / 2) * RATE) for note in TUNES[cue]]
    return [pitch(np.pad(sound[at - 1200 : at + 1200], 24_000), RATE) for at in middles]


def contour(cue: Cue) -> tuple[int, ...]:
    """Of each step of the tune, whether it goes up (1), down (-1) or stays (0)."""
    return tuple(int(np.sign(b - a)) if abs(b / a - 1) > 0.03 else 0 for a, b in pairwise(tune(cue)))


def loudness(cue: Cue) -> float:
    """The level of the loudest 50 ms as an ear weighs it, in dB."""
    sound = samples(cue, 100)
    windows = [sound[at : at + RATE // 20] for at in range(0, len(sound) - RATE // 20, RATE // 200)]
    weights = [a_weighting(hertz) if hertz else 0.0 for hertz in np.fft.rfftfreq(RATE // 20, 1 / RATE)]
    return max(float(10 * np.log10(np.sum((np.abs(np.fft.rfft(window)) * weights) ** 2))) for window in windows)


def test_no_two_can_be_mistaken_for_each_other() -> None:
    """Not by pitch, which few can name: by the number of notes, or by where the tune goes."""
    assert all(contour(one) != contour(other) for one, other in combinations(Cue, 2))


@pytest.mark.parametrize("cue", Cue)
def test_each_is_short_and_soft(cue: Cue) -> None:
    """Well below a voice, ending before it is in the way, and beginning without a click."""
    sound = samples(cue, 100)
    assert len(sound) < LONGEST * RATE
    assert 0.05 < np.abs(sound).max() < 0.4
    assert np.abs(sound[: RATE // 500]).max() < 0.1 * np.abs(sound).max(), "2 ms after the beginning"
    assert np.abs(sound[-RATE // 1000 :]).max() < 0.01


def test_all_are_as_loud_to_an_ear() -> None:
    """A low one is not lost, and a high one does not startle."""
    levels = [loudness(cue) for cue in Cue]
    assert max(levels) - min(levels) < 1.0


def test_the_volume_is_that_of_the_settings() -> None:
    """Half of it is half the amplitude."""
    assert np.allclose(samples(Cue.READY, 50) * 2, samples(Cue.READY, 100))


def test_the_ear_is_the_standard_s() -> None:
    """IEC 61672-1, table 3: what curve A gives at the nominal frequencies, in dB."""
    said = {250.0: -8.6, 500.0: -3.2, 1000.0: 0.0, 2000.0: 1.2}
    for hertz, level in said.items():
        assert 20 * np.log10(a_weighting(hertz)) == pytest.approx(level, abs=0.1)


def test_a_cue_can_be_played_from_a_file_that_is_made_once(tmp_path: Path) -> None:
    """By the same player as everything else."""
    path = cue_file(tmp_path / "cues", Cue.BEGIN, 50)
    made = path.stat().st_mtime_ns
    with SoundFile(path) as file:
        assert file.seconds == pytest.approx(len(samples(Cue.BEGIN, 50)) / RATE)
    assert cue_file(tmp_path / "cues", Cue.BEGIN, 50).stat().st_mtime_ns == made
    assert cue_file(tmp_path / "cues", Cue.BEGIN, 60) != path
