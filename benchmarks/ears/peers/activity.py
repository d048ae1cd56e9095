"""Voice activity detectors, which tell where there is speech and nothing about words."""

from collections.abc import Callable, Iterable

import numpy as np

from benchmarks.ears.heard import Heard, HeardSpan, HeardWord, from_speech
from voice_interviewer.transcription.audio import RATE, Samples

Hear = Callable[[Samples], Heard]

_SILERO_FRAME = 512
_WEBRTC_SECONDS = 0.03
_WEBRTC_MODE = 2

LEAST_GAP = 0.3
"""Seconds of voice without a word from which on the gap rule calls it a filled pause."""


def silero() -> Hear:
    """Silero 6 as faster-whisper bundles it: speech wherever the probability of a 32 ms frame is at least 0.5."""
    from faster_whisper.vad import get_vad_model

    model = get_vad_model()

    def hear(samples: Samples) -> Heard:
        padded = np.pad(samples, (0, -len(samples) % _SILERO_FRAME))
        likely = np.asarray(model(padded)).reshape(-1)
        return from_speech(stretches((likely >= 0.5).tolist(), _SILERO_FRAME / RATE))

    return hear


def webrtc() -> Hear:
    """The detector of WebRTC, over frames of 30 ms."""
    import webrtcvad

    def hear(samples: Samples) -> Heard:
        detector = webrtcvad.Vad(_WEBRTC_MODE)
        size = round(_WEBRTC_SECONDS * RATE)
        padded = np.pad(samples, (0, -len(samples) % size))
        pcm = (np.clip(padded, -1, 1) * 32_767).astype("<i2").reshape(-1, size)
        return from_speech(stretches([detector.is_speech(frame.tobytes(), RATE) for frame in pcm], _WEBRTC_SECONDS))

    return hear


def stretches(voiced: Iterable[bool], step: float) -> list[HeardSpan]:
    """Runs of voiced frames, each frame ``step`` seconds long."""
    edges = np.flatnonzero(np.diff(np.fromiter(voiced, np.int8), prepend=0, append=0)) * step
    return [HeardSpan(start, end) for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)]


def gap_rule(words: Heard, voice: Heard) -> Heard:
    """The words of one way of listening, with a filled pause wherever another hears voice and no word explains it."""
    found = tuple(
        HeardWord("um", gap.start, gap.end)
        for stretch in voice.speech
        for gap in _unclaimed(stretch, words.words)
        if gap.end - gap.start >= LEAST_GAP
    )
    return Heard(words.words, found, words.pauses, voice.speech, words.cost)


def _unclaimed(stretch: HeardSpan, words: Iterable[HeardWord]) -> list[HeardSpan]:
    """The parts of a stretch in which no word lies."""
    parts, after = [], stretch.start
    for word in words:
        if word.end > after and word.start < stretch.end:
            parts.append(HeardSpan(after, word.start))
            after = max(after, word.end)
    return [*parts, HeardSpan(after, stretch.end)]
