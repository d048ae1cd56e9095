"""Sound files are told apart by what is in them, and bad ones get one clear sentence."""

import os
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.hearing import noise, pitch, tone
from voice_interviewer.errors import AudioFileError
from voice_interviewer.voice.sound_file import SoundFile, length_warning
from voice_interviewer.voice.wav import header

RATE = 16_000


def whole(path: Path, rate: int) -> np.ndarray:
    with SoundFile(path) as file:
        return np.concatenate(list(file.blocks(0.0, file.seconds, rate)))


@pytest.mark.parametrize("kind", ["WAV", "FLAC", "OGG", "MP3", "AIFF"])
def test_reads_each_format_whatever_its_name(tmp_path: Path, kind: str) -> None:
    """MacOS writes AIFF into a file called .wav."""
    path = tmp_path / "speech.wav"
    soundfile.write(path, tone(1.0, RATE), RATE, format=kind)
    with SoundFile(path) as file:
        assert (file.rate, round(file.seconds, 1)) == (RATE, 1.0)
    assert pitch(whole(path, RATE), RATE) == pytest.approx(440, abs=2)


def test_samples_come_as_they_are_at_the_files_own_rate(tmp_path: Path) -> None:
    """No resampling where none is needed."""
    path = tmp_path / "a.wav"
    sound = noise(0.5, RATE)
    soundfile.write(path, sound, RATE)
    np.testing.assert_array_equal(whole(path, RATE), (sound / 32_768).astype(np.float32))


def test_floats_that_are_no_numbers_are_played_as_sound(tmp_path: Path) -> None:
    """A loudspeaker is handed numbers, whatever a file of floats holds."""
    path = tmp_path / "a.wav"
    broken = np.tile(np.array([[np.inf, -np.inf], [np.nan, 0.1], [3e38, 3e38]], np.float32), (1_000, 1))
    soundfile.write(path, broken, RATE, subtype="FLOAT")
    for rate in (RATE, 48_000):
        assert np.isfinite(whole(path, rate)).all()


def test_is_resampled_to_the_rate_asked_for(tmp_path: Path) -> None:
    """Length and pitch stay, also where a rate does not divide the other."""
    path = tmp_path / "a.wav"
    soundfile.write(path, tone(1.0, 44_100), 44_100)
    output = whole(path, 48_000)
    assert len(output) == pytest.approx(48_000, abs=2)
    assert pitch(output, 48_000) == pytest.approx(440, abs=1)


def test_a_stretch_begins_and_ends_where_asked(tmp_path: Path) -> None:
    """To the sample; beyond the end there is nothing."""
    path = tmp_path / "a.wav"
    sound = noise(1.0, RATE)
    soundfile.write(path, sound, RATE)
    with SoundFile(path) as file:
        part = np.concatenate(list(file.blocks(0.25, 0.75, RATE)))
        np.testing.assert_array_equal(part, (sound[4_000:12_000] / 32_768).astype(np.float32))
        assert list(file.blocks(1.0, 2.0, RATE)) == []


def test_channels_are_mixed(tmp_path: Path) -> None:
    """An answer recorded in stereo is heard from both sides."""
    path = tmp_path / "a.wav"
    soundfile.write(path, np.column_stack([tone(0.2, RATE), -tone(0.2, RATE)]), RATE)
    assert np.abs(whole(path, RATE)).max() < 0.001


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.wav", b"", "is empty"),
        ("a.wav", b"not sound at all" * 100, "is not a sound file"),
        ("a.wav", header(RATE, 0), "holds no sound"),
        ("a.wav", header(RATE, 0)[:30], "is not a sound file"),
        ("a.wav", header(2_000_000_000, 4) + b"\0" * 4, "holds no sound"),
        ("a.raw", b"\0" * 1_000, "is not a sound file"),
        ("a.mp3", np.random.default_rng(1).bytes(10_000), "is not a sound file"),
    ],
    ids=["empty", "text", "header only", "half a header", "absurd rate", "raw samples", "random bytes"],
)
def test_what_is_not_sound_is_said_in_one_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    """The sentence names the file, and there is something to do."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(AudioFileError) as caught:
        SoundFile(path)
    assert name in caught.value.message
    assert says in caught.value.message
    assert caught.value.advice


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    """Neither can be opened as sound, and each is called what it is."""
    for path, says in ((tmp_path / "gone.wav", "is not there"), (tmp_path, "is a folder")):
        with pytest.raises(AudioFileError, match=says):
            SoundFile(path)


def test_damage_inside_a_file_is_an_error_where_it_is_met(tmp_path: Path) -> None:
    """What lies before the damage is read first."""
    path = tmp_path / "a.flac"
    soundfile.write(path, noise(4.0, RATE), RATE)
    os.truncate(path, path.stat().st_size // 2)
    read: list[int] = []
    with SoundFile(path) as file, pytest.raises(AudioFileError, match="is damaged"):
        read.extend(len(block) for block in file.blocks(0.0, file.seconds, RATE))
    assert sum(read) > RATE


def test_a_wav_that_promises_too_much_is_noticed(tmp_path: Path) -> None:
    """An hour in the header, a second in the file: it plays, and the user is told."""
    path = tmp_path / "a.wav"
    path.write_bytes(header(RATE, 3_600 * RATE * 2) + noise(1.0, RATE).tobytes())
    with SoundFile(path) as file:
        assert file.seconds == 1.0
    warning = length_warning(path)
    assert warning is not None
    assert "3600 s" in warning.message


@pytest.mark.parametrize("said", [RATE * 2, RATE, 0xFFFF_FFFF], ids=["true", "less", "streamed"])
def test_other_lengths_give_no_warning(tmp_path: Path, said: int) -> None:
    """Neither chunks after the samples nor a length that was never known are damage."""
    path = tmp_path / "a.wav"
    path.write_bytes(header(RATE, said) + noise(1.0, RATE).tobytes())
    assert length_warning(path) is None


def test_only_wav_has_such_a_length(tmp_path: Path) -> None:
    """Other formats are left to their reader."""
    path = tmp_path / "a.flac"
    soundfile.write(path, noise(0.1, RATE), RATE)
    assert length_warning(path) is None


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """Waiting for somebody to write into it could last forever."""
    path = tmp_path / "pipe.wav"
    os.mkfifo(path)
    with pytest.raises(AudioFileError, match="is a device or a pipe, not a file"):
        SoundFile(path)


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    """As is a folder that nobody may enter: the system refuses even to look."""
    with pytest.raises(AudioFileError, match="cannot be read"):
        SoundFile(tmp_path / f"{'a' * 300}.wav")
