"""Small files that claim, or hold, hours of sound: time, memory and disk stay within bounds."""

import io
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.examples import example_question
from support.fake_library import FakeLibrary
from support.form import rounds
from support.fuzz import watched
from support.recordings import write_encoded
from voice_interviewer.errors import AudioFileError
from voice_interviewer.folders import Folders
from voice_interviewer.incoming import Found, Incoming
from voice_interviewer.library.flac import encode_flac
from voice_interviewer.transcription.audio import read_blocks
from voice_interviewer.voice.decoding import LONGEST, decode
from voice_interviewer.voice.wav import HEADER_BYTES, header

pytestmark = pytest.mark.harsh

RATE = 8_000
NOW = datetime(2026, 3, 5, tzinfo=UTC)
LITTLE = 100_000_000
"""Bytes of memory that no small file may take more than."""


def _silence(path: Path, seconds: float) -> Path:
    """So much silence as AAC in its plainest wrapping, where frames simply follow one another: 20 kB an hour or so."""
    one = write_encoded(path, np.zeros(RATE * 10, np.int16), RATE).read_bytes()
    path.write_bytes(one * round(seconds / 10))
    return path


@pytest.fixture
def incoming(tmp_path: Path) -> Incoming:
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    library = FakeLibrary(folders.data)
    return Incoming(folders, lambda: library, lambda: NOW)


def test_packed_silence_is_taken_in_up_to_its_bound(tmp_path: Path) -> None:
    """Once more than the longest answer has come out of it, the decoder stops, whatever the file says of its length."""
    packed, target = _silence(tmp_path / "packed.aac", rounds(1_200, 13 * 3_600)), tmp_path / "out.wav"
    assert packed.stat().st_size < rounds(200_000, 8_000_000)
    longest = rounds(600, round(LONGEST))
    too_long = pytest.raises(AudioFileError, match="lasts longer than")
    with watched("sound bombs", packed.name, most=120.0, memory=LITTLE), too_long:
        decode(packed, target, longest=longest)
    assert 0.9 * longest <= (target.stat().st_size - HEADER_BYTES) / (2 * RATE) <= longest


def test_an_import_leaves_nothing_of_a_bomb(incoming: Incoming, tmp_path: Path) -> None:
    """A file that says it lasts days is refused when it is looked at, before anything is decoded."""
    claims = tmp_path / "claims.flac"
    made = io.BytesIO()
    soundfile.write(made, np.zeros(RATE, np.int16), RATE, format="FLAC")
    data = bytearray(made.getvalue())
    # STREAMINFO: after "fLaC" and four bytes, at 13, 36 bits of the number of samples (RFC 9639, section 8.2).
    data[21:26] = bytes([data[21] & 0xF0]) + (20 * 3_600 * RATE).to_bytes(4, "big")
    claims.write_bytes(data)
    with watched("sound bombs", bytes(data), memory=LITTLE):
        found = incoming.look(claims)
        assert found.problem is not None
        assert "12 hours" in found.problem.message
        with pytest.raises(AudioFileError, match="12 hours"):
            incoming.keep(Found(claims, NOW), example_question())
    assert not list((tmp_path / "cache").rglob("*.wav"))


@pytest.mark.parametrize("said", [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF])
def test_a_wav_is_as_long_as_it_is(tmp_path: Path, said: int) -> None:
    """Whatever its header says: a second is read as a second, and takes the room of one."""
    path, flac = tmp_path / "claims.wav", tmp_path / "out.flac"
    path.write_bytes(header(RATE, said) + bytes(2 * RATE))
    with watched("sound bombs", path.read_bytes(), memory=LITTLE):
        heard = sum(len(block) for block, _ in read_blocks(path))
        encode_flac(path, flac)
    assert heard == pytest.approx(16_000, abs=100)
    assert flac.stat().st_size < 100_000


@pytest.mark.parametrize("rate", [1, 7, 999, 768_001, 0x7FFF_FFFF])
def test_no_rate_makes_hours_of_a_second(tmp_path: Path, rate: int) -> None:
    """At one sample a second, half a megabyte would become gigabytes on its way to the recogniser."""
    path = tmp_path / "slow.wav"
    path.write_bytes(header(rate, 500_000) + bytes(500_000))
    with watched("sound bombs", str(rate), memory=LITTLE), pytest.raises(AudioFileError):
        list(read_blocks(path))
