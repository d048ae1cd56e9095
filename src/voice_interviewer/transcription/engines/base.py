"""What an engine offers to the pipeline: one encoder pass over a chunk, then any number of decodes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from voice_interviewer.transcription.audio import Samples

LONGEST_CHUNK = 30.0
"""Seconds that one encoder pass of Whisper can hold."""

PROMPT_TOKENS = 223
"""The longest prompt Whisper takes: half its text context less the opening token (openai-whisper, decoding.py)."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of one decode. ``tokens`` are text tokens only, no marks of start, end or time."""

    tokens: tuple[int, ...]
    text: str
    mean_log_probability: float
    """Natural logarithm, averaged over the tokens and the end mark, as Whisper's own fallback rule counts it."""


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word with the time at which the decoder attended to it, in seconds from the start of the chunk."""

    text: str
    start: float
    end: float
    probability: float


class EncodedChunk(Protocol):
    """A chunk of sound after its encoder pass."""

    def decode(self, prompt: str = "", temperature: float = 0.0) -> Decoded:
        """Write the chunk down, greedily at temperature 0, else by sampling with a fixed seed.

        ``prompt`` is text said to have come before; its style is imitated.
        """
        ...

    def align(self, tokens: Sequence[int]) -> tuple[AlignedWord, ...]:
        """Where the words of this text lie in the chunk. Times are contiguous but for gaps at punctuation."""
        ...

    def features(self) -> NDArray[np.float32]:
        """The encoder's output for the sound itself, shape (frames, width), one frame every 0.02 s."""
        ...


class Engine(Protocol):
    """A loaded Whisper model."""

    @property
    def name(self) -> str: ...

    @property
    def model(self) -> str: ...

    def encode(self, samples: "Samples") -> EncodedChunk:
        """One encoder pass over at most `LONGEST_CHUNK` seconds of 16 kHz sound."""
        ...
