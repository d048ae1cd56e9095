"""An engine on a graphics card that goes on working on the processor when the card fails it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from voice_interviewer.transcription.engines.base import AlignedWord, Decoded, EncodedChunk, Engine
from voice_interviewer.transcription.engines.device import CPU, Device, is_out_of_memory

if TYPE_CHECKING:
    from voice_interviewer.transcription.audio import Samples

Result = TypeVar("Result")


class MovableEngine(Engine, Protocol):
    """An engine whose model can be moved from device to device."""

    def move(self, device: Device) -> None:
        """Run there from now on; what was encoded before is void."""
        ...


class CardEngine:
    """Hands everything to an engine on a card, and goes to the processor, for good, when the card's memory is full.

    What failed is done again there: other programs share the card, and may have filled it at any time.
    """

    def __init__(self, engine: MovableEngine, notice: Callable[[str], None]) -> None:
        self._engine = engine
        self._notice = notice
        self._on_card = True

    @property
    def name(self) -> str:
        return self._engine.name

    @property
    def model(self) -> str:
        return self._engine.model

    def encode(self, samples: "Samples") -> "CardChunk":
        try:
            return CardChunk(self, samples, self._engine.encode(samples))
        except RuntimeError as error:
            self.leave_card(error)
            return CardChunk(self, samples, self._engine.encode(samples))

    def leave_card(self, error: RuntimeError) -> None:
        """Move to the processor. Raises ``error`` where that would not help."""
        if not (self._on_card and is_out_of_memory(error)):
            raise error
        self._on_card = False
        self._notice("The graphics card's memory is full: transcribing on the processor instead.")
        self._engine.move(CPU)

    def encode_again(self, samples: "Samples") -> EncodedChunk:
        """For a chunk that was on the card."""
        return self._engine.encode(samples)


class CardChunk:
    """A chunk that can be encoded again elsewhere."""

    def __init__(self, owner: CardEngine, samples: "Samples", chunk: EncodedChunk) -> None:
        self._owner = owner
        self._samples = samples
        self._chunk = chunk

    def decode(self, prompt: str = "", temperature: float = 0.0) -> Decoded:
        return self._tried(lambda chunk: chunk.decode(prompt, temperature))

    def align(self, tokens: Sequence[int]) -> tuple[AlignedWord, ...]:
        return self._tried(lambda chunk: chunk.align(tokens))

    def features(self) -> NDArray[np.float32]:
        return self._tried(lambda chunk: chunk.features())

    def _tried(self, work: Callable[[EncodedChunk], Result]) -> Result:
        try:
            return work(self._chunk)
        except RuntimeError as error:
            self._owner.leave_card(error)
            self._chunk = self._owner.encode_again(self._samples)
            return work(self._chunk)
