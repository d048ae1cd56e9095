"""What the app and the speech host say to each other, as JSON over the host's standard input and output."""

import msgspec


class Utterance(msgspec.Struct, frozen=True):
    """To the host: speak ``text`` into a new sound file. Without one, the host only lists its voices."""

    text: str
    voice: str
    rate: int
    """Words a minute."""
    path: str


class HostVoice(msgspec.Struct, frozen=True):
    """A voice that the host can speak with."""

    id: str
    name: str
    language: str


class HostAnswer(msgspec.Struct, frozen=True):
    """From the host, once, before it ends."""

    problem: str = ""
    """What went wrong, for the log and for people who look into it; empty where nothing did."""
    no_synthesiser: bool = False
    """Whether it went wrong because there is no synthesiser on this machine."""
    voices: tuple[HostVoice, ...] = ()
