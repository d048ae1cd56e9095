import os
import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from support.limits import without_root
from support.sounds import samples, write_sound
from voice_interviewer.errors import AudioFileError
from voice_interviewer.transcription.audio import RATE, Samples, read_blocks
from voice_interviewer.transcription.wav_header import read_wav_header


def whole(path: Path) -> Samples:
    """All of a file as one array."""
    return np.concatenate([block for block, _ in read_blocks(path)])


def tone(rate: int, seconds: float = 2.0) -> NDArray[np.float64]:
    return 0.5 * np.sin(2 * np.pi * 440 * np.arange(int(rate * seconds)) / rate)


def with_claim(path: Path, claimed: int) -> Path:
    """Rewrite what the WAV header says about the length of its sound."""
    data = bytearray(path.read_bytes())
    at = data.index(b"data") + 4
    data[at : at + 4] = struct.pack("<I", claimed)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000])
def test_any_rate_becomes_16_khz(tmp_path: Path, rate: int) -> None:
    """Length and pitch stay what they were."""
    heard = whole(write_sound(tmp_path / "tone.wav", tone(rate), rate))
    assert heard.dtype == np.float32
    assert abs(len(heard) / RATE - 2.0) < 0.002
    assert np.argmax(np.abs(np.fft.rfft(heard))) == pytest.approx(440 * len(heard) / RATE, abs=1)


@pytest.mark.parametrize("name", ["a.wav", "a.flac", "a.ogg", "a.mp3"])
def test_the_kinds_of_file_people_have(tmp_path: Path, name: str) -> None:
    """Each is read by its content."""
    heard = whole(write_sound(tmp_path / name, tone(44_100), 44_100))
    assert abs(len(heard) / RATE - 2.0) < 0.1
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.05)


def test_channels_are_mixed(tmp_path: Path) -> None:
    """One silent channel halves the level and loses nothing."""
    stereo = np.stack((tone(RATE), np.zeros(2 * RATE)), axis=1)
    assert np.abs(whole(write_sound(tmp_path / "stereo.wav", stereo))).max() == pytest.approx(0.25, abs=0.01)


def test_progress_rises_to_one(tmp_path: Path) -> None:
    """The share read is never taken back, and ends at the end."""
    shares = [share for _, share in read_blocks(write_sound(tmp_path / "long.wav", samples(35.0)))]
    assert len(shares) == 4
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_numbers_that_are_none_become_silence(tmp_path: Path) -> None:
    """A float file with NaN or infinity does no harm further on."""
    broken = np.array([0.1, np.nan, np.inf, -np.inf, 0.2] * 100, np.float32)
    heard = whole(write_sound(tmp_path / "nan.wav", broken, subtype="FLOAT"))
    assert np.isfinite(heard).all()
    assert np.abs(heard).max() <= 1.0


def test_floats_beyond_all_measure_stay_numbers(tmp_path: Path) -> None:
    """Where channels cancel out to no number, and where resampling would go beyond the largest one."""
    broken = np.tile(np.array([[np.inf, -np.inf], [3e38, 3e38], [-3e38, 1e38]], np.float32), (2_000, 1))
    path = write_sound(tmp_path / "loud.wav", broken, 8_000, subtype="FLOAT")
    assert np.isfinite(whole(path)).all()


@pytest.mark.parametrize("rate", [1, 999, 768_001, 0x7FFF_FFFF, 0xFF00_3E80])
def test_a_rate_that_is_none_is_no_sound(tmp_path: Path, rate: int) -> None:
    """At one sample a second, a file of a megabyte would become one of eight gigabytes on its way."""
    path = write_sound(tmp_path / "slow.wav", tone(RATE))
    data = bytearray(path.read_bytes())
    data[24:28] = struct.pack("<I", rate)
    path.write_bytes(data)
    for claimed in (0x7FFF_FFFF, 2):  # as it is read where its length is wrong, and by libsndfile
        with pytest.raises(AudioFileError):
            whole(with_claim(path, claimed))


