"""Our own readers of WAV files: whatever the header says, what is there is read, or told to be no sound."""

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from support.fuzz import fuzz, watched
from support.fuzz_bytes import mutated
from support.sounds import samples
from voice_interviewer.errors import AudioFileError
from voice_interviewer.transcription.audio import read_blocks
from voice_interviewer.transcription.following import GrowingSound
from voice_interviewer.voice.sound_file import length_warning
from voice_interviewer.voice.wav import header
from voice_interviewer.voice.wav_repair import read_layout, repair

pytestmark = pytest.mark.harsh

TOKENS = (
    *(b"RIFF", b"WAVE", b"fmt ", b"data", b"LIST", b"RF64", b"ds64", b"JUNK", b"fact", b"RIFX", b"\xff\xff\xff\xff"),
    b"data\xff\xff\xff\xff", b"data\0\0\0\0", b"fmt \x10\0\0\0" + bytes(16), header(16_000, 0), header(1, 8),
    b"\xfe\xff", b"\x03\x00", b"\x00\x00\xc0\x7f", b"\x00\x00\x80\xff",
)  # fmt: skip


def _written(subtype: str, channels: int = 1, form: str = "WAV") -> bytes:
    made = io.BytesIO()
    soundfile.write(made, samples(0.05, 8_000, channels), 8_000, subtype=subtype, format=form)
    return made.getvalue()


def _nested() -> bytes:
    """A WAV in the list of another, before its samples."""
    inner, outer = _written("PCM_16"), _written("PCM_16")
    return outer[:12] + b"LIST" + len(inner).to_bytes(4, "little") + inner + outer[12:]


BASES = (
    header(16_000, 1_000) + bytes(range(250)) * 4,
    header(16_000, 0) + bytes(1_000),
    *(_written(subtype) for subtype in ("PCM_16", "PCM_24", "FLOAT", "DOUBLE", "PCM_U8", "ULAW", "IMA_ADPCM")),
    _written("PCM_16", 2),
    _written("PCM_24", 6, "WAVEX"),
    _nested(),
)


@fuzz(200)
@given(data=st.one_of(mutated(BASES, TOKENS), st.binary(max_size=80).map(lambda rest: header(16_000, 40)[:36] + rest)))
def test_any_header_is_read_or_refused(part: int, tmp_path: Path, data: bytes) -> None:
    """By the repair of recordings that a crash cut off, by the host that follows one, and by the reader of whole files.

    The repair changes no sample, and there is nothing to repair after it.
    """
    path = tmp_path / "recording.wav"
    path.write_bytes(data)
    with watched("WAV headers", data):
        _follow(path)
    with watched("WAV headers, read whole", data):
        for block, share in read_blocks(path):
            assert np.isfinite(block).all()
            assert 0 <= share <= 1
    with watched("WAV headers, repaired", data):
        length_warning(path)
        layout = repair(path)
        repaired = path.read_bytes()
        assert repaired[layout.data_start :] == data[layout.data_start :][: layout.found_bytes]
        assert repair(path) == layout == read_layout(path)
        assert path.read_bytes() == repaired


def _follow(path: Path) -> None:
    """As the host reads a recording that grows."""
    growing = GrowingSound(path)
    try:
        while (block := growing.read()) is not None:
            assert np.isfinite(block).all()
            assert 0 <= growing.share <= 1
        growing.finish()
    finally:
        growing.close()


def test_a_header_alone_is_no_sound(tmp_path: Path) -> None:
    """The watch lets errors through that nobody expects, and takes those that a user can act on for answers."""
    path = tmp_path / "recording.wav"
    path.write_bytes(header(16_000, 0))
    with pytest.raises(AudioFileError):
        _follow(path)
