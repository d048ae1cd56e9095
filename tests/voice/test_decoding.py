"""Recordings that only FFmpeg's decoders read become WAV, and nothing that they name is followed."""

import socket
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.recordings import tone, write_encoded
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled
from voice_interviewer.voice.decoding import can_decode, decode, length_of

RATE = 48_000
SECONDS = 1.5


@pytest.mark.parametrize(
    ("name", "codec"), [("a.m4a", "aac"), ("a.webm", "libopus"), ("a.mkv", "flac"), ("a.mov", "alac"), ("a.mp4", "aac")]
)
def test_what_was_recorded_is_in_the_wav(tmp_path: Path, name: str, codec: str) -> None:
    """A tone of 440 Hz, as long as it was, at the rate it had."""
    recording = write_encoded(tmp_path / name, tone(SECONDS, RATE), RATE, codec)
    assert length_of(recording) == pytest.approx(SECONDS, abs=0.1)
    decode(recording, tmp_path / "sound.wav")
    sound, rate = soundfile.read(tmp_path / "sound.wav", dtype="float64")
    assert rate == RATE
    assert len(sound) / rate == pytest.approx(SECONDS, abs=0.1)
    strengths = np.abs(np.fft.rfft(sound))
    assert np.fft.rfftfreq(len(sound), 1 / rate)[strengths.argmax()] == pytest.approx(440, abs=2)


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    """Phones give recordings all sorts of endings."""
    recording = write_encoded(tmp_path / "a.m4a", tone(0.5), RATE).rename(tmp_path / "Recording 1.wav")
    assert can_decode(recording)


def test_progress_is_told_and_ends_at_the_whole(tmp_path: Path) -> None:
    """As a share of the length, never going back."""
    shares: list[float] = []
    decode(write_encoded(tmp_path / "a.m4a", tone(SECONDS), RATE), tmp_path / "sound.wav", shares.append)
    assert shares == sorted(shares)
    assert 0.9 < shares[-1] <= 1.0


def test_no_more_comes_out_than_the_longest_answer(tmp_path: Path) -> None:
    """Silence packs into nothing, and a small file could fill a disk."""
    recording, target = write_encoded(tmp_path / "a.m4a", tone(3.0), RATE), tmp_path / "sound.wav"
    with pytest.raises(AudioFileError, match="lasts longer than"):
        decode(recording, target, longest=1.0)
    assert target.stat().st_size <= 44 + 2 * RATE
    decode(recording, target, longest=4.0)


def test_it_can_be_called_off(tmp_path: Path) -> None:
    """Between two frames."""
    cancel = CancelToken()
    cancel.cancel()
    recording = write_encoded(tmp_path / "a.m4a", tone(0.5), RATE)
    with pytest.raises(Cancelled):
        decode(recording, tmp_path / "sound.wav", cancel=cancel)


@pytest.mark.parametrize(
    "content",
    [b"", b"no sound at all", b"\x00" * 4_000, b"RIFF\xff\xff\xff\xffWAVEfmt "],
    ids=["empty", "text", "zeros", "header"],
)
def test_what_is_no_sound_says_so(tmp_path: Path, content: bytes) -> None:
    """In a sentence with the file's name."""
    file = tmp_path / "notes.m4a"
    file.write_bytes(content)
    assert not can_decode(file)
    with pytest.raises(AudioFileError, match=r"notes\.m4a"):
        decode(file, tmp_path / "sound.wav")


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    """Each in its own words."""
    with pytest.raises(AudioFileError, match="cannot be read"):
        length_of(tmp_path / "gone.m4a")
    with pytest.raises(AudioFileError, match="is a folder"):
        length_of(tmp_path)


def test_a_file_cut_short_gives_what_is_there(tmp_path: Path) -> None:
    """A recorder that lost its power leaves such a file; WebM is made to be read so."""
    whole = write_encoded(tmp_path / "a.webm", tone(4.0), RATE, "libopus").read_bytes()
    cut = tmp_path / "cut.webm"
    cut.write_bytes(whole[: len(whole) // 2])
    decode(cut, tmp_path / "sound.wav")
    assert 1.0 < soundfile.info(tmp_path / "sound.wav").duration < 3.0


def test_a_playlist_is_not_followed(tmp_path: Path) -> None:
    """Neither to an address, where a server would be asked, nor to another file."""
    other = write_encoded(tmp_path / "other.m4a", tone(0.5), RATE)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/sound.ts"
        for number, place in enumerate((address, other.as_uri(), str(other))):
            playlist = tmp_path / f"list{number}.m4a"
            playlist.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{place}\n#EXT-X-ENDLIST\n")
            assert not can_decode(playlist)
        concat = tmp_path / "concat.m4a"
        concat.write_text(f"ffconcat version 1.0\nfile '{other}'\n")
        assert not can_decode(concat)
        with pytest.raises(TimeoutError):
            server.accept()
