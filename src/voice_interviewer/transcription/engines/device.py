"""Where openai-whisper's PyTorch runs: on a graphics card where there is one, else on the processor. Pure.

The project's machines have no graphics card: the choice, and the way back to the processor, are tested with stand-ins;
how fast and how exact Whisper is on CUDA and on Apple's MPS was not measured here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Device:
    """A place for PyTorch to run. ``half``: 16-bit floats, which CUDA is quicker with and processors are not."""

    name: str
    half: bool = False

    @property
    def is_card(self) -> bool:
        return self.name != "cpu"


CPU = Device("cpu")
CUDA = Device("cuda", half=True)
MPS = Device("mps")
"""Apple's. In 32-bit floats: Whisper's half-precision decodes are known to go wrong there."""

_FULL = ("out of memory", "alloc_failed", "not enough memory")


def best_device(cuda: bool, mps: bool) -> Device:
    """The device to try first, by what PyTorch says there is."""
    if cuda:
        return CUDA
    return MPS if mps else CPU


def is_out_of_memory(error: BaseException) -> bool:
    """Whether PyTorch says that a card's memory is full; it does so in several words, all of them RuntimeErrors."""
    return isinstance(error, RuntimeError) and any(words in str(error).lower() for words in _FULL)
