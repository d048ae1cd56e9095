"""Sound on its way from the thread that reads it to the callback of the sound card."""

import threading
from dataclasses import dataclass
from queue import Empty, Full, Queue

from voice_interviewer.voice.sound_file import Samples
from voice_interviewer.voice.timeline import Timeline

CHUNK_SECONDS = 0.05
_CHUNKS_AHEAD = 32


@dataclass(frozen=True, slots=True)
class _Chunk:
    data: memoryview
    """Interleaved float32 frames."""
    start: float
    """The second of the recording that the first of them comes from."""


class SoundQueue:
    """Written by one thread (`put`, `finish`), emptied by the sound callback (`fill`), which never waits."""

    def __init__(self, rate: int, channels: int, speed: float, timeline: Timeline, tail_seconds: float) -> None:
        """``tail_seconds`` of silence follow the end: without them the part that the sound card holds is cut off."""
        self._rate = rate
        self._channels = channels
        self._speed = speed
        self._timeline = timeline
        self._bytes_per_second = rate * channels * 4
        self._tail = tail_seconds
        self._chunks: Queue[_Chunk] = Queue(_CHUNKS_AHEAD)
        self._rest: _Chunk | None = None
        self._complete = threading.Event()
        self.seconds_put = 0.0
        """How much sound was put in so far."""

    def put(self, samples: Samples, start: float, timeout: float) -> bool:
        """Add at most `CHUNK_SECONDS` of mono float32, ``start`` being where in the recording it comes from.

        Returns False, having added nothing, where there is no room within ``timeout`` seconds.
        """
        import numpy as np

        data = memoryview(np.repeat(samples, self._channels).astype("<f4", copy=False).tobytes())
        try:
            self._chunks.put(_Chunk(data, start), timeout=timeout)
        except Full:
            return False
        self.seconds_put += samples.size / self._rate
        return True

    def finish(self) -> None:
        """Nothing more will come."""
        self._complete.set()

    def fill(self, buffer: memoryview, heard_at: float) -> bool:
        """Fill ``buffer``, heard from ``heard_at`` (monotonic clock) on. Returns False after the silence at the end."""
        complete = self._complete.is_set()  # asked before the queue is, so that its last chunk is never overlooked
        filled = 0
        while filled < len(buffer) and (chunk := self._next()) is not None:
            filled += self._give(chunk, buffer[filled:], heard_at + filled / self._bytes_per_second)
        missing = len(buffer) - filled
        buffer[filled:] = bytes(missing)
        if missing and complete:
            self._timeline.ends_at(heard_at + filled / self._bytes_per_second)
            self._tail -= missing / self._bytes_per_second
        return self._tail > 0

    def _next(self) -> _Chunk | None:
        chunk, self._rest = self._rest, None
        if chunk is not None:
            return chunk
        try:
            return self._chunks.get_nowait()
        except Empty:
            return None

    def _give(self, chunk: _Chunk, buffer: memoryview, heard_at: float) -> int:
        """Copy what fits, remember the rest, and note when it is heard; returns the bytes copied."""
        count = min(len(chunk.data), len(buffer))
        buffer[:count] = chunk.data[:count]
        end = chunk.start + count / self._bytes_per_second * self._speed
        self._timeline.heard_from(heard_at, chunk.start, end, self._speed)
        if count < len(chunk.data):
            self._rest = _Chunk(chunk.data[count:], end)
        return count
