"""A program that takes spoilt recordings in, one after the other: ``python fuzz_sounds.py FOLDER``.

The decoders are compiled code, which may end the process or never come back, so they run in a process of their own that
is watched (`fuzz_child`). Each line that comes in is a seed; each that goes out, JSON, says what came of it.
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path
from random import Random

import numpy as np

from support.fuzz import peak_memory
from support.fuzz_bytes import mutate
from voice_interviewer.errors import UserError
from voice_interviewer.incoming import readable, seconds_of
from voice_interviewer.library.flac import encode_flac
from voice_interviewer.transcription.audio import read_blocks
from voice_interviewer.voice.sound_file import SoundFile, length_warning
from voice_interviewer.voice.wav_repair import repair

TOKENS = (
    *(b"RIFF", b"data", b"fmt ", b"fLaC", b"OggS", b"OpusHead", b"\x01vorbis", b"ID3", b"\xff\xfb", b"\xff\xf1"),
    *(b"FORM", b"AIFF", b"COMM", b"SSND", b"ftyp", b"moov", b"trak", b"stts", b"stsz", b"mdat", b"esds", b"caff"),
    *(b"\x1aE\xdf\xa3", b"\xa3", b"\x00\x00\x00\x01", b"\xff\xff\xff\xff\xff\xff\xff\xff", b"\x00\x00\xc0\x7f"),
    *(b"#EXTM3U\nhttp://127.0.0.1:9/x\n", b"ffconcat version 1.0\nfile /etc/passwd\n"),
)  # fmt: skip


def main() -> None:
    """Until there are no more seeds."""
    folder, answers = Path(sys.argv[1]), os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # libsndfile and mpg123 talk on standard output
    bases = sorted((folder / "bases").iterdir())
    for line in sys.stdin:
        seed = int(line)
        path = spoilt(seed, bases, folder)
        began, before = time.process_time(), peak_memory(forget=True)
        told = _tried(path, folder)
        said = {"seed": seed, "seconds": time.process_time() - began, "memory": peak_memory() - before, **told}
        answers.write(json.dumps(said) + "\n")
        answers.flush()
        if told["error"] is None:
            path.unlink()


def spoilt(seed: int, bases: list[Path], folder: Path) -> Path:
    """The recording of a seed: the first ones as they are, all others spoilt. Its name is that of the seed."""
    base = bases[seed % len(bases)]
    data = base.read_bytes() if seed < len(bases) else mutate(base.read_bytes(), Random(seed), TOKENS)
    path = folder / f"{seed}{base.suffix}"
    path.write_bytes(data)
    return path


def _tried(path: Path, folder: Path) -> dict[str, object]:
    """Whether it was refused, and the error that nobody may see."""
    refused = False
    for way in (_taken_in, _played, _heard, _looked_at):
        try:
            way(path, folder)
        except UserError:
            refused = refused or way is _taken_in
        except Exception:  # noqa: BLE001 -- told, as the find that it is
            return {"refused": refused, "error": traceback.format_exc()}
    return {"refused": refused, "error": None}


def _taken_in(path: Path, folder: Path) -> None:
    """As an import does."""
    flac = folder / "take.flac"
    flac.unlink(missing_ok=True)
    assert seconds_of(path) >= 0
    with readable(path, folder / "cache") as sound:
        seconds_of(sound)
        encode_flac(sound, flac)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        assert size < 500_000_000, f"{size} bytes on the disk"
    assert seconds_of(flac) > 0


def _heard(path: Path, folder: Path) -> None:
    """As the recogniser does."""
    with readable(path, folder / "cache") as sound:
        for block, share in read_blocks(sound):
            assert np.isfinite(block).all(), "not a number"
            assert 0 <= share <= 1, share


def _played(path: Path, folder: Path) -> None:
    del folder
    with SoundFile(path) as sound:
        assert sound.seconds > 0
        for block in sound.blocks(0.0, min(sound.seconds, 60.0), 48_000):
            assert np.isfinite(block).all(), "not a number"


def _looked_at(path: Path, folder: Path) -> None:
    """As one that a crash left behind."""
    del folder
    length_warning(path)
    repair(path)


if __name__ == "__main__":
    main()
