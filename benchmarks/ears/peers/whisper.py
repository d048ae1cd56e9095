"""Whisper as its libraries offer it, greedy, with their own word times. Both load the weights that the app has."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.ears.heard import Heard, HeardWord, from_words
from benchmarks.ears.peers.registry import THREADS
from voice_interviewer.folders import platform_folders
from voice_interviewer.transcription.audio import Samples
from voice_interviewer.transcription.models import PACKAGED_MODEL, find

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

Hear = Callable[[Samples], Heard]


def openai() -> Hear:
    """openai-whisper, greedy, everything else as its authors set it."""
    import torch
    import whisper

    from voice_interviewer.transcription.convert import converted

    torch.set_num_threads(THREADS)
    model = whisper.load_model(str(converted(_weights(), platform_folders().models / "converted")), device="cpu")
    model.set_alignment_heads(whisper._ALIGNMENT_HEADS[PACKAGED_MODEL])

    def hear(samples: Samples) -> Heard:
        told = model.transcribe(samples, language="en", fp16=False, word_timestamps=True)
        return from_words(_words((w["word"], w["start"], w["end"]) for s in told["segments"] for w in s["words"]))

    return hear


def faster(prompt: str | None = None) -> Hear:
    """faster-whisper, greedy; ``prompt`` goes before the first window, as its ``initial_prompt`` does."""
    model = _faster_model()

    def hear(samples: Samples) -> Heard:
        segments, _ = model.transcribe(
            samples, language="en", beam_size=1, best_of=1, word_timestamps=True, initial_prompt=prompt
        )
        return from_words(_segment_words(segments))

    return hear


def primed_chunks(prompt: str) -> Hear:
    """faster-whisper's batched pipeline: it cuts at its own voice activity and puts the prompt before every chunk."""
    from faster_whisper import BatchedInferencePipeline

    pipeline = BatchedInferencePipeline(model=_faster_model())

    def hear(samples: Samples) -> Heard:
        segments, _ = pipeline.transcribe(
            samples, language="en", beam_size=1, best_of=1, batch_size=1, word_timestamps=True, initial_prompt=prompt
        )
        return from_words(_segment_words(segments))

    return hear


def _faster_model() -> "WhisperModel":
    from faster_whisper import WhisperModel

    return WhisperModel(str(_weights()), device="cpu", compute_type="int8", cpu_threads=THREADS)


def _weights() -> Path:
    return find(PACKAGED_MODEL, platform_folders()).path


def _segment_words(segments: Iterable[Any]) -> Iterable[HeardWord]:
    return _words((word.word, word.start, word.end) for segment in segments for word in segment.words or ())


def _words(told: Iterable[tuple[str, float, float]]) -> Iterable[HeardWord]:
    return (HeardWord(text.strip(), float(start), float(end)) for text, start, end in told)
