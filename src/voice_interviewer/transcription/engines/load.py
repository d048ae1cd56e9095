"""Loads the engine that the app asked for. Runs in the host process only."""

import tempfile
from pathlib import Path

from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.protocol import Start


def load_engine(start: Start) -> Engine:
    """A loaded model. Raises ModelError where the weights cannot be used or the engine is not installed."""
    weights = Path(start.weights)
    try:
        if start.engine == "faster-whisper":
            from voice_interviewer.transcription.engines.faster import FasterEngine

            return FasterEngine(start.model, weights, start.threads)
        return _openai(start, weights)
    except ImportError as error:
        raise ModelError(
            f"The engine {start.engine} could not be loaded ({error}).", f"Install it again: pip install {start.engine}"
        ) from error
    except (RuntimeError, OSError, ValueError, KeyError) as error:
        # What CTranslate2 and PyTorch raise for weights they cannot read.
        raise ModelError(
            f"The speech model {start.model} could not be loaded ({str(error).splitlines()[0]}).",
            f"Remove {weights} and fetch the model again, or choose another model in Settings.",
        ) from error


def _openai(start: Start, weights: Path) -> Engine:
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
