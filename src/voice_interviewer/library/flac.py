"""Recordings become FLAC: half the size, and exactly the same samples."""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voice_interviewer.errors import AudioFileError
from voice_interviewer.private import FILE_MODE

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer
    from soundfile import SoundFile

BLOCK_FRAMES = 65_536
"""Frames held in memory at a time, so that a recording of hours takes no more than one of seconds."""

_AT_MOST_16_BIT = {"PCM_16", "PCM_S8", "PCM_U8", "ULAW", "ALAW"}
"""Encodings whose samples are 16-bit integers or widen to them exactly."""


class HonestFile(io.FileIO):
    """A new file for its owner alone that remembers why a write failed.

    libsndfile calls ``write`` from C, where an exception would be printed and lost; the encoder only sees that less
    was written than it asked for.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, "w+", opener=lambda name, flags: os.open(name, flags | os.O_EXCL, FILE_MODE))
        self.failure: OSError | None = None

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write all of ``data``; on failure keep the reason and say that nothing was written."""
        left = memoryview(data).cast("B")
        length = len(left)
        try:
            while left:
                left = left[super().write(left) :]
        except OSError as error:
            self.failure = error
            return 0
        return length

    def put_on_disk(self) -> None:
        """Wait until the file is on the disk. Raises OSError, also for a write that failed before."""
        if self.failure:
            raise self.failure
        os.fsync(self.fileno())


def encode_flac(recording: Path, target: Path) -> None:
    """Write ``recording`` (anything libsndfile reads) to a new 16-bit FLAC file and put it on the disk.

    16-bit samples stay exactly as they are; wider ones are rounded to 16 bits. Raises AudioFileError where there is
    no sound to read, OSError where ``target`` cannot be written; a half-written target is left to the caller.
    """
    from soundfile import LibsndfileError, SoundFile

    with HonestFile(target) as file:
        try:
            with _opened(recording) as source, SoundFile(file, "w", **_flac_format(source)) as flac:
                for block in _blocks(source):
                    flac.write(block)
        except (LibsndfileError, AssertionError) as error:  # soundfile asserts that all it was given was written
            raise file.failure or AudioFileError(
                f"{recording} could not be read as sound.", "Choose another file."
            ) from error
        file.put_on_disk()


def _opened(recording: Path) -> "SoundFile":
    from soundfile import LibsndfileError, SoundFile

    if not recording.is_file():
        raise AudioFileError(f"There is no file {recording}.", "Check its name.")
    try:
        if recording.suffix.lower() == ".raw":  # soundfile would ask for a sample rate that nobody knows
            raise LibsndfileError(1)
        source = SoundFile(recording)
    except LibsndfileError as error:
        raise AudioFileError(
            f"{recording} is not a sound file that can be read.", "Use WAV, FLAC, OGG, MP3 or AIFF."
        ) from error
    if source.frames == 0:
        source.close()
        raise AudioFileError(f"{recording} holds no sound.", "Record the answer again, or choose another file.")
    return source


def _flac_format(source: "SoundFile") -> dict[str, Any]:
    return {"samplerate": source.samplerate, "channels": source.channels, "format": "FLAC", "subtype": "PCM_16"}


def _blocks(source: "SoundFile") -> Iterator[Any]:
    """The sound in blocks; integers where 16 bits hold the samples, so that none changes on the way."""
    dtype = "int16" if source.subtype in _AT_MOST_16_BIT else "float32"
    while len(block := source.read(BLOCK_FRAMES, dtype=dtype)):
        yield block
