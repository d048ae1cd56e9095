"""Recordings from anybody, in every format that the app takes: libsndfile and FFmpeg, in a process that is watched."""

import io
from contextlib import suppress
from pathlib import Path

import pytest
import soundfile

from support import fuzz_sounds
from support.form import rounds
from support.fuzz import EACH, PARTS
from support.fuzz_child import Child, feed
from support.recordings import tone, write_encoded

pytestmark = pytest.mark.harsh

CODECS = {
    "a.m4a": "aac",
    "b.mp4": "aac",
    "c.mov": "pcm_s16le",
    "d.mkv": "libopus",
    "e.webm": "libopus",
    "f.3gp": "aac",
    "g.wma": "mp3",
    "h.aac": "aac",
    "i.mka": "flac",
    "j.caf": "alac",
    "k.m4a": "alac",
    "l.mp4": "mp3",
    "m.ogg": "libopus",
    "n.mkv": "pcm_f32le",
    "o.mka": "ac3",
    "p.w64": "pcm_s16le",
    "q.amr": "libopencore_amrnb",
}
"""Files that FFmpeg's decoders alone read, or read too, by name."""

NEVER = {"RAW", "SD2"}
"""Only a header could say what the one is. The other keeps its header in a second file, which libsndfile makes for a
nameless sound too: as "._" in the working folder, where it then spoils every MP3 that is read from memory."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Good recordings of a tenth of a second in each format, to be spoilt."""
    folder = tmp_path_factory.mktemp("sounds")
    bases = folder / "bases"
    bases.mkdir()
    sound = tone(0.1, 16_000)
    for form in sorted(soundfile.available_formats().keys() - NEVER):
        for subtype in _subtypes(form):
            made = io.BytesIO()
            with suppress(soundfile.LibsndfileError):  # it names some that it does not write
                soundfile.write(made, sound, 16_000, format=form, subtype=subtype)
                (bases / f"{form}-{subtype}.{form.lower()}").write_bytes(made.getvalue())
    for name, codec in CODECS.items():
        rate = 8_000 if name.endswith("amr") else 48_000
        write_encoded(bases / name, tone(0.1, rate), rate, codec)
    return folder


@pytest.mark.parametrize("part", range(PARTS))
def test_any_recording_is_taken_in_or_refused(folder: Path, part: int) -> None:
    """No crash, no hang, no endless memory or disk, and no error but those that a user can act on."""
    count = rounds(250, EACH)
    finds = feed("sound files", Child(fuzz_sounds, folder), range(part * count, (part + 1) * count))
    assert not finds, "\n".join(finds)


def _subtypes(form: str) -> list[str]:
    """Its usual encoding, and of the formats that people have all that can be written of one channel."""
    usual = soundfile.default_subtype(form)
    return sorted({usual, *soundfile.available_subtypes(form)}) if form in {"WAV", "OGG", "AIFF"} else [usual]
