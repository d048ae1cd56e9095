"""Clips that the repository can have by itself: the sample answer, noises made with numpy, and a text with planted
filled pauses in the voice that asks the questions, where there is one.

They show that everything runs; they say nothing about people.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from benchmarks.ears.clips import Clip, LabelledStretch
from voice_interviewer.errors import NoVoice
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.audio import RATE, read_blocks
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.speech import Pyttsx3Speaker

NOISE_SECONDS = 20

SAMPLE_ANSWER = """
Um, so, the goal first. We run a delivery service, and the model predicts arrival times for about two million orders a
day. If the estimate is off by more than ten minutes, uh, customers cancel, so the business cares about the tail, not
the average. The data flows from the order events into a feature store, a nightly job trains a gradient boosted model,
and the registry keeps every version with its data snapshot. We serve it as a container on Kubernetes behind a small
API because the batch version was always, um, an hour out of date. Once it runs, we watch two kinds of drift. Data
drift is when the inputs change, so each hour we compare every feature with last month, and we alert when the stability
index goes over point two. Model drift is when the link between inputs and outcome changes, so we track the real error
a day later, and if it is worse than eight minutes for two days, the on-call engineer is paged and we roll back. We
retrain weekly, and, uh, the new one runs in shadow for three days before it takes traffic. That costs us about ten
percent more compute, but we accept it because a bad model costs more than a slow release. On risk, access to customer
addresses is limited to the pipeline's own account, and every approval is written in the audit log.
"""

PLANTED = (
    "The first thing I would do, um, is to ask who reads the report.",
    "Then we, uh, moved the table to a new server.",
    "Um, I think that the second plan was better.",
    "It took about three weeks, and, um, nobody noticed.",
)
SENTENCES = ("We moved the whole team to the new office", "It took them three weeks", "Nobody liked the old kitchen")
PAUSES = (0.4, 0.9)
"""Seconds of silence between the sentences."""


def made_clips(folder: Path) -> list[Clip]:
    """The clips, their sound written into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    sample = shipped("assets") / "sample_answer.flac"
    answer = Clip("sample-answer", "spoken", str(sample), soundfile.info(sample).duration, SAMPLE_ANSWER, verbatim=True)
    return [answer, *_noises(folder), *_spoken(folder)]


def _noises(folder: Path) -> Iterator[Clip]:
    rng = np.random.default_rng(1)
    size = NOISE_SECONDS * RATE
    hiss = rng.normal(0, 1, size).astype(np.float32)
    sounds = {
        "silence": np.zeros(size, np.float32),
        "room-tone": hiss * 0.001,
        "hiss": hiss * 0.1,
        "babble": _babble(rng, size),
        "music": _music(size),
    }
    for name, sound in sounds.items():
        yield _clip(folder, name, "no speech", sound, transcript="", verbatim=True)


def _babble(rng: np.random.Generator, size: int) -> NDArray[np.float32]:
    """Six voices at once, each the sample answer backwards from another place: voices, and no word to be had."""
    answer = _sound(shipped("assets") / "sample_answer.flac")[::-1]
    starts = rng.integers(0, len(answer) - size, 6)
    mixed: NDArray[np.float32] = np.stack([answer[start : start + size] for start in starts]).sum(axis=0)
    return np.asarray(0.5 * mixed / np.abs(mixed).max(), np.float32)


def _music(size: int) -> NDArray[np.float32]:
    """Four chords in turn, each note with its first overtones, struck and dying away."""
    chords = ((220.0, 277.2, 329.6), (246.9, 293.7, 370.0), (196.0, 246.9, 293.7), (174.6, 220.0, 261.6))
    time = np.arange(RATE) / RATE
    bars = [
        sum(np.sin(2 * np.pi * note * part * time) / part for note in chord for part in (1, 2, 3)) * np.exp(-2 * time)
        for chord in chords
    ]
    tune = np.tile(np.concatenate(bars), size // (4 * RATE) + 1)[:size]
    return np.asarray(0.4 * tune / np.abs(tune).max(), np.float32)


def _spoken(folder: Path) -> list[Clip]:
    """Planted filled pauses, and sentences with silences of a known length between them; none without a voice."""
    try:
        return [_planted(folder), _silences(folder)]
    except NoVoice:
        return []


def _planted(folder: Path) -> Clip:
    gap = np.zeros(RATE // 2, np.float32)
    said = [part for text in PLANTED for part in (_synthesised(folder, text), gap)]
    return _clip(folder, "planted", "spoken", np.concatenate(said), transcript=" ".join(PLANTED), verbatim=True)


def _silences(folder: Path) -> Clip:
    sound, speech, at = [], [], 0.0
    for text, pause in zip(SENTENCES, (*PAUSES, 0.0), strict=True):
        spoken = _synthesised(folder, text)
        speech.append(LabelledStretch(at, at + len(spoken) / RATE))
        at = speech[-1].end + pause
        sound += [spoken, np.zeros(round(pause * RATE), np.float32)]
    return _clip(folder, "silences", "silences", np.concatenate(sound), speech_segments=tuple(speech))


def _synthesised(folder: Path, text: str) -> NDArray[np.float32]:
    """The text as a question is spoken, without the silence around it. Raises NoVoice."""
    sound = _sound(Pyttsx3Speaker(folder / "voice").prepare(text, VoiceChoice()))
    loud = np.flatnonzero(np.abs(sound) > 0.01)
    return sound[loud[0] : loud[-1] + 1]


def _sound(path: Path) -> NDArray[np.float32]:
    return np.concatenate([block for block, _ in read_blocks(path)])


def _clip(
    folder: Path, name: str, of: str, sound: NDArray[np.float32], transcript: str | None = None,
    verbatim: bool = False, speech_segments: tuple[LabelledStretch, ...] | None = None,
) -> Clip:  # fmt: skip
    path = folder / f"{name}.wav"
    soundfile.write(path, sound, RATE)
    return Clip(name, of, str(path), len(sound) / RATE, transcript, verbatim=verbatim, speech_segments=speech_segments)
