"""Reads any sound file as 16 kHz mono, block by block, so that its length costs no memory."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from voice_interviewer.errors import AudioFileError
from voice_interviewer.transcription.wav_header import RATES, WavData, read_wav_header

Samples: TypeAlias = NDArray[np.float32]
"""16 kHz mono, -1 to 1, shape (samples,)."""

RATE = 16_000
"""Samples per second that Whisper and the voice activity model want."""

_LOUDEST = 100.0
"""40 dB above full scale: no recording is that loud, whatever its floats say."""

_BLOCK_SECONDS = 10
_MOST_SAMPLES = 8_000_000
"""Of one block, in all its channels: 32 MB, ten seconds of eight channels at 96 kHz."""
_ADVICE = "Use another copy of it, or convert it first, for example: ffmpeg -i answer.mp3 answer.wav"


class MonoSound:
    """Makes 16 kHz mono of blocks of any size, rate and channel count. The samples do not depend on the blocks."""

    def __init__(self, rate: int) -> None:
        """``rate`` is that of the blocks, in samples per second."""
        self._resampler = soxr.ResampleStream(rate, RATE, 1, dtype="float32") if rate != RATE else None

    def push(self, block: NDArray[np.float32]) -> Samples:
        """What a block of shape (frames, channels) brings; the resampler holds some of it back."""
        # Before anything is added up: a file of floats may hold what is no number, or one that no sum can hold.
        sound = np.nan_to_num(block, posinf=1.0, neginf=-1.0).clip(-_LOUDEST, _LOUDEST)
        mono: Samples = sound.mean(axis=1)
        return mono if self._resampler is None else np.asarray(self._resampler.resample_chunk(mono))

    def finish(self) -> Samples:
        """What was held back."""
        nothing = np.zeros(0, np.float32)
        return nothing if self._resampler is None else np.asarray(self._resampler.resample_chunk(nothing, last=True))


def read_blocks(path: Path) -> Iterator[tuple[Samples, float]]:
    """Blocks of sound, each with the share of the file read so far (0 to 1).

    Raises AudioFileError for what is missing, empty or no sound. A file cut short gives the sound that is there.
    """
    try:
        _check_there(path)
        lying = read_wav_header(path)
        raw = _raw_blocks(path) if lying is None or lying.honest else _repaired_blocks(path, lying)
        yield from _resampled(raw, path)
    except OSError as error:
        raise AudioFileError(f"{path.name} cannot be read ({error.strerror}).", "Check the file.") from error


def _check_there(path: Path) -> None:
    if path.is_dir():
        raise AudioFileError(f"{path.name} is a folder, not a sound file.", "Choose a file.")
    if not path.exists():
        raise AudioFileError(f"There is no file {path}.", "Check its name and folder.")
    if not path.is_file():  # reading a pipe that nobody writes to would never end
        raise AudioFileError(f"{path.name} is a device or a pipe, not a file.", "Save the sound to a file first.")
    if path.stat().st_size == 0:
        raise AudioFileError(f"{path.name} is empty.", "Choose another file or record the answer again.")


def _raw_blocks(path: Path) -> Iterator[tuple[NDArray[np.float32], int, float]]:
    """Blocks of shape (frames, channels) with their sample rate and the share read."""
    try:
        file = soundfile.SoundFile(path)
    # TypeError: a name ending in .raw makes soundfile ask for what only a header could say.
    except (soundfile.LibsndfileError, TypeError) as error:
        raise AudioFileError(f"{path.name} is not a sound file that can be read.", _ADVICE) from error
    with file:
        if file.samplerate not in RATES:  # at 1 Hz, a second would become 16,000
            raise AudioFileError(f"{path.name} holds no sound.", "Choose another file.")
        read = 0
        while True:
            try:
                block = file.read(_frames(file.samplerate, file.channels), dtype="float32", always_2d=True)
            except soundfile.LibsndfileError as error:
                if read:
                    return  # damaged further on: what was heard so far is kept
                raise AudioFileError(f"{path.name} is damaged and cannot be read.", _ADVICE) from error
            if not len(block):
                return
            read += len(block)
            yield block, file.samplerate, min(1.0, read / max(file.frames, 1))


def _frames(rate: int, channels: int) -> int:
    """Of one block: ten seconds, or as much as fits where hundreds of channels, packed into nothing, say they are."""
    return max(1, min(_BLOCK_SECONDS * rate, _MOST_SAMPLES // channels))


def _repaired_blocks(path: Path, wav: WavData) -> Iterator[tuple[NDArray[np.float32], int, float]]:
    """The same for a WAV whose header lies about its length."""
    step = _frames(wav.rate, wav.channels) * wav.frame_size
    with path.open("rb") as file:
        file.seek(wav.offset)
        for start in range(0, wav.size, step):
            block = decoded(file.read(min(step, wav.size - start)), wav)
            yield block, wav.rate, min(1.0, (start + step) / wav.size)


def decoded(data: bytes, wav: WavData) -> NDArray[np.float32]:
    """Bytes from the data of a WAV file, whole frames only, as a block of shape (frames, channels)."""
    block, _ = soundfile.read(
        io.BytesIO(data), dtype="float32", always_2d=True, samplerate=wav.rate, channels=wav.channels,
        format="RAW", subtype=wav.subtype, endian="LITTLE",
    )  # fmt: skip
    return np.asarray(block)


def _resampled(blocks: Iterator[tuple[NDArray[np.float32], int, float]], path: Path) -> Iterator[tuple[Samples, float]]:
    sound: MonoSound | None = None
    for block, rate, share in blocks:
        sound = sound or MonoSound(rate)
        yield sound.push(block), share
    if sound is None:
        raise AudioFileError(f"{path.name} holds no sound.", "Choose another file or record the answer again.")
    rest = sound.finish()
    if len(rest):
        yield rest, 1.0
