"""The recording as a small MP3, which every browser plays."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError

if TYPE_CHECKING:
    from soundfile import SoundFile

RATE = 24_000
"""Hz: everything that makes speech clear lies below half of it."""

BITS_A_SECOND = 64_000
"""Mono speech at this rate is hard to tell from the recording."""

_COMPRESSION = 0.6
"""libsndfile's word for that many bits at this rate: 160,000 at 0, 8,000 at 1."""

_BLOCK_SECONDS = 5.0


def mp3(path: Path, report: Callable[[float], None] | None = None, cancel: CancelToken | None = None) -> bytes:
    """The recording as MP3; ``report`` is told the share that is done. About a hundredth of the time it takes to hear.

    Raises AudioFileError where it is missing or unreadable, Cancelled.
    """
    import soundfile

    target = io.BytesIO()
    try:
        with soundfile.SoundFile(path) as source, soundfile.SoundFile(target, "w", RATE, 1, **_FORM) as file:
            for share, block in _blocks(source):
                if cancel is not None:
                    cancel.raise_if_cancelled()
                file.write(block)
                if report is not None:
                    report(share)
    except (soundfile.SoundFileError, TypeError, OSError) as error:
        raise AudioFileError(f"{path.name} could not be read as sound.", "The recording may be gone.") from error
    return target.getvalue()


_FORM: dict[str, Any] = {
    "format": "MP3",
    "subtype": "MPEG_LAYER_III",
    "bitrate_mode": "CONSTANT",  # so that every browser jumps to the right place
    "compression_level": _COMPRESSION,
}


def expected_bytes(seconds: float) -> int:
    """What the sound takes up in the pack: there it is text, four characters for three bytes."""
    return round(seconds * BITS_A_SECOND / 8 * 4 / 3)


def _blocks(source: "SoundFile") -> Iterator[tuple[float, Any]]:
    """Mono blocks at `RATE`, each with the share of the whole that it ends."""
    import numpy as np
    import soxr

    resampler = soxr.ResampleStream(source.samplerate, RATE, 1, dtype="float32")
    frames = round(_BLOCK_SECONDS * source.samplerate)
    for block in source.blocks(frames, dtype="float32", always_2d=True):
        yield source.tell() / max(1, source.frames), resampler.resample_chunk(block.mean(axis=1))
    yield 1.0, resampler.resample_chunk(np.zeros(0, dtype=np.float32), last=True)
