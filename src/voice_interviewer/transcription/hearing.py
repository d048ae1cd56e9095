"""Hears one chunk: the clean pass becomes the transcript; the other witnesses look for filled pauses and time words."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from statistics import median

import numpy as np

from voice_interviewer.answer import FillerCandidate, Span, Word
from voice_interviewer.jargon import confirm
from voice_interviewer.jargon.prompt import prompt_text
from voice_interviewer.transcription import fillers, guards
from voice_interviewer.transcription.activity import LEVEL_SECONDS, Activity
from voice_interviewer.transcription.audio import Samples
from voice_interviewer.transcription.boundaries import in_order, refined
from voice_interviewer.transcription.candidates import Evidence, candidates
from voice_interviewer.transcription.engines.base import Decoded, EncodedChunk, Engine
from voice_interviewer.transcription.filled_pause_detector import Stretch
from voice_interviewer.transcription.witnesses import NO_WITNESSES, Witnesses

# openai-whisper's own rule for a decode that went wrong, and the temperatures it then tries (transcribe.py).
_MOST_COMPRESSIBLE = 2.4
_LEAST_LOG_PROBABILITY = -1.0
_TEMPERATURES = (0.2, 0.4)

_NEAR = 0.3
"""Seconds around a word in which there must be a voice; tiny.en's word times are off by as much."""

_ASTRAY = 0.5
"""Seconds by which Whisper's own word times may be wrong (about the 95th percentile of tiny.en's)."""


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


def hear(
    samples: Samples,
    activity: Activity,
    engine: Engine,
    terms: Sequence[str],
    between: Callable[[], None],
    witnesses: Witnesses = NO_WITNESSES,
) -> Heard:
    """What is said in a chunk of at most 30 s. ``between`` is called after each pass, as a sign of life.

    ``terms`` are what the recogniser is prepared for. The same sound and terms always give the same words.
    """
    encoded = engine.encode(samples)
    voiced = voiced_share(activity)
    between()
    clean = _believable(_clean_words(encoded, terms), voiced)
    between()
    if not clean:
        return Heard(())
    stretches = witnesses.detector.stretches(encoded.features()) if witnesses.detector else None
    primes = fillers.PRIMES if stretches is None else fillers.PRIME_BESIDE_DETECTOR if stretches else {}
    suspects = _suspects(encoded, clean, primes, between)
    return _timed(samples, fillers.content(clean), suspects, stretches, activity, witnesses)


def _clean_words(encoded: EncodedChunk, terms: Sequence[str]) -> Sequence[Word]:
    """The transcript of the chunk. A term that the prompt may have put there is confirmed by a pass without it."""
    biased = _words(encoded, clean_pass(encoded, prompt_text(terms)))
    if not confirm.uses_terms(biased, terms):
        return biased
    return confirm.confirmed(biased, _words(encoded, clean_pass(encoded, "")), terms)


def _suspects(
    encoded: EncodedChunk, clean: Sequence[Word], primes: Mapping[str, str], between: Callable[[], None]
) -> list[fillers.Suspect]:
    primed: dict[str, Sequence[Word]] = {}
    for vote, prime in primes.items():
        words = _words(encoded, encoded.decode(prime))
        if fillers.trustworthy(clean, words):
            primed[vote] = words
        between()
    return fillers.suspects(clean, primed)


def _timed(
    samples: Samples,
    words: Sequence[Word],
    suspects: Sequence[fillers.Suspect],
    stretches: Sequence[Stretch] | None,
    activity: Activity,
    witnesses: Witnesses,
) -> Heard:
    """The words where the aligner finds them, or, where it cannot, with Whisper's times moved out of silence."""
    seconds = len(activity.levels) * LEVEL_SECONDS
    hesitant = {suspect.slot.before for suspect in suspects} | _near(stretches or (), words)
    aligned = witnesses.aligner.align(samples, words, hesitant) if witnesses.aligner else None
    if aligned and _strays(aligned.words, words):
        aligned = None
    timed = aligned.words if aligned else refined(words, activity.speech(seconds), seconds)
    evidence = Evidence(suspects, stretches, aligned.hesitations if aligned else ())
    found = candidates(timed, evidence, activity.soft_spans(), voiced_share(activity), seconds)
    return Heard(tuple(in_order(timed, seconds)), tuple(found))


def _strays(aligned: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether an alignment lies so far from Whisper's own times that the text cannot be what was said."""
    return median(abs(one.start - other.start) for one, other in zip(aligned, words, strict=True)) > _ASTRAY


def _near(stretches: Sequence[Stretch], words: Sequence[Word]) -> set[int]:
    """The words before which a stretch may lie, by Whisper's own coarse times; one more for the end."""
    slots = [Span(before, after) for before, after in pairwise([0.0, *((w.start + w.end) / 2 for w in words), inf])]
    return {
        at
        for at, slot in enumerate(slots)
        if any(stretch.start - _ASTRAY < slot.end and stretch.end + _ASTRAY > slot.start for stretch in stretches)
    }


def clean_pass(encoded: EncodedChunk, prompt: str) -> Decoded:
    """The greedy decode; where that loops or is unsure, the first of some further tries that does not, or the best."""
    tries: list[Decoded] = []
    for primed, temperature in ((prompt, 0.0), *([("", 0.0)] if prompt else []), *(("", t) for t in _TEMPERATURES)):
        decoded = encoded.decode(primed, temperature)
        if _is_sound(decoded):
            return decoded
        tries.append(decoded)
    return max(tries, key=lambda decoded: (not _loops(decoded), decoded.mean_log_probability))  # loops are sure of it


def voiced_share(activity: Activity) -> guards.VoicedShare:
    """How much of a stretch of the chunk is voiced, soft voices included."""
    total = np.concatenate(([0], np.cumsum(activity.soft_voice())))

    def share(start: float, end: float) -> float:
        first, last = (min(max(round(at / LEVEL_SECONDS), 0), len(total) - 1) for at in (start, end))
        return float(total[last] - total[first]) / (last - first) if last > first else 0.0

    return share


def _is_sound(decoded: Decoded) -> bool:
    return not _loops(decoded) and decoded.mean_log_probability >= _LEAST_LOG_PROBABILITY


def _loops(decoded: Decoded) -> bool:
    data = decoded.text.encode()
    return bool(data) and len(data) / len(zlib.compress(data)) > _MOST_COMPRESSIBLE


def _words(encoded: EncodedChunk, decoded: Decoded) -> list[Word]:
    return [Word(word.text, word.start, word.end, word.probability) for word in encoded.align(decoded.tokens)]


def _believable(words: Sequence[Word], voiced: guards.VoicedShare) -> list[Word]:
    """The words less loops, stock phrases without voice, and words where there is no voice at all."""
    once = guards.without_loops(guards.without_stutters(words), lambda word: guards.plain(word.text))
    spoken = guards.without_stock_phrases(once, voiced)
    return [word for word in spoken if voiced(word.start - _NEAR, word.end + _NEAR) > 0]
