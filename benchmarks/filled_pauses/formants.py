"""Vowels and hums made of pulses and resonances, as a throat makes them: hesitations, and what sounds like them.

A train of pulses through a cascade of resonances (Klatt 1980, JASA 67:971-995), with no attempt at naturalness: what
counts is that pitch, length, size of the head and vowel vary more than they do among people.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.filled_pauses.sound import at_full_scale, faded, filtered, one_pole
from voice_interviewer.transcription.audio import RATE, Samples

Formants = tuple[float, float, float]
"""The lowest three resonances of a grown man's throat (Hz); a smaller head has higher ones."""

HESITATIONS: tuple[Formants, ...] = (
    (640, 1190, 2390), (520, 1420, 2450), (600, 1300, 2500), (490, 1350, 1690), (560, 1250, 2550), (680, 1100, 2500),
    (580, 1500, 2500), (540, 1120, 2400),
)  # fmt: skip
"""Around the middle of the vowel space: "uh", "er", and their neighbours (after Peterson and Barney 1952)."""
OTHERS: tuple[Formants, ...] = (
    (270, 2290, 3010), (300, 870, 2240), (390, 1990, 2550), (440, 840, 2400), (730, 1090, 2440), (660, 1720, 2410),
)  # fmt: skip
"""Vowels that nobody hesitates with: "ee", "oo", "i", "oh", "ah" on its way to "I", "a" as in "cat"."""
_HUM: Formants = (270, 1000, 2200)
_FOURTH = 3500.0
_WIDTHS = (70.0, 90.0, 130.0, 200.0)
"""Widths of the four resonances (Hz); those of a hum are wider, because the nose swallows sound."""
_HUM_WIDTHS = (60.0, 200.0, 250.0, 300.0)


def hesitation(rng: np.random.Generator) -> Samples:
    """An "uh", "um", "er" or "hm" of 0.18 to 0.9 s."""
    voice = _voice(rng.uniform(0.18, 0.9), rng)
    size = rng.uniform(0.88, 1.25)
    vowel = _resonant(voice, HESITATIONS[rng.integers(len(HESITATIONS))], _WIDTHS, size)
    kind = rng.choice(("uh", "uh", "um", "um", "hm"))
    if kind != "uh":
        closing = rng.uniform(0.3, 0.7) if kind == "um" else rng.uniform(0, 0.1)
        vowel = _crossing(vowel, 0.6 * _resonant(voice, _HUM, _HUM_WIDTHS, size), closing)
    return at_full_scale(faded(vowel, 0.03, 0.06))


def other_vowel(rng: np.random.Generator) -> Samples:
    """A drawn-out vowel that is no hesitation, or two that glide into one another as in "I", "oh" and "hey"."""
    voice = _voice(rng.uniform(0.15, 0.7), rng)
    size = rng.uniform(0.88, 1.25)
    first, second = rng.choice(len(OTHERS), 2, replace=False)
    vowel = _resonant(voice, OTHERS[first], _WIDTHS, size)
    if rng.random() < 0.5:
        vowel = _crossing(vowel, _resonant(voice, OTHERS[second], _WIDTHS, size), rng.uniform(0.2, 0.6), seconds=0.15)
    return at_full_scale(faded(vowel, 0.03, 0.06))


def _voice(seconds: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Pulses of the vocal folds, their rate drifting and trembling, and a little breath."""
    time = np.arange(round(seconds * RATE)) / RATE
    drift = 1 + rng.uniform(-0.2, 0.05) * time / seconds
    tremble = 1 + 0.01 * np.cumsum(rng.normal(0, 0.02, len(time))) / np.sqrt(np.arange(1, len(time) + 1))
    cycles = np.cumsum(rng.uniform(70, 270) * drift * tremble) / RATE
    if rng.random() < 0.2:  # a creaking voice
        cycles = cycles * 0.6 + np.cumsum(rng.normal(0, 0.004, len(time)))
    pulses = (np.diff(np.floor(cycles), prepend=0) > 0).astype(np.float64)
    breath = rng.normal(0, rng.uniform(0.001, 0.01), len(time))
    return np.asarray(filtered(pulses, one_pole(0.97)) + breath, np.float64)


def _resonant(
    voice: NDArray[np.float64], formants: Formants, widths: Sequence[float], size: float
) -> NDArray[np.float64]:
    """The voice through four resonances in turn, at a highest amplitude of 1."""

    def response(hertz: NDArray[np.float64]) -> NDArray[np.complex128]:
        whole = np.ones(len(hertz), np.complex128)
        back = np.exp(-2j * np.pi * hertz / RATE)
        for middle, width in zip((*formants, _FOURTH), widths, strict=True):
            radius, angle = np.exp(-np.pi * width / RATE), 2 * np.pi * middle * size / RATE
            one, two = 2 * radius * np.cos(angle), radius * radius
            whole *= (1 - one + two) / (1 - one * back + two * back**2)
        return np.asarray(whole, np.complex128)

    return np.asarray(at_full_scale(filtered(voice, response)), np.float64)


def _crossing(
    first: NDArray[np.float64], second: NDArray[np.float64], at: float, seconds: float = 0.03
) -> NDArray[np.float64]:
    """One sound going over into another at that share of its length."""
    share = np.clip((np.arange(len(first)) - at * len(first)) / (seconds * RATE), 0, 1)
    return np.asarray(first * (1 - share) + second * share, np.float64)
