"""Made sounds that are no filled pauses: tones, noise, knocks, laughter, and vowels that nobody hesitates with."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.filled_pauses.formants import other_vowel
from benchmarks.filled_pauses.sound import at_full_scale, band, faded, filtered, loudness, one_pole
from voice_interviewer.transcription.audio import RATE, Samples

Sound = NDArray[np.float64]
_VOWELS = 0.3
"""The share of vowels; the rest are the five kinds below."""


def decoy(rng: np.random.Generator) -> Samples:
    """One of them, 0.15 to 1 s long."""
    if rng.random() < _VOWELS:
        return other_vowel(rng)
    makers = (_tone, _noise, _noise, _knocks, _laughter)
    made = makers[rng.integers(len(makers))](np.arange(round(rng.uniform(0.15, 1.0) * RATE)) / RATE, rng)
    return at_full_scale(faded(made, rng.uniform(0.005, 0.06), rng.uniform(0.01, 0.1)))


def _tone(time: Sound, rng: np.random.Generator) -> Sound:
    """A hum, a note, a chord or a sweep."""
    pitch = rng.uniform(60, 200) if rng.random() < 0.5 else rng.uniform(200, 1500)
    sweep = rng.choice((0.0, 0.0, 0.1))
    tone = np.zeros(len(time))
    for overtone in range(1, rng.choice((2, 3, 5, 12))):
        phase = 2 * np.pi * pitch * overtone * time * (1 + sweep * time) + rng.uniform(0, 6)
        tone += np.sin(phase) / overtone ** rng.uniform(0.5, 2)
    if rng.random() < 0.3:
        tone += np.sin(2 * np.pi * pitch * rng.choice((1.25, 1.33, 1.5)) * time)
    if rng.random() < 0.3:
        tone *= 1 + 0.4 * np.sin(2 * np.pi * rng.uniform(3, 8) * time)
    return tone


def _noise(time: Sound, rng: np.random.Generator) -> Sound:
    """Hiss, rumble, wind, a breath; some with a tone in it."""
    noise: Sound = rng.normal(0, 1, len(time))
    if rng.random() < 0.6:
        noise = filtered(noise, one_pole(rng.uniform(0.3, 0.99)))
    if rng.random() < 0.6:
        low = rng.uniform(80, 2500)
        noise = filtered(noise, band(low, min(7500, low * rng.uniform(1.3, 4))))
    if rng.random() < 0.5:
        tone = np.sin(2 * np.pi * rng.uniform(80, 400) * time)
        noise = noise + rng.uniform(0, 1) * tone * loudness(np.asarray(noise, np.float32))
    return noise


def _knocks(time: Sound, rng: np.random.Generator) -> Sound:
    """Keys, knocks, clicks."""
    knocks = np.zeros(len(time))
    for start in rng.integers(0, len(time), rng.integers(1, 8)):
        dying = np.exp(-np.arange(min(len(time) - start, RATE // 30)) / (RATE * rng.uniform(0.002, 0.01)))
        knocks[start : start + len(dying)] += rng.normal(0, 1, len(dying)) * dying
    return knocks


def _laughter(time: Sound, rng: np.random.Generator) -> Sound:
    """Breath in bursts, with some voice."""
    voice = 0.3 * np.sign(np.sin(2 * np.pi * rng.uniform(120, 350) * time))
    breath = filtered(voice + rng.normal(0, 0.5, len(time)), one_pole(0.9))
    return breath * np.maximum(0, np.sin(2 * np.pi * rng.uniform(3.5, 6) * time))
