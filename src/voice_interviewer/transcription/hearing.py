"""Hears one chunk: the clean pass that becomes the transcript, and primed passes that only look for filled pauses."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from voice_interviewer.answer import FillerCandidate, Word
from voice_interviewer.transcription import fillers, guards
from voice_interviewer.transcription.activity import LEVEL_SECONDS, Activity
from voice_interviewer.transcription.audio import Samples
from voice_interviewer.transcription.boundaries import refined
from voice_interviewer.transcription.engines.base import Decoded, EncodedChunk, Engine
from voice_interviewer.transcription.placement import placed

# openai-whisper's own rule for a decode that went wrong, and the temperatures it then tries (transcribe.py).
_MOST_COMPRESSIBLE = 2.4
_LEAST_LOG_PROBABILITY = -1.0
_TEMPERATURES = (0.2, 0.4)

_NEAR = 0.3
"""Seconds around a word in which there must be a voice; tiny.en's word times are off by as much."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The content words and filler candidates of one chunk, times in seconds from its start."""

    words: tuple[Word, ...]
    candidates: tuple[FillerCandidate, ...] = ()

    def later(self, seconds: float) -> "Heard":
        """The same, with all times moved."""
        words = (replace(word, start=word.start + seconds, end=word.end + seconds) for word in self.words)
        candidates = (replace(place, start=place.start + seconds, end=place.end + seconds) for place in self.candidates)
        return Heard(tuple(words), tuple(candidates))


def hear(samples: Samples, activity: Activity, engine: Engine, prompt: str, between: Callable[[], None]) -> Heard:
    """What is said in a chunk of at most 30 s. ``between`` is called after each pass, as a sign of life."""
    encoded = engine.encode(samples)
    voiced = voiced_share(activity)
    between()
    clean = _believable(_words(encoded, clean_pass(encoded, prompt)), voiced)
    between()
    if not clean:
        return Heard(())
    primed: dict[str, Sequence[Word]] = {}
    for vote, prime in fillers.PRIMES.items():
        words = _words(encoded, encoded.decode(prime))
        if fillers.trustworthy(clean, words):
            primed[vote] = words
        between()
    return _timed(fillers.content(clean), fillers.suspects(clean, primed), activity, voiced)


def _timed(
    words: Sequence[Word], suspects: Sequence[fillers.Suspect], activity: Activity, voiced: guards.VoicedShare
) -> Heard:
    seconds = len(activity.levels) * LEVEL_SECONDS
    inside = refined(words, activity.speech(seconds), seconds)
    room, candidates = placed(inside, suspects, activity.soft_spans(), voiced, seconds)
    return Heard(tuple(room), tuple(candidates))


def clean_pass(encoded: EncodedChunk, prompt: str) -> Decoded:
    """The greedy decode; where that loops or is unsure, the first of some further tries that does not, or the best."""
    tries: list[Decoded] = []
    for primed, temperature in ((prompt, 0.0), *([("", 0.0)] if prompt else []), *(("", t) for t in _TEMPERATURES)):
        decoded = encoded.decode(primed, temperature)
        if _is_sound(decoded):
            return decoded
        tries.append(decoded)
    return max(tries, key=lambda decoded: decoded.mean_log_probability)


def voiced_share(activity: Activity) -> guards.VoicedShare:
    """How much of a stretch of the chunk is voiced, soft voices included."""
    total = np.concatenate(([0], np.cumsum(activity.soft_voice())))

    def share(start: float, end: float) -> float:
        first, last = (min(max(round(at / LEVEL_SECONDS), 0), len(total) - 1) for at in (start, end))
        return float(total[last] - total[first]) / (last - first) if last > first else 0.0

    return share


def _is_sound(decoded: Decoded) -> bool:
    data = decoded.text.encode()
    compressible = len(data) / len(zlib.compress(data)) if data else 0.0
    return compressible <= _MOST_COMPRESSIBLE and decoded.mean_log_probability >= _LEAST_LOG_PROBABILITY


def _words(encoded: EncodedChunk, decoded: Decoded) -> list[Word]:
    return [Word(word.text, word.start, word.end, word.probability) for word in encoded.align(decoded.tokens)]


def _believable(words: Sequence[Word], voiced: guards.VoicedShare) -> list[Word]:
    """The words less loops, stock phrases without voice, and words where there is no voice at all."""
    once = guards.without_loops(words, lambda word: guards.plain(word.text))
    spoken = guards.without_stock_phrases(once, voiced)
    return [word for word in spoken if voiced(word.start - _NEAR, word.end + _NEAR) > 0]
