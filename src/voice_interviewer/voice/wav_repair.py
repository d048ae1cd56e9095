"""What a WAV file really holds, whatever its header says, and the repair of one that was cut off."""

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from voice_interviewer.errors import AudioFileError, StorageError
from voice_interviewer.voice.wav import SIZE_LIMIT


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the samples of a WAV file lie, and how many there really are."""

    sample_rate: int
    frame_bytes: int
    data_start: int
    said_bytes: int
    """What the header says."""
    found_bytes: int
    """What the file holds, in whole frames."""

    @property
    def seconds(self) -> float:
        return self.found_bytes / self.frame_bytes / self.sample_rate


def read_layout(path: Path) -> Layout:
    """Walk the chunks of a WAV file as far as its samples. Raises AudioFileError where it is not a WAV."""
    try:
        with path.open("rb") as file:
            start = file.read(12)
            if start[:4] != b"RIFF" or start[8:] != b"WAVE":
                raise AudioFileError(f"{path.name} is not a WAV file.", "Choose another file.")
            return _walk(file, path)
    except OSError as error:
        raise AudioFileError(
            f"{path.name} cannot be read ({error.strerror}).", "Check that it is still there."
        ) from error


def _walk(file: BinaryIO, path: Path) -> Layout:
    sample_rate = frame_bytes = 0
    while len(chunk := file.read(8)) == 8:
        size = struct.unpack("<I", chunk[4:])[0]
        if chunk[:4] == b"data" and sample_rate > 0 and frame_bytes > 0:
            start = file.tell()
            found = (file.seek(0, os.SEEK_END) - start) // frame_bytes * frame_bytes
            return Layout(sample_rate, frame_bytes, start, size, found)
        if chunk[:4] == b"fmt " and len(shape := file.read(16)) == 16:
            sample_rate, frame_bytes = struct.unpack("<4xI4xH2x", shape)
            size -= 16
        file.seek(size + size % 2, os.SEEK_CUR)
    raise AudioFileError(f"{path.name} holds no sound.", "Choose another file.")


def repair(path: Path) -> Layout:
    """Make a WAV valid whose header says less, or more, than the file holds; the samples are never changed.

    For recordings that were cut off, where the samples reach to the end of the file. A byte that is half a sample is
    dropped. Raises AudioFileError where it is not a WAV, StorageError where it cannot be written.
    """
    layout = read_layout(path)
    end = layout.data_start + layout.found_bytes
    if layout.said_bytes == min(layout.found_bytes, SIZE_LIMIT) and path.stat().st_size == end:
        return layout
    try:
        with path.open("r+b") as file:
            file.truncate(end)
            file.seek(4)
            file.write(struct.pack("<I", min(end - 8, SIZE_LIMIT)))
            file.seek(layout.data_start - 4)
            file.write(struct.pack("<I", min(layout.found_bytes, SIZE_LIMIT)))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        advice = f"Allow writing in {path.parent}."
        raise StorageError(f"The recording {path.name} could not be repaired ({error.strerror}).", advice) from error
    return read_layout(path)
