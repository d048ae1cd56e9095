"""Reading sound files, however long, a block at a time."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from voice_interviewer.errors import AudioFileError
from voice_interviewer.voice.wav_repair import read_layout

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
else:
    Samples = Any

_BLOCK_SECONDS = 0.1
RATES = range(1_000, 768_001)
"""Hz. Outside of it a header is nonsense."""

_LOUDEST = 100.0
"""40 dB above full scale: no recording is that loud, whatever its floats say."""

_UNKNOWN_LENGTH = 0x7FFF_0000
"""Bytes. A program that streams a WAV without knowing its length says 0 or a number as huge as this."""


class SoundFile:
    """An open sound file: WAV, FLAC, OGG, MP3, AIFF; told apart by what is in it, not by its name."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises AudioFileError where it is missing, unreadable, empty or not sound."""
        import soundfile

        _check_there(path)
        self.path = path
        try:
            self._file = soundfile.SoundFile(path)
        # TypeError: a name ending in .raw makes soundfile ask for what only a header could say.
        except (soundfile.SoundFileError, TypeError, OSError) as error:
            raise _unreadable(path) from error
        self._errors = (soundfile.SoundFileError,)
        if self._file.frames < 1 or self._file.samplerate not in RATES:
            self.close()
            raise AudioFileError(f"{path.name} holds no sound.", "Choose another file.")

    @property
    def rate(self) -> int:
        """Sample rate in Hz."""
        return int(self._file.samplerate)

    @property
    def seconds(self) -> float:
        return float(self._file.frames / self._file.samplerate)

    def blocks(self, start: float, end: float, rate: int, block_seconds: float = _BLOCK_SECONDS) -> Iterator[Samples]:
        """The sound from ``start`` to ``end`` seconds as mono float32 blocks of that length at ``rate`` Hz.

        Raises AudioFileError where the file turns out to be damaged.
        """
        if rate == self.rate:
            yield from self._own_blocks(start, end, block_seconds)
            return
        import numpy as np
        import soxr

        resampler = soxr.ResampleStream(self.rate, rate, 1, dtype="float32")
        for block in self._own_blocks(start, end, block_seconds):
            yield resampler.resample_chunk(block)
        yield resampler.resample_chunk(np.zeros(0, dtype=np.float32), last=True)

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _own_blocks(self, start: float, end: float, block_seconds: float) -> Iterator[Samples]:
        import numpy as np

        try:
            self._file.seek(min(round(start * self.rate), self._file.frames))
            left = round(end * self.rate) - self._file.tell()
            while left > 0:
                wanted = min(left, math.ceil(block_seconds * self.rate))
                sound = self._file.read(wanted, dtype="float32", always_2d=True)
                # A file of floats may hold what is no number, and numbers that no loudspeaker could make a sound of.
                block = np.nan_to_num(sound, posinf=1.0, neginf=-1.0).clip(-_LOUDEST, _LOUDEST).mean(axis=1)
                if block.size == 0:
                    return
                left -= block.size
                yield block
        except self._errors as error:
            raise AudioFileError(
                f"{self.path.name} is damaged.", "What comes before the damage can be played."
            ) from error


def length_warning(path: Path) -> AudioFileError | None:
    """What to tell the user about a WAV whose header promises more than the file holds, or None."""
    try:
        layout = read_layout(path)
    except AudioFileError:
        return None  # another format, which soundfile judges
    if layout.said_bytes <= layout.found_bytes or layout.said_bytes >= _UNKNOWN_LENGTH:
        return None
    said = layout.said_bytes / layout.frame_bytes / layout.sample_rate
    return AudioFileError(
        f"{path.name} says it lasts {said:.0f} s, but holds {layout.seconds:.0f} s.", "What is there can be played."
    )


def _check_there(path: Path) -> None:
    try:
        if path.is_dir():
            raise AudioFileError(f"{path.name} is a folder, not a sound file.", "Choose a file in it.")
        if not path.exists():
            raise AudioFileError(f"{path.name} is not there.", "Choose another file.")
        if not path.is_file():  # reading a pipe that nobody writes to would never end
            raise AudioFileError(f"{path.name} is a device or a pipe, not a file.", "Save the sound to a file first.")
    except OSError as error:  # a folder that nobody may enter, a name that is too long
        raise AudioFileError(f"{path.name} cannot be read ({error.strerror}).", "Check the file.") from error


def _unreadable(path: Path) -> AudioFileError:
    if path.stat().st_size == 0:
        return AudioFileError(f"{path.name} is empty.", "Choose another file.")
    return AudioFileError(
        f"{path.name} is not a sound file that can be read.",
        "WAV, FLAC, MP3, M4A and OGG can; convert it, or choose another.",
    )
