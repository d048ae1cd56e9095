"""Stretches of several recordings as one sound: brought to one rate and about one loudness, faded into each other.

Read and written a block at a time, so that long takes cost no memory.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voice_interviewer.errors import StorageError
from voice_interviewer.splice.timeline import CROSSFADE
from voice_interviewer.voice.loudness import Sources, Stretch, Watch, gains
from voice_interviewer.voice.wav import GrowingWav

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
else:
    Samples = Any

_FULL = 32_768
"""One, as a 16-bit sample."""


def join(stretches: Sequence[Stretch], target: Path, watch: Watch | None = None) -> float:
    """Write the stretches, one after the other, to a new mono 16-bit WAV; returns its seconds.

    The rate is the highest of theirs. Each recording gets one gain (`voice_interviewer.voice.loudness`). At each seam
    two stretches overlap for `CROSSFADE` with the gains cos(x) and sin(x), x from 0 to a quarter turn: their squares
    add up to one, which keeps the power of two sounds that have nothing to do with each other. Each stretch lasts at
    least two crossfades. Raises AudioFileError, StorageError or Cancelled; a half-written target is left to the caller.
    """
    watch = watch or Watch()
    with Sources(stretch.sound for stretch in stretches) as sources:
        loudness = gains(stretches, sources, watch)
        try:
            return _written(target, sources.rate, _faded(stretches, sources, loudness, watch))
        except StorageError as error:
            raise StorageError(
                "The new sound could not be written to disk.", f"Make room, or allow writing, in {target.parent}."
            ) from error


def frames(stretch: Stretch, rate: int) -> int:
    """How many samples a stretch has at that rate."""
    return round((stretch.end - stretch.start) * rate)


def _written(target: Path, rate: int, blocks: Iterator[Samples]) -> float:
    wav = GrowingWav(target, rate)
    try:
        for block in blocks:
            wav.write(_pcm(block))
        wav.close()
    except BaseException:
        with contextlib.suppress(StorageError):  # the first failure is the one to tell
            wav.close()
        raise
    return wav.seconds


def _faded(
    stretches: Sequence[Stretch], sources: Sources, loudness: Mapping[Path, float], watch: Watch
) -> Iterator[Samples]:
    """The joined sound in blocks. The end of each stretch is held back until the next one fades in over it."""
    import numpy as np

    fade = round(CROSSFADE * sources.rate)
    turn = (np.arange(fade, dtype=np.float32) + 0.5) / fade * np.float32(np.pi / 2)
    tail: Samples | None = None
    for stretch in stretches:
        held = np.zeros(0, np.float32)
        for block in _exactly(stretch, sources, loudness[stretch.sound], watch):
            held = np.concatenate([held, block])
            if tail is not None and len(held) >= fade:
                held[:fade] = held[:fade] * np.sin(turn) + tail * np.cos(turn)
                tail = None
            if tail is None and len(held) > fade:
                yield held[:-fade]
                held = held[-fade:]
        tail = held
    if tail is not None:
        yield tail


def _exactly(stretch: Stretch, sources: Sources, gain: float, watch: Watch) -> Iterator[Samples]:
    """Blocks of a stretch with its gain: as many samples as its seconds say, whatever resampling rounds."""
    import numpy as np

    left = frames(stretch, sources.rate)
    for block in sources[stretch.sound].blocks(stretch.start, stretch.end, sources.rate):
        part = block[:left] * np.float32(gain)
        left -= len(part)
        watch.did(len(part) / sources.rate)
        yield part
    if left:
        yield np.zeros(left, np.float32)


def _pcm(block: Samples) -> bytes:
    """As 16-bit samples. What was 16 bits and got no gain comes out as it went in."""
    import numpy as np

    return bytes(np.clip(np.rint(block * _FULL), -_FULL, _FULL - 1).astype("<i2").tobytes())