def test_hundreds_of_channels_come_in_shorter_blocks(tmp_path: Path) -> None:
    """Ten seconds of them, packed into nothing, would be gigabytes at once."""
    path = write_sound(tmp_path / "many.wav", np.zeros((30_000, 400), np.int16), 8_000, subtype="PCM_U8")
    blocks = [len(block) for block, _ in read_blocks(path)]
    assert len(blocks) >= 3  # two, and what resampling held back
    assert sum(blocks) == pytest.approx(60_000, abs=10)


@pytest.mark.parametrize("claimed", [0, 2, 1000, 0x7FFFFFFF, 0xFFFFFFFF])
@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24", "FLOAT"])
def test_a_wav_that_lies_about_its_length(tmp_path: Path, claimed: int, subtype: str) -> None:
    """All the sound that is in the file is heard, whatever its header says."""
    honest = write_sound(tmp_path / "honest.wav", tone(RATE), subtype=subtype)
    lying = with_claim(write_sound(tmp_path / "lying.wav", tone(RATE), subtype=subtype), claimed)
    assert whole(lying) == pytest.approx(whole(honest), abs=1e-6)


def test_an_honest_wav_with_more_after_its_sound(tmp_path: Path) -> None:
    """A list of chunks after the sound is not taken for sound."""
    path = write_sound(tmp_path / "tagged.wav", tone(RATE))
    path.write_bytes(path.read_bytes() + b"LIST" + struct.pack("<I", 12) + b"INFOsoftware")
    header = read_wav_header(path)
    assert header is not None
    assert header.honest
    assert len(whole(path)) == 2 * RATE


def test_a_wav_cut_in_the_middle_of_a_frame(tmp_path: Path) -> None:
    """The last whole frame is the last that counts."""
    path = write_sound(tmp_path / "cut.wav", samples(1.0, channels=2))
    path.write_bytes(path.read_bytes()[:-1001])
    assert len(whole(path)) == RATE - 251


def test_a_flac_cut_short_gives_what_is_there(tmp_path: Path) -> None:
    """An interrupted copy is heard up to where it ends."""
    path = write_sound(tmp_path / "cut.flac", samples(40.0))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert 10 * RATE <= len(whole(path)) <= 21 * RATE


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.wav", b"", "is empty"),
        ("words.wav", b"This is no sound at all. " * 100, "not a sound file"),
        ("half-header.wav", b"RIFF\x00\x00", "not a sound file"),
        ("noise.mp3", bytes(range(256)) * 20, "not a sound file"),
        ("samples.raw", bytes(range(256)) * 20, "not a sound file"),
        ("answer.m4a", b"\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom" + b"\0" * 500, "not a sound file"),
    ],
)
def test_what_is_no_sound(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    """One sentence with the file's name, and what to do."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(AudioFileError, match=says) as caught:
        whole(path)
    assert name in caught.value.message
    assert caught.value.advice


def test_a_file_without_a_single_sample(tmp_path: Path) -> None:
    """A valid header with nothing after it holds no sound."""
    with pytest.raises(AudioFileError, match="holds no sound"):
        whole(write_sound(tmp_path / "none.wav", np.zeros(0, np.int16)))


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder and a missing file are named as such."""
    with pytest.raises(AudioFileError, match="is a folder"):
        whole(tmp_path)
    with pytest.raises(AudioFileError, match="There is no file"):
        whole(tmp_path / "missing.wav")


def test_a_pipe_is_refused(tmp_path: Path) -> None:
    """Reading a pipe that nobody writes to would wait for ever."""
    pipe = tmp_path / "answer.wav"
    os.mkfifo(pipe)
    with pytest.raises(AudioFileError, match="a pipe, not a file"):
        whole(pipe)


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """The system's own reason is passed on."""
    path = write_sound(tmp_path / "secret.wav")
    path.chmod(0)
    with without_root(), pytest.raises(AudioFileError, match="Permission denied"):
        whole(path)


def test_kinds_that_only_libsndfile_knows_are_left_to_it(tmp_path: Path) -> None:
    """A WAV in mu-law, and a file that is no WAV, have no layout of ours."""
    assert read_wav_header(write_sound(tmp_path / "ulaw.wav", subtype="ULAW")) is None
    assert read_wav_header(write_sound(tmp_path / "a.flac")) is None
    assert len(whole(tmp_path / "ulaw.wav")) == soundfile.info(tmp_path / "ulaw.wav").frames
