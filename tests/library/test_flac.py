"""Recordings become FLAC without a sample changing, or not at all."""

import errno
import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.limits import no_file_larger_than
from support.sounds import samples, write_sound
from voice_interviewer.errors import AudioFileError
from voice_interviewer.library.flac import BLOCK_FRAMES, encode_flac


@pytest.mark.parametrize("sample_rate", [8_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_16_bit_samples_stay_exactly(tmp_path: Path, sample_rate: int, channels: int) -> None:
    """Every sample, full scale included, at every usual rate, over more than one block."""
    sound = samples(2.5 * BLOCK_FRAMES / sample_rate, sample_rate, channels)
    encode_flac(write_sound(tmp_path / "in.wav", sound, sample_rate), tmp_path / "out.flac")
    back, rate = soundfile.read(tmp_path / "out.flac", dtype="int16")
    assert (rate, soundfile.info(tmp_path / "out.flac").subtype) == (sample_rate, "PCM_16")
    assert np.array_equal(back, sound)


@pytest.mark.parametrize(
    ("name", "subtype"),
    [("in.wav", "PCM_24"), ("in.wav", "FLOAT"), ("in.wav", "DOUBLE"), ("in.flac", "PCM_24"), ("in.aiff", "PCM_16")],
)
def test_other_encodings_are_rounded_to_16_bits(tmp_path: Path, name: str, subtype: str) -> None:
    """A wider sample moves by no more than its rounding, and loud floats are clipped, not wrapped."""
    sound = np.linspace(-0.999, 0.999, 4_000)
    encode_flac(write_sound(tmp_path / name, sound, subtype=subtype), tmp_path / "out.flac")
    back, _ = soundfile.read(tmp_path / "out.flac")
    assert np.abs(back - sound).max() < 2 / 32_768


@pytest.mark.parametrize("name", ["in.mp3", "in.ogg"])
def test_compressed_files_are_decoded(tmp_path: Path, name: str) -> None:
    """What libsndfile reads can be kept: the length stays, give or take the codec's padding."""
    tone = 0.3 * np.sin(np.arange(32_000) * 0.1)
    encode_flac(write_sound(tmp_path / name, tone), tmp_path / "out.flac")
    assert soundfile.info(tmp_path / "out.flac").duration == pytest.approx(2.0, abs=0.15)


def test_loud_floats_are_clipped(tmp_path: Path) -> None:
    """A float file may go beyond full scale; wrapping around would be a loud click."""
    sound = np.array([0.0, 1.5, -1.5, 0.0] * 1_000, dtype="float32")
    encode_flac(write_sound(tmp_path / "in.wav", sound, subtype="FLOAT"), tmp_path / "out.flac")
    back, _ = soundfile.read(tmp_path / "out.flac", dtype="int16")
    assert (back[1], back[2]) == (32_767, -32_768)


def test_a_header_that_promises_too_much(tmp_path: Path) -> None:
    """A WAV cut short keeps what is there."""
    sound = samples(1.0)
    whole = write_sound(tmp_path / "in.wav", sound).read_bytes()
    lying = bytearray(whole)
    struct.pack_into("<I", lying, 4, 2**31 - 1)
    struct.pack_into("<I", lying, 40, 2**31 - 38)
    (tmp_path / "in.wav").write_bytes(lying)
    encode_flac(tmp_path / "in.wav", tmp_path / "out.flac")
    assert np.array_equal(soundfile.read(tmp_path / "out.flac", dtype="int16")[0], sound)


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    """Answers are private."""
    encode_flac(write_sound(tmp_path / "in.wav"), tmp_path / "out.flac")
    assert (tmp_path / "out.flac").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not sound at all" * 100, bytes(5_000)])
@pytest.mark.parametrize("name", ["in.wav", "in.flac", "in.raw", "in"])
def test_what_is_not_sound_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    """Empty, cut short or not sound: one sentence that names the file."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(AudioFileError, match=name):
        encode_flac(tmp_path / name, tmp_path / "out.flac")


def test_no_sound_in_the_file(tmp_path: Path) -> None:
    """A valid file without a single sample is not a recording."""
    with pytest.raises(AudioFileError, match="holds no sound"):
        encode_flac(write_sound(tmp_path / "in.wav", samples(0.0)), tmp_path / "out.flac")


@pytest.mark.parametrize("name", ["missing.wav", "."])
def test_no_such_file(tmp_path: Path, name: str) -> None:
    """A missing file and a folder are told as such."""
    with pytest.raises(AudioFileError, match="no file"):
        encode_flac(tmp_path / name, tmp_path / "out.flac")


@pytest.mark.parametrize("room", [0, 20, 5_000, 60_000])
def test_a_full_disk_is_told_with_its_reason(tmp_path: Path, room: int) -> None:
    """Wherever the disk fills up, in the header or in the sound, the system's own reason comes through."""
    recording = write_sound(tmp_path / "in.wav", samples(3.0))
    with no_file_larger_than(room), pytest.raises(OSError, match="too large") as caught:
        encode_flac(recording, tmp_path / "out.flac")
    assert caught.value.errno == errno.EFBIG
