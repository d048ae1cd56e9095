"""Speech with more filled pauses and decoys set into it than anybody would say, for the network to learn from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import soxr

from benchmarks.filled_pauses.decoys import decoy
from benchmarks.filled_pauses.formants import hesitation
from benchmarks.filled_pauses.rooms import elsewhere
from benchmarks.filled_pauses.sound import (
    LabelledSound,
    faded,
    floor,
    hiss,
    joined,
    loudness,
    quiet_moments,
    spoken_loudness,
)
from benchmarks.filled_pauses.speech import Speech
from voice_interviewer.answer import Span
from voice_interviewer.transcription.audio import RATE, Samples
from voice_interviewer.transcription.engines.base import LONGEST_CHUNK
from voice_interviewer.voice.timestretch import stretched

FULL = LONGEST_CHUNK - 2
"""Seconds from which on a scene is complete."""
_GAPS = (0.0, 0.02, 0.1, 0.3, 0.5)
_RUN_GAPS = (0.06, 0.25)
"""Seconds of silence between the filled pauses of a run ("uh, uh, uh")."""
_SHORTEST, _LONGEST = 0.12, 1.2
"""Seconds of a filled pause that is worth setting in."""
_DRAWN_OUT = 0.3
"""The share of decoys that are words, spoken slowly."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What can be set in: filled pauses cut out of speech, and words cut out of speech."""

    hesitations: tuple[Samples, ...]
    words: tuple[Samples, ...] = ()


def stock_of(speech: Sequence[Speech]) -> Stock:
    """The filled pauses and short words of some speech."""
    words = [_cut(piece.sound, span) for piece in speech for span in piece.words if 0.1 < span.seconds < 0.5]
    return Stock(tuple(cuttings(piece.sound for piece in speech)), tuple(words))


def cuttings(sounds: Iterator[LabelledSound] | Sequence[LabelledSound]) -> Iterator[Samples]:
    """The labelled filled pauses by themselves."""
    for sound in sounds:
        for span in sound.pauses:
            if _SHORTEST < span.seconds < _LONGEST:
                yield _cut(sound, span)


def scenes(speech: Sequence[Speech], rng: np.random.Generator) -> Iterator[LabelledSound]:
    """All the speech in chance order, as scenes of up to half a minute, full of filled pauses and decoys."""
    stock, waiting = stock_of(speech), LabelledSound(np.zeros(0, np.float32))
    for at in rng.permutation(len(speech)):
        fillers = int(rng.choice((0, 0, 1, 2, 3)))
        sound = crowded(speech[at].sound, fillers, int(rng.choice((0, 0, 1, 2, 3))), stock, rng)
        if waiting.seconds + sound.seconds > FULL and waiting.seconds:
            yield in_another_room(waiting, rng)
            waiting = LabelledSound(np.zeros(0, np.float32))
        silence = hiss(rng.uniform(0.1, 0.8), floor(sound.samples), rng)
        waiting = joined((waiting, sound.between(0, FULL), silence))
    yield in_another_room(waiting, rng)


def crowded(sound: LabelledSound, fillers: int, decoys: int, stock: Stock, rng: np.random.Generator) -> LabelledSound:
    """The sound with so many filled pauses and decoys at its quiet moments, at its own loudness or below."""
    for is_pause in rng.permutation([True] * fillers + [False] * decoys).tolist():
        moments = quiet_moments(sound)
        if not moments:
            break
        made = _run(stock, rng) if is_pause else LabelledSound(_decoy(stock, rng))
        sound = sound.with_inserted(float(rng.choice(moments)), _placed(made, sound.samples, rng))
    return sound


def in_another_room(sound: LabelledSound, rng: np.random.Generator) -> LabelledSound:
    """As much as one encoder pass holds, heard elsewhere."""
    part = sound.between(0, LONGEST_CHUNK)
    return replace(part, samples=elsewhere(part.samples, rng))


def _placed(made: LabelledSound, around: Samples, rng: np.random.Generator) -> LabelledSound:
    level = spoken_loudness(around) * rng.uniform(0.25, 1.2) / loudness(made.samples)
    before, after = (hiss(float(rng.choice(_GAPS)), floor(around), rng) for _ in range(2))
    return joined((before, replace(made, samples=made.samples * np.float32(level)), after))


def _run(stock: Stock, rng: np.random.Generator) -> LabelledSound:
    """One filled pause; at times the same one over and over."""
    made = _hesitation(stock, rng)
    single = LabelledSound(made, (Span(0, len(made) / RATE),))
    times = int(rng.integers(2, 6)) if rng.random() < 0.12 else 1
    gaps = (hiss(rng.uniform(*_RUN_GAPS), 0.01 * loudness(made), rng) for _ in range(times))
    return joined(part for gap in gaps for part in (gap, single))


def _hesitation(stock: Stock, rng: np.random.Generator) -> Samples:
    if not stock.hesitations or rng.random() < 0.4:
        return hesitation(rng)
    sound = _at_another_pitch(stock.hesitations[rng.integers(len(stock.hesitations))], rng)
    if rng.random() < 0.2:
        sound = faded(sound[: round(len(sound) * rng.uniform(0.5, 0.9))], 0, 0.03)
    return sound


def _decoy(stock: Stock, rng: np.random.Generator) -> Samples:
    if not stock.words or rng.random() >= _DRAWN_OUT:
        return decoy(rng)
    word = stock.words[rng.integers(len(stock.words))]
    slow = [piece.samples for piece in stretched(iter([word]), RATE, rng.uniform(0.5, 0.9))]
    return faded(np.concatenate(slow), 0.01, 0.02)


def _at_another_pitch(samples: Samples, rng: np.random.Generator) -> Samples:
    """Faster and higher or slower and lower, by a quarter at most; half of them stay as they are."""
    if rng.random() < 0.5:
        return samples
    return np.asarray(soxr.resample(samples, RATE, round(RATE * rng.uniform(0.8, 1.25))), np.float32)


def _cut(sound: LabelledSound, span: Span) -> Samples:
    return sound.samples[round(span.start * RATE) : round(span.end * RATE)]
