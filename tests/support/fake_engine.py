"""The fake of `voice_interviewer.transcription.engines.base.Engine`: it writes what the test tells it to write."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from voice_interviewer.transcription.audio import RATE, Samples
from voice_interviewer.transcription.engines.base import AlignedWord, Decoded


@dataclass
class FakeEngine:
    """Writes ``script(prompt, temperature, chunk)`` for each decode; chunks are counted from 0."""

    script: Callable[[str, float, int], str]
    name: str = "fake"
    model: str = "fake.en"
    log_probability: float = -0.2
    probability: float = 0.9
    chunks: list[float] = field(default_factory=list)
    """Length in seconds of every chunk that was encoded."""
    prompts: list[str] = field(default_factory=list)

    def encode(self, samples: Samples) -> "FakeChunk":
        self.chunks.append(len(samples) / RATE)
        return FakeChunk(self, len(self.chunks) - 1, len(samples) / RATE)


@dataclass
class FakeChunk:
    """Tokens are positions in a list of words; words are spread evenly over the chunk."""

    engine: FakeEngine
    number: int
    seconds: float
    vocabulary: list[str] = field(default_factory=list)

    def decode(self, prompt: str = "", temperature: float = 0.0) -> Decoded:
        self.engine.prompts.append(prompt)
        text = self.engine.script(prompt, temperature, self.number)
        first = len(self.vocabulary)
        self.vocabulary += text.split()
        return Decoded(tuple(range(first, len(self.vocabulary))), text, self.engine.log_probability)

    def align(self, tokens: Sequence[int]) -> tuple[AlignedWord, ...]:
        step = self.seconds / max(1, len(tokens))
        return tuple(
            AlignedWord(self.vocabulary[token], at * step, (at + 1) * step, self.engine.probability)
            for at, token in enumerate(tokens)
        )

    def features(self) -> NDArray[np.float32]:
        return np.zeros((round(self.seconds * 50), 4), np.float32)
