"""Where a caption changes beside the pause that is heard between two sentences of a real voice."""

from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voice_interviewer.programme.mock.curveballs import curveballs
from voice_interviewer.ui.cues.sentences import said_at, sentences
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.speech import Pyttsx3Speaker

WITHIN = 0.65
"""Seconds: about two words. Of the 104 changes in all questions and curveballs half are within 0.05 s of their pause,
nine in ten within 0.31 s, and all within 0.61 s."""


def pauses(samples: np.ndarray, rate: int) -> list[tuple[float, float]]:
    """The silences inside a voice that last 0.25 s or more, as only those between sentences do, in seconds."""
    quiet = np.abs(samples).reshape(-1)[: len(samples) // (rate // 100) * (rate // 100)].reshape(-1, rate // 100)
    loud = np.flatnonzero(quiet.max(axis=1) > 0.01)
    gaps = np.flatnonzero(np.diff(loud) > 25)
    return [(loud[at] / 100, loud[at + 1] / 100) for at in gaps]


@pytest.mark.parametrize("text", [ball.text for ball in curveballs()][:6])
def test_a_caption_changes_in_or_near_the_pause(text: str, tmp_path: Path) -> None:
    """An estimate by the length of the text, and said to be one."""
    samples, rate = soundfile.read(Pyttsx3Speaker(tmp_path).prepare(text, VoiceChoice()))
    parts, seconds = sentences(text), len(samples) / rate
    heard = pauses(samples, rate)
    assert len(heard) == len(parts) - 1 >= 1
    for said, (begins, ends) in zip(accumulate(map(len, parts[:-1])), heard, strict=True):
        changes = seconds * said / sum(map(len, parts))
        assert begins - WITHIN < changes < ends + WITHIN
        assert said_at(parts, (changes - 0.01) / seconds) + 1 == said_at(parts, (changes + 0.01) / seconds)
