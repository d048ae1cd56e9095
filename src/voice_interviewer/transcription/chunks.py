"""Cuts a recording at pauses into chunks that Whisper can hold, one frame of voice activity at a time.

The cuts depend on the frames alone, not on how the sound is delivered, so an answer transcribed while it is spoken and
the same answer read from its file are cut alike.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Span

SHORTEST = 12.0
"""Seconds of a chunk from which on a clear pause cuts it (WER with 8, 12 and 15 s: 0.143, 0.141, 0.137; a longer last
chunk keeps the speaker waiting)."""
CLEAR_PAUSE = 0.6
EAGER_FROM = 20.0
"""Seconds from which on any pause will do."""
ANY_PAUSE = 0.25
LONGEST = 28.0
"""Seconds at which a chunk is cut whatever is being said, at the quietest moment since `EAGER_FROM`."""
LONG_PAUSE = 2.0
"""A pause that cuts always: a long silence inside a chunk invites invented words."""
MARGIN = 0.3
"""Seconds of sound kept before the first and after the last voice of a chunk."""
LEAST_SPEECH = 0.25
"""Seconds; a chunk with less speech is not transcribed."""

# Wider than the thresholds for pauses: a soft word must not be cut off its chunk.
_ON, _OFF = 0.5, 0.35
_QUIET_FRAMES = 3  # a forced cut falls in the middle of the quietest 0.1 s


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch to transcribe, in seconds of the recording."""

    span: Span
    speech: float
    """Seconds of voice in it."""

    @property
    def worth_hearing(self) -> bool:
        return self.speech >= LEAST_SPEECH


class ChunkCutter:
    """Feed it every frame in order; it hands out chunks as they are complete."""

    def __init__(self, frame_seconds: float) -> None:
        self._step = frame_seconds
        self._frames = 0
        self._speaking = False
        self._after = 0.0
        """Where the last chunk was cut."""
        self._first: float | None = None
        """The first voice of the chunk under way."""
        self._last = 0.0
        self._speech = 0.0
        self._levels: deque[float] = deque(maxlen=round((LONGEST - EAGER_FROM) / frame_seconds))

    @property
    def needed_from(self) -> float:
        """Sound before this moment (seconds) will not be asked for again."""
        now = self._frames * self._step
        return max(self._after, (now if self._first is None else self._first) - MARGIN)

    def push(self, probability: float, level: float) -> Chunk | None:
        """The next frame: how likely voice is in it (0 to 1), and its level in dB."""
        self._frames += 1
        self._levels.append(level)
        now = self._frames * self._step
        self._speaking = probability > (_OFF if self._speaking else _ON)
        if self._speaking:
            self._first = now - self._step if self._first is None else self._first
            self._last = now
            self._speech += self._step
        if self._first is None:
            return None
        if self._pause_cuts(now - self._last, now - self._first):
            return self._cut((self._last + now) / 2)
        return self._cut(self._quietest(now)) if now - self._first >= LONGEST else None

    def finish(self) -> Chunk | None:
        """What is left at the end of the recording."""
        return None if self._first is None else self._cut(self._frames * self._step)

    @staticmethod
    def _pause_cuts(pause: float, length: float) -> bool:
        return (
            pause >= LONG_PAUSE
            or (pause >= CLEAR_PAUSE and length >= SHORTEST)
            or (pause >= ANY_PAUSE and length >= EAGER_FROM)
        )

    def _quietest(self, now: float) -> float:
        middle = _quietest_window(list(self._levels), _QUIET_FRAMES)
        return now - (len(self._levels) - middle) * self._step

    def _cut(self, at: float) -> Chunk:
        first = 0.0 if self._first is None else self._first
        chunk = Chunk(Span(max(self._after, first - MARGIN), min(at, self._last + MARGIN)), self._speech)
        still_speaking = at < self._last
        self._after = at
        self._first = at if still_speaking else None
        self._speech = max(0.0, self._last - at) if still_speaking else 0.0
        return chunk


def _quietest_window(levels: Sequence[float], width: int) -> float:
    """The middle, in frames, of the ``width`` frames with the lowest mean level."""
    sums = [sum(levels[at : at + width]) for at in range(max(1, len(levels) - width + 1))]
    return sums.index(min(sums)) + width / 2
