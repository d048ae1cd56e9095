"""Sound whose filled pauses are known, and how other sound is set into it without losing track of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voice_interviewer.answer import Span
from voice_interviewer.transcription.audio import RATE, Samples

Response = Callable[[NDArray[np.float64]], NDArray[np.complex128]]
"""What a filter does to each frequency (Hz)."""

_FRAME = RATE // 50
_AROUND = 5
"""Frames of 0.02 s on either side of a quiet moment that are no quieter."""
_TAIL = RATE // 2
"""Samples of silence behind a sound while it is filtered, so that its end does not ring into its beginning."""
_SPOKEN = 0.01
"""Amplitude, of full scale, from which on a sample counts as part of speech."""


@dataclass(frozen=True, slots=True)
class LabelledSound:
    """16 kHz mono sound and all filled pauses in it (seconds); of ``doubtful`` stretches nobody knows what they are."""

    samples: Samples
    pauses: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()

    @property
    def seconds(self) -> float:
        return len(self.samples) / RATE

    @property
    def labelled(self) -> tuple[Span, ...]:
        """Everything that must not be cut in two."""
        return self.pauses + self.doubtful

    def between(self, start: float, end: float) -> "LabelledSound":
        """The part from ``start`` to ``end``, its times counted from there."""
        samples = self.samples[round(start * RATE) : round(end * RATE)]
        return LabelledSound(
            samples, tuple(_within(self.pauses, start, end)), tuple(_within(self.doubtful, start, end))
        )

    def with_inserted(self, at: float, inserted: "LabelledSound") -> "LabelledSound":
        """Other sound set in at a moment that lies in no label; what came after it comes later."""
        cut, by = round(at * RATE), inserted.seconds
        return LabelledSound(
            np.concatenate((self.samples[:cut], inserted.samples, self.samples[cut:])),
            (*_later(self.pauses, at, by), *_later(inserted.pauses, 0, at)),
            (*_later(self.doubtful, at, by), *_later(inserted.doubtful, 0, at)),
        )


def joined(sounds: Iterable[LabelledSound]) -> LabelledSound:
    """One after the other."""
    whole = LabelledSound(np.zeros(0, np.float32))
    for sound in sounds:
        whole = whole.with_inserted(whole.seconds, sound)
    return whole


def hiss(seconds: float, loudness: float, rng: np.random.Generator) -> LabelledSound:
    """White noise of that root mean square."""
    return LabelledSound(rng.normal(0, loudness + 1e-5, round(seconds * RATE)).astype(np.float32))


def quiet_moments(sound: LabelledSound) -> list[float]:
    """Moments that are quieter than their surroundings and lie in no label: where words meet, and pauses."""
    whole = len(sound.samples) // _FRAME
    power = np.square(sound.samples[: whole * _FRAME].reshape(whole, _FRAME)).mean(axis=1)
    moments = [
        (at + 0.5) * _FRAME / RATE
        for at in range(_AROUND, whole - _AROUND)
        if power[at] == power[at - _AROUND : at + _AROUND + 1].min()
    ]
    return [at for at in moments if not any(span.start - 0.05 < at < span.end + 0.05 for span in sound.labelled)]


def loudness(samples: Samples) -> float:
    """Root mean square."""
    return float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)) + 1e-12))


def spoken_loudness(samples: Samples) -> float:
    """Root mean square of what is louder than the silences."""
    loud = samples[np.abs(samples) > _SPOKEN]
    return loudness(loud if len(loud) else samples)


def floor(samples: Samples) -> float:
    """How loud the quietest tenth is."""
    return loudness(np.sort(np.abs(samples))[: max(1, len(samples) // 10)])


def at_full_scale(samples: NDArray[np.floating]) -> Samples:
    """The same sound with a highest amplitude of 1."""
    return np.asarray(samples / (np.abs(samples).max() + 1e-9), np.float32)


def faded(samples: NDArray[np.floating], rise: float, fall: float) -> Samples:
    """The sound with a linear beginning and end of so many seconds."""
    at = np.arange(len(samples))
    edges = np.minimum(at / max(1, rise * RATE), (len(samples) - at) / max(1, fall * RATE))
    return np.asarray(samples * np.minimum(1, edges), np.float32)


def filtered(samples: NDArray[np.float64], response: Response) -> NDArray[np.float64]:
    """The sound behind a filter."""
    size = fast_length(len(samples) + _TAIL)
    spectrum: NDArray[np.complex128] = np.fft.rfft(samples, size)
    spectrum *= response(np.asarray(np.fft.rfftfreq(size, 1 / RATE), np.float64))
    return np.asarray(np.fft.irfft(spectrum, size)[: len(samples)], np.float64)


def fast_length(least: int) -> int:
    """The next power of two, for which a Fourier transform is quick."""
    return 1 << (least - 1).bit_length()


def one_pole(pole: float) -> Response:
    """A low pass that falls by 6 dB an octave; the nearer the pole to 1, the darker."""
    return lambda hertz: 1 / (1 - pole * np.exp(-2j * np.pi * hertz / RATE))


def band(low: float, high: float) -> Response:
    """What lies between two frequencies, falling by 12 dB an octave outside (second-order Butterworth, no phase)."""

    def response(hertz: NDArray[np.float64]) -> NDArray[np.complex128]:
        above = 1 / np.sqrt(1 + (low / np.maximum(hertz, 1)) ** 4)
        return np.asarray(above / np.sqrt(1 + (hertz / high) ** 4), np.complex128)

    return response


def _within(spans: Sequence[Span], start: float, end: float) -> Iterator[Span]:
    for span in spans:
        if span.start < end and span.end > start:
            yield Span(max(span.start, start) - start, min(span.end, end) - start)


def _later(spans: Sequence[Span], at: float, by: float) -> Iterator[Span]:
    for span in spans:
        yield Span(span.start + by, span.end + by) if span.start >= at else span
