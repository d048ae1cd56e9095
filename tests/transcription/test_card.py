"""openai-whisper on a graphics card, with a card that is not there."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from voice_interviewer.transcription.audio import Samples
from voice_interviewer.transcription.engines.base import AlignedWord, Decoded
from voice_interviewer.transcription.engines.card import CardEngine
from voice_interviewer.transcription.engines.device import CPU, CUDA, MPS, Device, best_device, is_out_of_memory
from voice_interviewer.transcription.models import packaged_folder

SILENCE = np.zeros(16_000, dtype=np.float32)
FULL = "CUDA out of memory. Tried to allocate 20.00 MiB."


class Card:
    """An engine on a card, which fails at the steps it is told to fail at. A `MovableEngine` and its chunks in one."""

    name = "openai-whisper"
    model = "tiny.en"

    def __init__(self, fails_at: str = "", error: str = FULL) -> None:
        self.device: Device = CUDA
        self.fails_at = fails_at
        self.error = error
        self.did: list[tuple[str, str]] = []

    def move(self, device: Device) -> None:
        self.device = device

    def encode(self, samples: Samples) -> "Card":
        self._do("encode")
        return self

    def features(self) -> NDArray[np.float32]:
        self._do("features")
        return np.zeros((1, 4), np.float32)

    def decode(self, prompt: str = "", temperature: float = 0.0) -> Decoded:
        self._do("decode")
        return Decoded((1,), f"{prompt} {temperature}", -0.1)

    def align(self, tokens: Sequence[int]) -> tuple[AlignedWord, ...]:
        self._do("align")
        return (AlignedWord("yes", 0.0, 1.0, 1.0),)

    def _do(self, step: str) -> None:
        self.did.append((step, self.device.name))
        if step == self.fails_at and self.device.is_card:
            raise RuntimeError(self.error)


def test_the_choice_of_the_device() -> None:
    """A card before the processor; 16-bit floats on CUDA alone."""
    assert best_device(cuda=True, mps=True) == CUDA
    assert best_device(cuda=False, mps=True) == MPS
    assert best_device(cuda=False, mps=False) == CPU
    assert [device.half for device in (CUDA, MPS, CPU)] == [True, False, False]
    assert [device.is_card for device in (CUDA, MPS, CPU)] == [True, True, False]


@pytest.mark.parametrize(
    ("error", "full"),
    [
        (RuntimeError(FULL), True),
        (RuntimeError("MPS backend out of memory (MPS allocated: 8.00 GB)"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), True),
        (RuntimeError("shapes cannot be multiplied"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_what_counts_as_a_full_card(error: Exception, full: bool) -> None:
    """PyTorch says it in several ways; a mistake of ours must not be taken for it."""
    assert is_out_of_memory(error) is full


@pytest.mark.parametrize("step", ["encode", "decode", "align"])
def test_a_full_card_is_left_for_the_processor(step: str) -> None:
    """What failed is done again there, with the same arguments; it is said once, and later chunks begin there."""
    card, said = Card(step), list[str]()
    engine = CardEngine(card, said.append)
    chunk = engine.encode(SILENCE)
    assert chunk.decode("So,", 0.2).text == "So, 0.2"
    assert chunk.align((1,))[0].text == "yes"
    assert card.device == CPU
    assert len(said) == 1
    assert "on the processor instead" in said[0]
    card.did.clear()
    engine.encode(SILENCE).decode()
    assert card.did == [("encode", "cpu"), ("decode", "cpu")]


def test_without_trouble_the_card_is_used() -> None:
    """And nothing is said."""
    card, said = Card(), list[str]()
    engine = CardEngine(card, said.append)
    engine.encode(SILENCE).decode()
    assert (engine.name, engine.model) == ("openai-whisper", "tiny.en")
    assert card.did == [("encode", "cuda"), ("decode", "cuda")]
    assert said == []


def test_another_failure_is_a_failure() -> None:
    """Going to the processor would hide it."""
    engine = CardEngine(Card("decode", "shapes cannot be multiplied"), lambda _: None)
    with pytest.raises(RuntimeError, match="shapes"):
        engine.encode(SILENCE).decode()


CHILD = """
import sys
from pathlib import Path
from voice_interviewer.transcription.engines.device import CPU, Device
from voice_interviewer.transcription.engines.load import load_engine
from voice_interviewer.transcription.protocol import Start

engine = load_engine(Start("openai-whisper", "tiny.en", sys.argv[1], "ctranslate2", 2, sys.argv[2]))
engine.try_out()
engine.move(Device("cpu", half=True))
engine.try_out()
engine.move(CPU)
engine.try_out()
print("went through")
"""


@pytest.mark.model
def test_the_try_out_takes_every_step(tmp_path: Path) -> None:
    """It passes on the processor, in 16-bit floats too, so what it finds elsewhere is the device's fault."""
    weights = packaged_folder()
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CHILD, str(weights), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "went through\n", done.stderr
