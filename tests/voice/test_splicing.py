"""Stretches of recordings as one sound, to the sample."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from support.sounds import write_sound
from voice_interviewer.answer import Span
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled, StorageError
from voice_interviewer.splice.timeline import CROSSFADE
from voice_interviewer.voice.loudness import MOST_GAIN, PEAK, Sources, Stretch, Watch, gains
from voice_interviewer.voice.splicing import join

RATE = 8_000
FADE = round(CROSSFADE * RATE)

Sound = NDArray[np.int16]


def tone(seconds: float, hertz: float = 200.0, level: float = 0.3, rate: int = RATE) -> Sound:
    time = np.arange(round(seconds * rate)) / rate
    return np.round(level * 32_767 * np.sin(2 * np.pi * hertz * time)).astype(np.int16)


def noise(seconds: float, level: float, seed: int) -> Sound:
    made = np.random.default_rng(seed).normal(0, level, round(seconds * RATE))
    return np.clip(np.round(made * 32_767), -32_768, 32_767).astype(np.int16)


def joined(tmp_path: Path, *stretches: Stretch) -> Sound:
    target = tmp_path / "joined.wav"
    join(stretches, target)
    sound, _ = soundfile.read(target, dtype="int16")
    return np.asarray(sound)


@pytest.fixture
def one(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "one.wav", tone(2.0), RATE)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "other.flac", tone(1.5, 300.0), RATE)


def test_it_is_as_long_as_its_parts_but_for_the_crossfades(tmp_path: Path, one: Path, other: Path) -> None:
    """To the sample, for cuts at any moment; a block is a tenth of a second, so several are gone through."""
    stretches = (Stretch(one, 0.0, 1.2345), Stretch(other, 0.1, 1.4), Stretch(one, 1.2345, 2.0))
    frames = sum(round(part.seconds * RATE) for part in stretches)
    assert len(joined(tmp_path, *stretches)) == frames - 2 * FADE


def test_away_from_the_seam_every_sample_is_the_one_that_was_recorded(tmp_path: Path, one: Path, other: Path) -> None:
    """16 bits in, the same 16 bits out."""
    made = joined(tmp_path, Stretch(one, 0.0, 1.0), Stretch(other, 0.5, 1.5))
    assert np.array_equal(made[: RATE - FADE], tone(2.0)[: RATE - FADE])
    assert np.array_equal(made[RATE:], tone(1.5, 300.0)[RATE // 2 + FADE :])


def test_a_seam_does_not_click(tmp_path: Path, one: Path, other: Path) -> None:
    """From sample to sample nothing jumps further than the tones themselves do, where a hard cut would."""
    cut, begin = 1.0, 0.5 + 1 / 1_200  # one tone at zero, the other at its peak
    made = joined(tmp_path, Stretch(one, 0.0, cut), Stretch(other, begin, 1.5)).astype(int)
    steepest = max(np.abs(np.diff(tone(1.0).astype(int))).max(), np.abs(np.diff(tone(1.0, 300.0).astype(int))).max())
    hard = abs(int(tone(1.5, 300.0)[round(begin * RATE)]) - int(tone(2.0)[round(cut * RATE) - 1]))
    assert hard > 2 * steepest
    assert np.abs(np.diff(made)).max() <= 1.5 * steepest


def test_the_power_of_a_room_stays_the_same_over_a_seam(tmp_path: Path) -> None:
    """Two noises that have nothing to do with each other: equal power, where equal gain would dip by 1.8 dB."""
    paths = [write_sound(tmp_path / f"{seed}.wav", noise(10.0, 0.05, seed), RATE) for seed in (1, 2)]
    seams = []
    for start in np.arange(0.0, 9.0, 0.1):
        made = joined(tmp_path, Stretch(paths[0], start, start + 0.5), Stretch(paths[1], start, start + 0.5))
        seams.append(made[RATE // 2 - FADE : RATE // 2] / 32_768)
        (tmp_path / "joined.wav").unlink()
    assert np.sqrt(np.mean(np.square(seams))) == pytest.approx(0.05, rel=0.03)


def test_rates_are_brought_to_the_highest(tmp_path: Path, one: Path) -> None:
    """The tone stays the tone, and the length stays exact."""
    fast = write_sound(tmp_path / "fast.wav", tone(1.0, 440.0, rate=22_050), 22_050)
    target = tmp_path / "joined.wav"
    seconds = join((Stretch(fast, 0.0, 0.7771), Stretch(one, 0.3, 1.7)), target)
    sound, rate = soundfile.read(target)
    assert rate == 22_050
    assert len(sound) == round(0.7771 * rate) + round(1.4 * rate) - round(CROSSFADE * rate)
    assert seconds == len(sound) / rate
    late = sound[rate : rate + rate // 2]
    assert np.abs(np.fft.rfft(late)).argmax() * rate / len(late) == pytest.approx(200, abs=2)


def test_two_channels_become_one(tmp_path: Path, one: Path) -> None:
    """The mean of both."""
    stereo = write_sound(tmp_path / "stereo.wav", np.stack([tone(1.0), np.zeros(RATE, np.int16)], axis=1), RATE)
    made = joined(tmp_path, Stretch(stereo, 0.0, 1.0), Stretch(one, 0.0, 1.0))
    assert np.abs(made[100:1_000] - tone(1.0)[100:1_000] / 2).max() <= 1


@pytest.mark.parametrize(
    ("level", "gain"), [(0.3, 1.0), (0.2, 1.5), (0.05, MOST_GAIN), (0.9, 1 / MOST_GAIN), (0.0, 1.0)]
)
def test_loudness_is_matched_gently(tmp_path: Path, one: Path, level: float, gain: float) -> None:
    """By the RMS of the voiced parts, by 6 dB at most; the recording that gives most stays as it is."""
    quiet = write_sound(
        tmp_path / "quiet.wav", np.concatenate([np.zeros(RATE, np.int16), tone(1.0, level=level)]), RATE
    )
    voiced = (Span(1.0, 2.0),)
    stretches = (Stretch(one, 0.0, 2.0, (Span(0.0, 2.0),)), Stretch(quiet, 0.5, 2.0, voiced))
    with Sources([one, quiet]) as sources:
        found = gains(stretches, sources, Watch())
    assert found[one] == 1.0
    assert found[quiet] == pytest.approx(gain, rel=0.01)


def test_no_gain_cuts_a_peak_off(tmp_path: Path, one: Path) -> None:
    """A quiet voice with one loud clap is lifted as far as the clap allows."""
    clap = tone(1.0, level=0.1)
    clap[4_000] = 30_000
    path = write_sound(tmp_path / "clap.wav", clap, RATE)
    stretches = (Stretch(one, 0.0, 2.0, (Span(0.0, 2.0),)), Stretch(path, 0.0, 1.0, (Span(0.0, 1.0),)))
    with Sources([one, path]) as sources:
        assert gains(stretches, sources, Watch())[path] == pytest.approx(PEAK * 32_768 / 30_000, rel=1e-3)


def test_progress_rises_to_the_whole_and_can_be_called_off(tmp_path: Path, one: Path, other: Path) -> None:
    """Told block by block; called off, it stops at the next one."""
    stretches = (Stretch(one, 0.0, 2.0, (Span(0.0, 2.0),)), Stretch(other, 0.0, 1.5, (Span(0.0, 1.5),)))
    shares: list[float] = []
    join(stretches, tmp_path / "joined.wav", Watch(shares.append))
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)
    token = CancelToken()
    with pytest.raises(Cancelled):
        join(stretches, tmp_path / "again.wav", Watch(lambda share: token.cancel() if share > 0.5 else None, token))


def test_what_is_missing_or_cannot_be_written_is_told(tmp_path: Path, one: Path) -> None:
    """No sound to read, no place to write."""
    with pytest.raises(AudioFileError):
        join((Stretch(one, 0.0, 1.0), Stretch(tmp_path / "gone.flac", 0.0, 1.0)), tmp_path / "joined.wav")
    with pytest.raises(StorageError, match="could not be written"):
        join((Stretch(one, 0.0, 1.0),), tmp_path / "nowhere" / "joined.wav")
