"""A program that has an answer transcribed and graded: ``python killing_transcribing.py HOW``, in folders by XDG names.

HOW is ``grading`` (take 1, which is kept already) or ``listening`` (an answer that is spoken meanwhile, at four
times the speed, and kept in the end). It tells each step, and how far the transcription is.
"""

import sys
from dataclasses import replace
from threading import Event
from typing import Any

import soundfile

from support.killing import say
from voice_interviewer.app import Services, build
from voice_interviewer.folders import shipped
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.voice import recovery
from voice_interviewer.voice.wav import GrowingWav

QUESTION = AskedQuestion("Explain model drift.", "concept", "model-and-data-drift", "mlops-engineer@1")
SECONDS = 6
"""The first sentences of the sample answer."""

_PIECES_A_SECOND = 4
_SPEED = 4


def speech() -> tuple[Any, int]:
    """What is said, and its sample rate."""
    with soundfile.SoundFile(shipped("assets") / "sample_answer.flac") as source:
        return source.read(SECONDS * source.samplerate, dtype="int16"), int(source.samplerate)


def main() -> None:
    """One answer."""
    services = build()
    say("began")
    if sys.argv[1] == "listening":
        listen(services)
    else:
        services.assessor.assess(services.library.take(1), tell)
    say("graded")
    services.close()


def tell(share: float) -> None:
    """How far it is."""
    say("hearing", f"{share:.2f}")


def listen(services: Services) -> None:
    """As the rehearsal does: the host follows the recording, which is kept before the transcript is there."""
    samples, rate = speech()
    take = Take(QUESTION, services.now(), 0.0, Source.MICROPHONE)
    path = recovery.begin(services.folders.recordings, QUESTION, take.created)
    wav = GrowingWav(path, rate)
    listening = services.assessor.listen(path, QUESTION)
    for first in range(0, len(samples), rate // _PIECES_A_SECOND):
        wav.write(samples[first : first + rate // _PIECES_A_SECOND].tobytes())
        say("spoken", wav.seconds)
        pass_time(1 / _PIECES_A_SECOND / _SPEED)
    wav.close()
    listening.end()
    kept = services.library.keep(replace(take, seconds=float(SECONDS)), path)
    say("kept", kept.id)
    recovery.finish(path)
    services.assessor.assess(kept, tell, listening=listening)


def pass_time(seconds: float) -> None:
    """A speaker takes time."""
    Event().wait(seconds)


if __name__ == "__main__":
    main()
