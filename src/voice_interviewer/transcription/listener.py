"""Listens to a recording as it comes and writes down each chunk as soon as a pause completes it."""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, replace

import numpy as np

from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word
from voice_interviewer.jargon.prompt import prompt_terms
from voice_interviewer.transcription.activity import FRAME_SECONDS, LEVEL_SECONDS, Activity, ActivityMeter
from voice_interviewer.transcription.audio import RATE, Samples
from voice_interviewer.transcription.boundaries import in_order
from voice_interviewer.transcription.chunks import Chunk, ChunkCutter
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.hearing import Heard, hear
from voice_interviewer.transcription.witnesses import NO_WITNESSES, Witnesses

_LEVELS_PER_FRAME = FRAME_SECONDS / LEVEL_SECONDS

_SILENCE_BEHIND = 0.1
"""Seconds of silence behind the margin of the chunk under way, so 0.4 s behind its last voice, from which on it is
worth hearing ahead: the speaker may have finished."""


@dataclass(frozen=True, slots=True)
class _Ahead:
    """What was heard in a stretch that may yet turn out to be no whole chunk. Times in seconds of the recording."""

    span: Span
    heard: Heard


class Listener:
    """Feed it sound in pieces of any size, then `finish`. Keeps only the sound of the chunk under way."""

    def __init__(
        self,
        engine: Engine,
        vocabulary: Sequence[str],
        alive: Callable[[], None],
        witnesses: Witnesses = NO_WITNESSES,
    ) -> None:
        self._engine = engine
        self._witnesses = witnesses
        self._terms = prompt_terms(vocabulary)
        self._alive = alive
        self._meter = ActivityMeter()
        self._cutter = ChunkCutter(FRAME_SECONDS)
        self._activity = Activity(np.zeros(0, np.float32), np.zeros(0, np.float32))
        self._sound: Samples = np.zeros(0, np.float32)
        self._dropped = 0
        """Samples already forgotten from the front."""
        self._words: list[Word] = []
        self._candidates: list[FillerCandidate] = []
        self._ahead: _Ahead | None = None

    @property
    def text(self) -> str:
        """What was heard so far; what was heard ahead may yet change."""
        ahead = self._ahead.heard.words if self._ahead else ()
        return " ".join(word.text for word in (*self._words, *ahead))

    def feed(self, samples: Samples, last: bool = False) -> None:
        """The next piece of sound; chunks that it completes are transcribed before this returns."""
        self._sound = np.concatenate((self._sound, samples))
        frames = len(self._activity.probabilities)
        self._activity = self._activity.followed_by(self._meter.feed(samples, last))
        for frame in range(frames, len(self._activity.probabilities)):
            self._hear(self._cutter.push(float(self._activity.probabilities[frame]), self._level(frame)))
        self._forget()

    def hear_ahead(self) -> bool:
        """In a pause, hear the chunk under way as if the recording ended here. Returns whether there was any to hear.

        This never changes the transcript: what was heard ahead is used only for a chunk of exactly the same sound.
        """
        chunk = copy(self._cutter).finish()
        if chunk is None or not chunk.worth_hearing or (self._ahead and self._ahead.span == chunk.span):
            return False
        if len(self._activity.probabilities) * FRAME_SECONDS - chunk.span.end < _SILENCE_BEHIND:
            return False
        self._ahead = _Ahead(chunk.span, self._heard_in(chunk.span))
        return True

    def finish(self) -> Transcript:
        """The transcript of all that was fed."""
        seconds = (self._dropped + len(self._sound)) / RATE
        self.feed(np.zeros(0, np.float32), last=True)
        self._hear(self._cutter.finish())
        speech = self._activity.speech(seconds)
        return Transcript(
            words=tuple(in_order(self._words, seconds)),
            speech=speech,
            seconds=seconds,
            engine=self._engine.name,
            model=self._engine.model,
            candidates=tuple(_inside(place, seconds) for place in self._candidates),
        )

    def _hear(self, chunk: Chunk | None) -> None:
        if chunk is None or not chunk.worth_hearing:
            return
        ahead, self._ahead = self._ahead, None
        heard = ahead.heard if ahead is not None and ahead.span == chunk.span else self._heard_in(chunk.span)
        self._words += heard.words
        self._candidates += heard.candidates

    def _heard_in(self, span: Span) -> Heard:
        start, end = span.start, span.end
        samples = self._sound[max(0, round(start * RATE) - self._dropped) : round(end * RATE) - self._dropped]
        activity = self._activity.between(start, end)
        return hear(samples, activity, self._engine, self._terms, self._alive, self._witnesses).later(start)

    def _forget(self) -> None:
        done = max(0, round(self._cutter.needed_from * RATE) - self._dropped)
        self._sound = self._sound[done:]
        self._dropped += done

    def _level(self, frame: int) -> float:
        # Rounded down: a level that ends behind the frame may not be there yet, depending on how the sound comes.
        first, last = int(frame * _LEVELS_PER_FRAME), int((frame + 1) * _LEVELS_PER_FRAME)
        levels = self._activity.levels[first:last]
        return float(levels.mean()) if len(levels) else 0.0


def _inside(place: FillerCandidate, seconds: float) -> FillerCandidate:
    start = min(place.start, seconds)
    return replace(place, start=start, end=max(start, min(place.end, seconds)))
