"""From a sound file to a transcript, with one engine, in bounded memory."""

from collections.abc import Callable, Sequence
from pathlib import Path

from voice_interviewer.answer import Transcript
from voice_interviewer.transcription.audio import RATE, read_blocks
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.listener import Listener
from voice_interviewer.transcription.witnesses import NO_WITNESSES, Witnesses

_STEP = RATE  # a second at a time: progress moves, and a cancelled host has little in hand


def transcribe(
    path: Path,
    engine: Engine,
    vocabulary: Sequence[str],
    progress: Callable[[float], None],
    witnesses: Witnesses = NO_WITNESSES,
) -> Transcript:
    """The transcript of a sound file. ``progress`` is told the share done (0 to 1), often. Raises AudioFileError."""
    done = 0.0
    listener = Listener(engine, vocabulary, alive=lambda: progress(done), witnesses=witnesses)
    for samples, share in read_blocks(path):
        before = done
        for start in range(0, len(samples), _STEP):
            listener.feed(samples[start : start + _STEP])
            done = min(0.99, before + (share - before) * (start + _STEP) / len(samples))
            progress(done)
    transcript = listener.finish()
    progress(1.0)
    return transcript
