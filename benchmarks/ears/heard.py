"""What some way of listening made of a recording, and what it cost."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

import msgspec

from benchmarks.ears.text import is_filler, tokens


class Timed(Protocol):
    """Anything with a start and an end (seconds)."""

    @property
    def start(self) -> float: ...

    @property
    def end(self) -> float: ...


class HeardWord(msgspec.Struct, frozen=True):
    """A word or filled pause as it was written, with its time (seconds)."""

    text: str
    start: float
    end: float


class HeardSpan(msgspec.Struct, frozen=True):
    """A stretch of time (seconds)."""

    start: float
    end: float


class Cost(msgspec.Struct, frozen=True):
    """What it took: processor seconds of all threads and children, seconds on the clock, peak memory so far (MiB)."""

    cpu: float = 0.0
    wall: float = 0.0
    peak: float = 0.0


class Heard(msgspec.Struct, frozen=True):
    """The words in order (filled pauses among them), the filled pauses, the silent pauses, and the voiced stretches.

    What a way of listening does not give is empty. The first three have the form in which ``voice-interviewer
    transcribe --json`` prints them.
    """

    words: tuple[HeardWord, ...] = ()
    fillers: tuple[HeardWord, ...] = ()
    pauses: tuple[HeardSpan, ...] = ()
    speech: tuple[HeardSpan, ...] = ()
    cost: Cost = Cost()


def from_words(words: Iterable[HeardWord]) -> Heard:
    """What a recogniser's words alone say: filled pauses are those it wrote, silences the gaps between its words."""
    said = tuple(words)
    return Heard(said, tuple(word for word in said if _is_filled_pause(word)), gaps(said))


def from_speech(speech: Sequence[HeardSpan]) -> Heard:
    """What a voice activity detector alone says: the silences between its stretches of speech."""
    return Heard(pauses=gaps(speech), speech=tuple(speech))


def gaps(parts: Sequence[Timed]) -> tuple[HeardSpan, ...]:
    """What lies between the parts."""
    return tuple(HeardSpan(one.end, other.start) for one, other in pairwise(parts) if other.start > one.end)


def _is_filled_pause(word: HeardWord) -> bool:
    said = tokens(word.text)
    return bool(said) and all(map(is_filler, said))
