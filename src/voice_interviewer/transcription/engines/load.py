"""Loads the engine that the app asked for. Runs in the host process only."""

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.protocol import Start

if TYPE_CHECKING:
    from voice_interviewer.transcription.engines.openai_whisper import OpenAIEngine

_NO_MEMORY = re.compile(r"bad_alloc|(?:cannot|failed to|can't|not enough) (?:allocate|map|memory)", re.IGNORECASE)
"""How CTranslate2, MKL, PyTorch and the system's loader say that there is too little memory."""


def load_engine(start: Start) -> Engine:
    """A loaded model.

    Raises ModelError where the weights cannot be used, the engine is not installed, or there is too little memory.
    """
    weights = Path(start.weights)
    try:
        if start.engine == "faster-whisper":
            from voice_interviewer.transcription.engines.faster import FasterEngine

            return FasterEngine(start.model, weights, start.threads)
        return _openai(start, weights)
    except MemoryError as error:
        raise _no_memory(start) from error
    except ImportError as error:
        if _NO_MEMORY.search(str(error)):  # the libraries themselves take hundreds of megabytes
            raise _no_memory(start) from error
        raise ModelError(
            f"The engine {start.engine} could not be loaded ({error}).", f"Install it again: pip install {start.engine}"
        ) from error
    except (RuntimeError, OSError, ValueError, KeyError) as error:
        # What CTranslate2 and PyTorch raise for weights they cannot read.
        raise _unloadable(start, error) from error
    except Exception as error:
        if type(error) is not Exception:
            raise
        # tokenizers raises nothing narrower for a tokenizer.json that it cannot read.
        raise _unloadable(start, error) from error


def _no_memory(start: Start) -> ModelError:
    return ModelError(
        f"There is not enough memory to load the speech model {start.model}.",
        "Close other programs and try again, or choose a smaller model in Settings.",
    )


def _unloadable(start: Start, error: Exception) -> ModelError:
    if _NO_MEMORY.search(str(error)):  # the weights are in order: nobody must be told to remove them
        return _no_memory(start)
    reason = (str(error).splitlines() or [type(error).__name__])[0]
    return ModelError(
        f"The speech model {start.model} could not be loaded ({reason}).",
        f"Remove {start.weights} and fetch the model again, or choose another model in Settings.",
    )


def _openai(start: Start, weights: Path) -> Engine:
    """On a graphics card where there is one that can hold it."""
    from voice_interviewer.transcription.engines.card import CardEngine
    from voice_interviewer.transcription.engines.device import CPU

    engine = _openai_on_processor(start, weights)
    device = engine.best_device()
    if not device.is_card:
        return engine
    try:
        engine.move(device)
        engine.try_out()
    except (RuntimeError, NotImplementedError, TypeError) as error:  # too little memory, or a step that MPS lacks
        _notice(f"{device.name} cannot be used ({error}): transcribing on the processor instead.")
        engine.move(CPU)
        return engine
    return CardEngine(engine, _notice)


def _openai_on_processor(start: Start, weights: Path) -> "OpenAIEngine":
    from voice_interviewer.transcription.convert import converted
    from voice_interviewer.transcription.engines.openai_whisper import OpenAIEngine

    if start.format == "openai":
        return OpenAIEngine(start.model, weights, start.threads)
    try:
        checkpoint = converted(weights, Path(start.store))
    except (OSError, RuntimeError):  # the folder cannot be written or is full (PyTorch's own error): convert each time
        with tempfile.TemporaryDirectory() as folder:
            return OpenAIEngine(start.model, converted(weights, Path(folder)), start.threads)
    return OpenAIEngine(start.model, checkpoint, start.threads)


def _notice(sentence: str) -> None:
    """For the log: the host's standard error is kept by the app."""
    print(sentence, file=sys.stderr)  # noqa: T201 - the host has no other way to speak outside a reply
