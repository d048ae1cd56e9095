"""Whisper on CTranslate2, through faster-whisper: the quicker engine on a CPU."""

import zlib
from collections.abc import Collection, Sequence
from pathlib import Path

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from numpy.typing import NDArray

from voice_interviewer.transcription.audio import RATE, Samples
from voice_interviewer.transcription.engines.base import PROMPT_TOKENS, AlignedWord, Decoded
from voice_interviewer.transcription.engines.words import timed_words

NAME = "faster-whisper"
_HOP = 160  # samples to one mel frame
_LONGEST_TEXT = 448  # tokens, prompt and all
_TOKEN_SECONDS = 0.02


_SMALL = 200_000_000
"""Bytes of weights, as floats of 16 bits, up to which a model runs in 16-bit integers: tiny and base."""


class FasterEngine:
    """A CTranslate2 model on the CPU.

    Small models lose words to 8-bit integers: tiny.en then differs from openai-whisper in twice as many words as with
    16 bits. Larger models bear rounding better, and would take twice the memory.
    """

    name = NAME

    def __init__(self, model: str, folder: Path, threads: int) -> None:
        self.model = model
        small = (folder / "model.bin").stat().st_size <= _SMALL
        numbers = numbers_for(small, ctranslate2.get_supported_compute_types("cpu"))
        self._whisper = WhisperModel(str(folder), device="cpu", compute_type=numbers, cpu_threads=threads)
        multilingual = self._whisper.model.is_multilingual
        self._tokenizer = Tokenizer(self._whisper.hf_tokenizer, multilingual, task="transcribe", language="en")

    def encode(self, samples: Samples) -> "FasterChunk":
        features = self._whisper.feature_extractor(samples)
        encoded = self._whisper.encode(pad_or_trim(features[..., : self._whisper.feature_extractor.nb_max_frames]))
        return FasterChunk(self._whisper, self._tokenizer, encoded, min(len(samples), 30 * RATE) // _HOP)


def numbers_for(small: bool, supported: Collection[str]) -> str:
    """What a model computes in: 16-bit integers if it is small, else 8-bit ones.

    CTranslate2 has the former on Intel processors only; elsewhere a small model computes in 32-bit floats, which loses
    no words and costs it some time and 150 MB.
    """
    if not small:
        return "int8"
    return "int16" if "int16" in supported else "float32"


class FasterChunk:
    """One chunk's encoder output, held in CTranslate2's memory."""

    def __init__(
        self, whisper: WhisperModel, tokenizer: Tokenizer, encoded: ctranslate2.StorageView, frames: int
    ) -> None:
        self._model = whisper.model
        self._tokenizer = tokenizer
        self._encoded = encoded
        self._frames = frames

    def decode(self, prompt: str = "", temperature: float = 0.0) -> Decoded:
        ctranslate2.set_random_seed(zlib.crc32(prompt.encode()) & 0x7FFFFFFF)
        result = self._model.generate(
            self._encoded,
            [self._opening(prompt)],
            beam_size=1,
            sampling_topk=1 if temperature == 0 else 0,
            sampling_temperature=temperature or 1.0,
            max_length=_LONGEST_TEXT,
            suppress_blank=True,
            suppress_tokens=[-1],
            return_scores=True,
        )[0]
        tokens = [token for token in result.sequences_ids[0] if token < self._tokenizer.eot]
        count = len(result.sequences_ids[0])
        mean = result.scores[0] * count / (count + 1)  # the score is a mean that leaves the end mark out
        return Decoded(tuple(tokens), self._tokenizer.decode(tokens).strip(), float(mean))

    def align(self, tokens: Sequence[int]) -> tuple[AlignedWord, ...]:
        if not tokens:
            return ()
        found = self._model.align(
            self._encoded, self._tokenizer.sot_sequence, [list(tokens)], self._frames, median_filter_width=7
        )[0]
        path = np.array(found.alignments)
        jumps = np.diff(path[:, 0], prepend=-1).astype(bool)
        starts = path[jumps, 1] * _TOKEN_SECONDS
        return timed_words(self._tokenizer, tokens, starts.tolist(), found.text_token_probs)

    def features(self) -> NDArray[np.float32]:
        return np.asarray(self._encoded, np.float32)[0, : -(-self._frames // 2)]

    def _opening(self, prompt: str) -> list[int]:
        start = [*self._tokenizer.sot_sequence, self._tokenizer.no_timestamps]
        if not prompt:
            return start
        return [self._tokenizer.sot_prev, *self._tokenizer.encode(" " + prompt)[-PROMPT_TOKENS:], *start]
