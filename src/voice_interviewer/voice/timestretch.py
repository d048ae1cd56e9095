"""Slower and faster speech at the same pitch, while it streams.

The stretching itself is Signalsmith Stretch (python-stretch), which takes a piece of sound as a whole and starts afresh
with the next. So each piece is stretched together with some sound on either side, and joined to the one before it where
the two waveforms agree best: the overlap-and-search of WSOLA (Verhelst and Roelands, 1993).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from voice_interviewer.voice.sound_file import Samples

_PIECE_SECONDS = 0.6
"""Of output. The library keeps Python's lock while it works, some 10 ms for this much, and the sound callback waits."""

_MARGIN_SECONDS = 0.12
"""Sound on either side of a piece: the length of the library's analysis block, within which it starts and ends."""

_JOIN_SECONDS = 0.02
_SEARCH_SECONDS = 0.012
"""How far a join may move either way: one period of a low voice (80 Hz)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Samples to play, and the second of the input (counted from its start) that the first of them comes from."""

    start: float
    samples: Samples


def stretched(blocks: Iterator[Samples], rate: int, speed: float) -> Iterator[Piece]:
    """Mono float32 ``blocks`` at ``rate`` Hz, made ``speed`` times as fast (0.5 to 2), piece by piece."""
    return _as_they_are(blocks, rate) if speed == 1 else _Stretcher(rate, speed).pieces(blocks)


def _as_they_are(blocks: Iterator[Samples], rate: int) -> Iterator[Piece]:
    done = 0
    for block in blocks:
        yield Piece(done / rate, block)
        done += block.size


class _Stretcher:
    def __init__(self, rate: int, speed: float) -> None:
        from python_stretch.Signalsmith import Stretch

        self._rate = rate
        self._speed = speed
        self._make = Stretch
        self._piece = int(_PIECE_SECONDS * speed * rate)
        self._margin = int(_MARGIN_SECONDS * rate)
        self._join = int(_JOIN_SECONDS * rate)
        self._search = int(_SEARCH_SECONDS * rate)

    def pieces(self, blocks: Iterator[Samples]) -> Iterator[Piece]:
        start = 0  # of the next piece, in input samples
        tail: Samples | None = None
        for context, before, last in self._contexts(blocks):
            output = self._stretch(context)
            begin = self._in_output(before)
            end = output.size if last else self._in_output(before + self._piece)
            if tail is not None:
                begin = self._best_join(tail, output, begin)
                self._cross_fade(tail, output, begin)
            yield Piece(start / self._rate, output[begin:end])
            tail = output[end : end + self._join]
            start += self._piece

    def _contexts(self, blocks: Iterator[Samples]) -> Iterator[tuple[Samples, int, bool]]:
        """Stretches of input, how many samples of each lie before its piece, and whether it is the last."""
        import numpy as np

        held, before = np.zeros(0, dtype=np.float32), 0
        for block in blocks:
            held = np.concatenate([held, block])
            while held.size > before + self._piece + self._margin:
                yield held[: before + self._piece + self._margin], before, False
                drop = max(0, before + self._piece - self._margin)
                held, before = held[drop:], before + self._piece - drop
        if held.size > before:
            yield held, before, True

    def _stretch(self, samples: Samples) -> Samples:
        import numpy as np

        stretch = self._make(1)  # a fixed seed, so that a replay sounds the same each time
        stretch.preset(1, self._rate)
        stretch.setTimeFactor(self._speed)
        output: Samples = np.asarray(stretch.process(np.ascontiguousarray(samples[np.newaxis])))[0]
        return output

    def _in_output(self, samples: int) -> int:
        return round(samples / self._speed)

    def _best_join(self, tail: Samples, output: Samples, near: int) -> int:
        """The place in ``output``, close to ``near``, where it resembles ``tail`` most."""
        import numpy as np

        first = max(0, near - self._search)
        window = output[first : near + self._search + tail.size]
        if tail.size == 0 or window.size < tail.size:
            return near
        likeness = np.correlate(window, tail, "valid")
        energy = np.convolve(window * window, np.ones(tail.size, dtype=np.float32), "valid")
        return first + int(np.argmax(likeness / np.sqrt(energy + 1e-9)))

    @staticmethod
    def _cross_fade(tail: Samples, output: Samples, begin: int) -> None:
        import numpy as np

        length = min(tail.size, output.size - begin)
        fade = np.linspace(0, 1, length, dtype=np.float32)
        output[begin : begin + length] = tail[:length] * (1 - fade) + output[begin : begin + length] * fade
