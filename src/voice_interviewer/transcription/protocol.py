"""What the app and the transcription host say to each other: one JSON object a line, over the host's pipes.

The first request is `Start`; its answer, `Ready`, comes when the model is loaded. Every other request carries a number,
which all its replies repeat.
"""

from collections.abc import Sequence

import msgspec

from voice_interviewer.answer import Transcript


class Start(msgspec.Struct, tag="start", frozen=True):
    """Load a model. ``store`` is a folder for what is made from its weights."""

    engine: str
    model: str
    weights: str
    format: str
    threads: int
    store: str


class Transcribe(msgspec.Struct, tag="transcribe", frozen=True):
    """Transcribe a sound file."""

    id: int
    audio: str
    vocabulary: Sequence[str] = ()


class Ping(msgspec.Struct, tag="ping", frozen=True):
    """Are you there? Answered by `Pong` when no request is under way."""

    id: int


class Shutdown(msgspec.Struct, tag="shutdown", frozen=True):
    """End, after what is under way."""


class Ready(msgspec.Struct, tag="ready", frozen=True):
    """The model is loaded."""

    engine: str
    model: str


class Progress(msgspec.Struct, tag="progress", frozen=True):
    """Still at work; ``share`` is what is done, 0 to 1."""

    id: int
    share: float


class Result(msgspec.Struct, tag="result", frozen=True):
    """The transcript that was asked for."""

    id: int
    transcript: Transcript


class Failure(msgspec.Struct, tag="failure", frozen=True):
    """It could not be done. ``kind`` names a UserError class, or is ``bug``; ``id`` is 0 for `Start`."""

    id: int
    kind: str
    message: str
    advice: str = ""


class Pong(msgspec.Struct, tag="pong", frozen=True):
    """The answer to `Ping`."""

    id: int


Request = Start | Transcribe | Ping | Shutdown
Reply = Ready | Progress | Result | Failure | Pong


def encode(message: Request | Reply) -> bytes:
    """One line, its end included."""
    return msgspec.json.encode(message) + b"\n"


def decode_request(line: bytes) -> Request:
    """Raises msgspec.DecodeError or ValidationError for anything that is no request."""
    request: Request = msgspec.json.decode(line, type=Request)
    return request


def decode_reply(line: bytes) -> Reply:
    """Raises msgspec.DecodeError or ValidationError for anything that is no reply."""
    reply: Reply = msgspec.json.decode(line, type=Reply)
    return reply
