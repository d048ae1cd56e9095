"""Turns a CTranslate2 Whisper model into the checkpoint that openai-whisper reads, number for number.

CTranslate2 fuses the query, key and value of self-attention into one ``linear_0``, and key and value of
cross-attention into one ``linear_1``; openai-whisper keeps them apart, and its key has no bias (CTranslate2 stores
zeros there). Everything else only changes its name.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.conversions import conversion
from voice_interviewer.transcription.weights_file import WeightsIndex, read_index

_PARTS = {"gamma": "weight", "beta": "bias", "weight": "weight", "bias": "bias"}
_TOP = {
    "conv1": "conv1",
    "conv2": "conv2",
    "embeddings": "token_embedding",
}
_BLOCK = {
    "self_attention/layer_norm": "attn_ln",
    "self_attention/linear_1": "attn.out",
    "attention/layer_norm": "cross_attn_ln",
    "attention/linear_0": "cross_attn.query",
    "attention/linear_2": "cross_attn.out",
    "ffn/layer_norm": "mlp_ln",
    "ffn/linear_0": "mlp.0",
    "ffn/linear_1": "mlp.2",
}
_FUSED = {
    "self_attention/linear_0": ("attn.query", "attn.key", "attn.value"),
    "attention/linear_1": ("cross_attn.key", "cross_attn.value"),
}
_FLOAT_TYPES = {0, 4}


def converted(folder: Path, store: Path) -> Path:
    """The checkpoint made from the CTranslate2 model in ``folder``, from ``store`` where it was made before.

    Raises ModelError where the model is quantised or lacks a part, OSError where ``store`` cannot be written.
    """
    target = conversion(folder, folder / "model.bin", store)
    if not target.is_file():
        store.mkdir(parents=True, exist_ok=True)
        _save(checkpoint(folder), target)
    return target


def checkpoint(folder: Path) -> dict[str, Any]:
    """The dimensions, the state and the alignment heads of the model in ``folder``."""
    index = read_index(folder / "model.bin")
    if any(v.type_id not in _FLOAT_TYPES for name, v in index.variables.items() if name.endswith(("/weight", "/bias"))):
        raise ModelError(
            f"The model in {folder} is stored in integers, which openai-whisper cannot read.",
            "Choose the engine faster-whisper, or a model in floating point.",
        )
    try:
        state = dict(_state(index))
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return {
            "dims": _dimensions(index),
            "model_state_dict": state,
            "alignment_heads": config["alignment_heads"],
        }
    except (KeyError, ValueError) as error:
        raise ModelError(
            f"The model in {folder} lacks a part ({error}).", "Choose another model in Settings."
        ) from error


def _save(content: dict[str, Any], target: Path) -> None:
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        torch.save(content, aside)
        with aside.open("rb") as file:
            os.fsync(file.fileno())  # else a power cut may leave the name without the content
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _dimensions(index: WeightsIndex) -> dict[str, int]:
    def shape(name: str) -> tuple[int, ...]:
        return index.variables[name].shape

    def layers(side: str) -> int:
        return len({m[1] for name in index.variables if (m := re.match(rf"{side}/layer_(\d+)/", name))})

    vocabulary, text_state = shape("decoder/embeddings/weight")
    audio_context, audio_state = shape("encoder/position_encodings/encodings")
    return {
        "n_mels": shape("encoder/conv1/weight")[1],
        "n_audio_ctx": audio_context,
        "n_audio_state": audio_state,
        "n_audio_head": int(index.array("encoder/num_heads")),
        "n_audio_layer": layers("encoder"),
        "n_vocab": vocabulary,
        "n_text_ctx": shape("decoder/position_encodings/encodings")[0],
        "n_text_state": text_state,
        "n_text_head": int(index.array("decoder/num_heads")),
        "n_text_layer": layers("decoder"),
    }


def _state(index: WeightsIndex) -> Iterator[tuple[str, torch.Tensor]]:
    for name in index.variables:
        side, _, rest = name.partition("/")
        module, _, part = rest.rpartition("/")
        if module == "position_encodings":
            yield f"{side}.positional_embedding", _tensor(index.array(name))
        elif part in _PARTS:
            for key, values in _renamed(side, module, _PARTS[part], index.array(name)):
                yield key, _tensor(values)


def _renamed(side: str, module: str, part: str, values: NDArray[Any]) -> Iterator[tuple[str, NDArray[Any]]]:
    block = re.fullmatch(r"layer_(\d+)/(.+)", module)
    if block is None:
        last = "ln_post" if side == "encoder" else "ln"
        yield f"{side}.{last if module == 'layer_norm' else _TOP[module]}.{part}", values
        return
    prefix = f"{side}.blocks.{block[1]}"
    if block[2] in _FUSED:
        names = _FUSED[block[2]]
        for name, piece in zip(names, np.split(values, len(names)), strict=True):
            if not (part == "bias" and name.endswith("key")):
                yield f"{prefix}.{name}.{part}", piece
    else:
        yield f"{prefix}.{_BLOCK[block[2]]}.{part}", values


def _tensor(values: NDArray[Any]) -> torch.Tensor:
    return torch.from_numpy(np.array(values))  # a copy: the file may go while the tensor lives
