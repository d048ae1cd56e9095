"""Listens to a recording as it comes and writes down each chunk as soon as a pause completes it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from voice_interviewer.answer import FillerCandidate, Transcript, Word
from voice_interviewer.transcription.activity import FRAME_SECONDS, LEVEL_SECONDS, Activity, ActivityMeter
from voice_interviewer.transcription.audio import RATE, Samples
from voice_interviewer.transcription.boundaries import in_order
from voice_interviewer.transcription.chunks import Chunk, ChunkCutter
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.hearing import hear
from voice_interviewer.transcription.vocabulary import prompt_sentence

_LEVELS_PER_FRAME = FRAME_SECONDS / LEVEL_SECONDS


class Listener:
    """Feed it sound in pieces of any size, then `finish`. Keeps only the sound of the chunk under way."""

    def __init__(self, engine: Engine, vocabulary: Sequence[str], alive: Callable[[], None]) -> None:
        self._engine = engine
        self._prompt = prompt_sentence(vocabulary)
        self._alive = alive
        self._meter = ActivityMeter()
        self._cutter = ChunkCutter(FRAME_SECONDS)
        self._activity = Activity(np.zeros(0, np.float32), np.zeros(0, np.float32))
        self._sound: Samples = np.zeros(0, np.float32)
        self._dropped = 0
        """Samples already forgotten from the front."""
        self._words: list[Word] = []
        self._candidates: list[FillerCandidate] = []

    def feed(self, samples: Samples, last: bool = False) -> None:
        """The next piece of sound; chunks that it completes are transcribed before this returns."""
        self._sound = np.concatenate((self._sound, samples))
        frames = len(self._activity.probabilities)
        self._activity = self._activity.followed_by(self._meter.feed(samples, last))
        for frame in range(frames, len(self._activity.probabilities)):
            self._hear(self._cutter.push(float(self._activity.probabilities[frame]), self._level(frame)))
        self._forget()

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
        start, end = chunk.span.start, chunk.span.end
        samples = self._sound[max(0, round(start * RATE) - self._dropped) : round(end * RATE) - self._dropped]
        heard = hear(samples, self._activity.between(start, end), self._engine, self._prompt, self._alive).later(start)
        self._words += heard.words
        self._candidates += heard.candidates

    def _forget(self) -> None:
        done = max(0, round(self._cutter.needed_from * RATE) - self._dropped)
        self._sound = self._sound[done:]
        self._dropped += done

    def _level(self, frame: int) -> float:
        first, last = round(frame * _LEVELS_PER_FRAME), round((frame + 1) * _LEVELS_PER_FRAME)
        levels = self._activity.levels[first:last]
        return float(levels.mean()) if len(levels) else 0.0


def _inside(place: FillerCandidate, seconds: float) -> FillerCandidate:
    start = min(place.start, seconds)
    return replace(place, start=start, end=max(start, min(place.end, seconds)))
