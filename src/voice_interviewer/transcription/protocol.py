"""What the app and the transcription host say to each other: one JSON object a line, over the host's pipes.

The first request is `Start`; its answer, `Ready`, comes when the model is loaded. Every other request carries a number,
which all its replies repeat.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

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


class Follow(msgspec.Struct, tag="follow", frozen=True):
    """Transcribe a WAV file while it is being written. `Heard` comes as words are found, `Result` after `Finish`.

    Other requests are answered in between. One file is followed at a time: a new one takes the place of the last.
    """

    id: int
    audio: str
    vocabulary: Sequence[str] = ()


class Finish(msgspec.Struct, tag="finish", frozen=True):
    """The file that is followed under this number is complete."""

    id: int


class Abandon(msgspec.Struct, tag="abandon", frozen=True):
    """The file that is followed under this number is not wanted any more. There is no reply."""

    id: int


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


class Heard(msgspec.Struct, tag="heard", frozen=True):
    """All that was heard so far in a file that is followed. Its end is a first reading and may change."""

    id: int
    text: str


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


Request = Start | Transcribe | Follow | Finish | Abandon | Ping | Shutdown
Reply = Ready | Progress | Heard | Result | Failure | Pong


def encode(message: Request | Reply) -> bytes:
    """One line, its end included."""
    return msgspec.json.encode(message) + b"\n"


def decode_request(line: bytes) -> Request:
    """Raises msgspec.DecodeError or ValidationError for anything that is no request."""
    with _decode_errors():
        request: Request = msgspec.json.decode(line, type=Request)
    return request


def decode_reply(line: bytes) -> Reply:
    """Raises msgspec.DecodeError or ValidationError for anything that is no reply."""
    with _decode_errors():
        reply: Reply = msgspec.json.decode(line, type=Reply)
    return reply


@contextmanager
def _decode_errors() -> Iterator[None]:
    """What is no text at all, or far too deep, is a DecodeError too."""
    try:
        yield
    except (UnicodeDecodeError, RecursionError) as error:
        raise msgspec.DecodeError(str(error)) from error
