"""Whatever its header says, a WAV yields the samples that are there."""

import os
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.hearing import noise, samples_of
from support.limits import no_file_larger_than
from voice_interviewer.errors import AudioFileError, StorageError
from voice_interviewer.voice.wav import header
from voice_interviewer.voice.wav_repair import read_layout, repair

RATE = 16_000
SOUND = noise(0.5, RATE)


def write(path: Path, said_bytes: int, content: bytes) -> Path:
    path.write_bytes(header(RATE, said_bytes) + content)
    return path


@given(said=st.integers(0, 2**32 - 1), extra=st.sampled_from([b"", b"x"]))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_length_in_the_header_gives_the_same_sound(tmp_path: Path, said: int, extra: bytes) -> None:
    """Too little, too much or nonsense: after the repair header, size and samples agree, and a half sample is gone."""
    path = write(tmp_path / "a.wav", said, SOUND.tobytes() + extra)
    layout = repair(path)
    assert layout.seconds == 0.5
    assert layout.said_bytes == layout.found_bytes == len(SOUND) * 2
    assert path.stat().st_size == 44 + len(SOUND) * 2
    np.testing.assert_array_equal(samples_of(path), SOUND)


def test_a_sound_file_is_left_untouched(tmp_path: Path) -> None:
    """Repairing what is not broken writes nothing."""
    path = write(tmp_path / "a.wav", len(SOUND) * 2, SOUND.tobytes())
    os.utime(path, (0, 0))
    assert repair(path).seconds == 0.5
    assert path.stat().st_mtime == 0


def test_chunks_before_the_samples_are_walked_over(tmp_path: Path) -> None:
    """Other programs put their own chunks first, some of odd length."""
    whole = header(RATE, len(SOUND) * 2)
    note = b"note" + (3).to_bytes(4, "little") + b"abc\0"
    path = tmp_path / "a.wav"
    path.write_bytes(whole[:36] + note + whole[36:] + SOUND.tobytes())
    assert read_layout(path).data_start == 44 + len(note)
    repair(path)
    np.testing.assert_array_equal(samples_of(path), SOUND)


def test_stereo_of_24_bits_is_measured_in_its_own_frames(tmp_path: Path) -> None:
    """The layout knows files that others made, too."""
    path = tmp_path / "a.wav"
    soundfile.write(path, np.zeros((8_000, 2)), RATE, subtype="PCM_24")
    assert read_layout(path).frame_bytes == 6
    assert read_layout(path).seconds == 0.5


@pytest.mark.parametrize(
    "content",
    [b"", b"RIFF", b"not a sound at all", header(RATE, 0)[:30], header(RATE, 0)[:36], header(0, 0)],
    ids=["empty", "four bytes", "text", "cut in fmt", "no data", "no rate"],
)
def test_what_is_no_wav_is_refused(tmp_path: Path, content: bytes) -> None:
    """A clear error, and the file stays as it was."""
    path = tmp_path / "a.wav"
    path.write_bytes(content)
    with pytest.raises(AudioFileError, match=r"a\.wav"):
        repair(path)
    assert path.read_bytes() == content


def test_a_missing_file_is_an_error_of_the_file(tmp_path: Path) -> None:
    """Not a traceback."""
    with pytest.raises(AudioFileError, match="cannot be read"):
        read_layout(tmp_path / "a.wav")


def test_a_repair_that_is_not_allowed_says_so(tmp_path: Path) -> None:
    """A file that cannot be written is named, with what to do, and keeps its samples."""
    path = write(tmp_path / "a.wav", 4, SOUND.tobytes())
    with no_file_larger_than(0), pytest.raises(StorageError, match="could not be repaired"):
        repair(path)
    assert read_layout(path).found_bytes == len(SOUND) * 2
