"""A recording on disk is a valid WAV at every moment."""

import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.hearing import noise, samples_of
from support.limits import no_file_larger_than
from voice_interviewer.errors import StorageError
from voice_interviewer.voice.wav import HEADER_BYTES, GrowingWav, header
from voice_interviewer.voice.wav_repair import read_layout, repair

RATE = 16_000


def test_is_readable_by_others_before_it_is_closed(tmp_path: Path) -> None:
    """While it grows, another program reads all but the last tenth of a second."""
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    sound = noise(1.0, RATE)
    for first in range(0, RATE, 160):
        wav.write(sound[first : first + 160].tobytes())
        heard = samples_of(wav.path)
        assert first + 160 - len(heard) <= RATE // 10
        np.testing.assert_array_equal(heard, sound[: len(heard)])
    wav.close()


def test_holds_every_sample_once_closed(tmp_path: Path) -> None:
    """Nothing is lost or added between writing and reading, and the form is mono 16-bit PCM."""
    sound = noise(0.777, RATE)
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    wav.write(sound.tobytes())
    wav.close()
    wav.close()
    info = soundfile.info(wav.path)
    assert (info.samplerate, info.channels, info.subtype) == (RATE, 1, "PCM_16")
    np.testing.assert_array_equal(samples_of(wav.path), sound)
    assert wav.seconds == pytest.approx(0.777)


def test_is_a_valid_file_before_the_first_sample(tmp_path: Path) -> None:
    """A crash right after the start leaves an empty WAV, not rubbish."""
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    assert soundfile.info(wav.path).frames == 0
    wav.close()


def test_what_no_header_counts_yet_is_found_by_repair(tmp_path: Path) -> None:
    """A killed process loses nothing that was written, although the header lags behind."""
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    wav.write(noise(0.15, RATE).tobytes())
    wav.write(noise(0.05, RATE).tobytes())
    copy = tmp_path / "copy.wav"
    copy.write_bytes(wav.path.read_bytes())
    wav.close()
    assert soundfile.info(copy).frames < 0.2 * RATE
    assert repair(copy).seconds == pytest.approx(0.2)
    assert soundfile.info(copy).frames == 0.2 * RATE


def test_never_overwrites_a_file(tmp_path: Path) -> None:
    """An existing recording is not lost to a new one of the same name."""
    path = tmp_path / "a.wav"
    path.write_bytes(b"precious")
    with pytest.raises(StorageError):
        GrowingWav(path, RATE)
    assert path.read_bytes() == b"precious"


def test_says_where_it_could_not_write(tmp_path: Path) -> None:
    """A missing folder is one clear sentence that names it."""
    with pytest.raises(StorageError, match="nowhere"):
        GrowingWav(tmp_path / "nowhere" / "a.wav", RATE)


@pytest.mark.parametrize("limit", [HEADER_BYTES + 10_000, HEADER_BYTES + 10_001])
def test_a_full_disk_keeps_what_fitted(tmp_path: Path, limit: int) -> None:
    """When the disk fills up the error says so, and the file is valid to its last whole sample."""
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    sound = noise(1.0, RATE)
    with no_file_larger_than(limit):
        with pytest.raises(StorageError, match="could not be written"):
            wav.write(sound.tobytes())
        np.testing.assert_array_equal(samples_of(wav.path), sound[:5_000])
        wav.close()
    assert wav.seconds == 5_000 / RATE
    assert wav.path.stat().st_size == HEADER_BYTES + 10_000
    assert read_layout(wav.path).said_bytes == 10_000


def test_a_disk_full_from_the_start_leaves_no_file(tmp_path: Path) -> None:
    """Where not even the header fits, nothing is left lying about."""
    with no_file_larger_than(20), pytest.raises(StorageError):
        GrowingWav(tmp_path / "a.wav", RATE)
    assert list(tmp_path.iterdir()) == []


def test_goes_on_after_room_was_made(tmp_path: Path) -> None:
    """A write that failed half way leaves no half sample for the next one to stumble over."""
    wav = GrowingWav(tmp_path / "a.wav", RATE)
    sound = noise(0.5, RATE)
    with no_file_larger_than(HEADER_BYTES + 1_001), pytest.raises(StorageError):
        wav.write(sound.tobytes())
    wav.write(sound.tobytes())
    wav.close()
    np.testing.assert_array_equal(samples_of(wav.path), np.concatenate([sound[:500], sound]))


def test_is_forced_to_disk_once_a_second_without_waiting(tmp_path: Path) -> None:
    """The clock decides when; the writes in between do not pay for it."""
    now = [0.0]
    wav = GrowingWav(tmp_path / "a.wav", RATE, clock=lambda: now[0])
    for tick in range(30):
        now[0] = tick * 0.1
        wav.write(noise(0.1, RATE).tobytes())
    wav.close()
    assert soundfile.info(wav.path).frames == 3 * RATE


def test_the_header_says_what_the_specification_wants() -> None:
    """Byte for byte: sizes, PCM, one channel, rates, 16 bits."""
    riff, size, wave, fmt, length, *shape, data, count = struct.unpack("<4sI4s4sIHHIIHH4sI", header(48_000, 1_000))
    assert (riff, wave, fmt, data) == (b"RIFF", b"WAVE", b"fmt ", b"data")
    assert (size, length, count) == (1_036, 16, 1_000)
    assert shape == [1, 1, 48_000, 96_000, 2, 16]


def test_nothing_is_written_that_no_header_can_count(tmp_path: Path) -> None:
    """After twelve hours it ends, and says so: what lay behind would be lost when the answer is kept."""
    wav = GrowingWav(tmp_path / "a.wav", RATE, limit=HEADER_BYTES + 2000)
    wav.write(bytes(1800))
    with pytest.raises(StorageError, match="as long as its file can be"):
        wav.write(bytes(1800))
    wav.close()
    assert soundfile.info(wav.path).frames == 900
