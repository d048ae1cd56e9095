"""OpenAI's own Whisper, on PyTorch: the reference, and the one that uses a GPU where there is one."""

import zlib
from collections.abc import Sequence
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from whisper import _ALIGNMENT_HEADS, DecodingOptions, ModelDimensions, Whisper, log_mel_spectrogram, pad_or_trim
from whisper.model import disable_sdpa
from whisper.timing import median_filter
from whisper.tokenizer import Tokenizer, get_tokenizer

from voice_interviewer.transcription.audio import Samples
from voice_interviewer.transcription.engines.base import AlignedWord, Decoded
from voice_interviewer.transcription.engines.device import CPU, Device, best_device
from voice_interviewer.transcription.engines.dtw import first_frames
from voice_interviewer.transcription.engines.words import timed_words

NAME = "openai-whisper"
_HOP = 160  # samples to one mel frame
_TOKEN_SECONDS = 0.02
_MEDIAN_WIDTH = 7  # of openai-whisper's timing.py


class OpenAIEngine:
    """A ``.pt`` checkpoint. It begins on the processor, in 32-bit floats; `move` takes it to a graphics card."""

    name = NAME

    def __init__(self, model: str, checkpoint: Path, threads: int) -> None:
        self.model = model
        torch.set_num_threads(threads)
        self._device = CPU
        self._whisper = _load(model, checkpoint)
        self._tokenizer = get_tokenizer(
            self._whisper.is_multilingual, num_languages=self._whisper.num_languages, language="en", task="transcribe"
        )

    def best_device(self) -> Device:
        """What PyTorch finds on this machine."""
        return best_device(torch.cuda.is_available(), torch.backends.mps.is_available())

    def move(self, device: Device) -> None:
        """Run there from now on. Raises RuntimeError where the model does not fit."""
        self._whisper.to(device.name)
        self._device = device
        if torch.cuda.is_available():
            torch.cuda.empty_cache()

    def try_out(self) -> None:
        """Take every step of a transcription, on silence. Raises whatever a device raises that lacks one of them."""
        chunk = self.encode(np.zeros(16_000, dtype=np.float32))
        chunk.decode()
        chunk.align(self._tokenizer.encode(" yes"))

    def encode(self, samples: Samples) -> "OpenAIChunk":
        mel = pad_or_trim(log_mel_spectrogram(samples, self._whisper.dims.n_mels), 3000)[None].to(self._device.name)
        with torch.no_grad():
            encoded = self._whisper.embed_audio(mel.half() if self._device.half else mel)
        return OpenAIChunk(self._whisper, self._tokenizer, encoded, min(len(samples) // _HOP, 3000))


class OpenAIChunk:
    """One chunk's encoder output."""

    def __init__(self, whisper: Whisper, tokenizer: Tokenizer, encoded: torch.Tensor, frames: int) -> None:
        self._whisper = whisper
        self._tokenizer = tokenizer
        self._encoded = encoded
        self._frames = frames

    def decode(self, prompt: str = "", temperature: float = 0.0) -> Decoded:
        torch.manual_seed(zlib.crc32(prompt.encode()))
        options = DecodingOptions(
            language="en",
            temperature=temperature,
            prompt=prompt or None,
            without_timestamps=True,
            fp16=self._encoded.dtype is torch.float16,
        )
        with torch.no_grad():
            result = self._whisper.decode(self._encoded, options)[0]
        return Decoded(tuple(result.tokens), result.text.strip(), float(result.avg_logprob))

    def align(self, tokens: Sequence[int]) -> tuple[AlignedWord, ...]:
        """As openai-whisper's ``timing.find_alignment``, but on the encoder output that is already there."""
        if not tokens:
            return ()
        logits, attention = self._forced(tokens)
        cost = -_alignment_weights(attention, self._frames // 2)
        start = len(self._tokenizer.sot_sequence)
        starts = first_frames(cost[start:-1]) * _TOKEN_SECONDS
        scores = logits[start : start + len(tokens), : self._tokenizer.eot].softmax(dim=-1)
        probabilities = scores[torch.arange(len(tokens)), torch.tensor(tokens)].tolist()
        return timed_words(self._tokenizer, tokens, starts.tolist(), probabilities)

    def features(self) -> NDArray[np.float32]:
        output: NDArray[np.float32] = self._encoded[0, : -(-self._frames // 2)].float().cpu().numpy()
        return output

    def _forced(self, tokens: Sequence[int]) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits (tokens, vocabulary) and the alignment heads' attention (heads, tokens, frames) for a given text."""
        tokenizer, decoder = self._tokenizer, self._whisper.decoder
        text = [*tokenizer.sot_sequence, tokenizer.no_timestamps, *tokens, tokenizer.eot]
        layers: list[Any] = []
        hooks = [
            block.cross_attn.register_forward_hook(lambda _, __, out: layers.append(out[-1][0]))
            for block in decoder.blocks
        ]
        try:
            with torch.no_grad(), disable_sdpa():
                logits = decoder(torch.tensor([text], device=self._encoded.device), self._encoded)[0]
        finally:
            for hook in hooks:
                hook.remove()
        heads = self._whisper.alignment_heads.nonzero().tolist()
        return logits.cpu(), torch.stack([layers[layer][head] for layer, head in heads]).cpu()


def _alignment_weights(attention: torch.Tensor, frames: int) -> NDArray[np.float64]:
    """Attention as openai-whisper prepares it for its time warping: shape (tokens, frames)."""
    weights = attention[:, :, : max(frames, 1)].softmax(dim=-1)
    deviation, mean = torch.std_mean(weights, dim=-2, keepdim=True, unbiased=False)
    smooth: torch.Tensor = median_filter((weights - mean) / deviation, _MEDIAN_WIDTH)
    prepared: NDArray[np.float64] = smooth.mean(dim=0).double().numpy()
    return prepared


def _load(name: str, checkpoint: Path) -> Whisper:
    """Raises ValueError where PyTorch saved something else in that file, such as a model for pictures."""
    try:
        stored = torch.load(checkpoint, map_location="cpu", weights_only=True)
        whisper = Whisper(ModelDimensions(**stored["dims"]))
        whisper.load_state_dict(stored["model_state_dict"])
    except (UnpicklingError, TypeError, LookupError, AttributeError) as error:
        raise ValueError("it holds no model of Whisper") from error
    if "alignment_heads" in stored:
        mask = torch.zeros(whisper.dims.n_text_layer, whisper.dims.n_text_head, dtype=torch.bool)
        mask[tuple(torch.tensor(stored["alignment_heads"]).T)] = True
        whisper.register_buffer("alignment_heads", mask, persistent=False)
    elif name in _ALIGNMENT_HEADS:
        whisper.set_alignment_heads(_ALIGNMENT_HEADS[name])
    # openai-whisper keeps the heads as a sparse tensor, which MPS cannot hold.
    whisper.register_buffer("alignment_heads", whisper.alignment_heads.to_dense(), persistent=False)
    return whisper.float().eval()
