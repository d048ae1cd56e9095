import msgspec
import pytest

from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word
from voice_interviewer.transcription import protocol

TRANSCRIPT = Transcript(
    words=(Word("Grüße,", 0.1, 0.4, 0.75),),
    speech=(Span(0.1, 0.4),),
    seconds=1.5,
    engine="faster-whisper",
    model="tiny.en",
    candidates=(FillerCandidate("um", 0.5, 0.8, {"primed_list": 0.4, "voiced": 1.0}),),
)


BEYOND = (b'{"type": "heard", "id": 1, "text": "\xc3("}\n', b'{"type": "pong", "id": 1, "x": ' + b"[" * 100_000)
"""What is no text, and what is too deep."""


@pytest.mark.parametrize(
    "reply",
    [
        protocol.Ready("faster-whisper", "tiny.en"),
        protocol.Progress(3, 0.25),
        protocol.Heard(3, "Grüße, we serve"),
        protocol.Result(3, TRANSCRIPT),
        protocol.Failure(3, "AudioFileError", "a.wav is empty.", "Choose another."),
        protocol.Pong(4),
    ],
)
def test_replies_arrive_as_they_were_sent(reply: protocol.Reply) -> None:
    """One line each, whole and equal at the other end."""
    line = protocol.encode(reply)
    assert line.count(b"\n") == 1
    assert protocol.decode_reply(line) == reply


@pytest.mark.parametrize(
    "request_",
    [
        protocol.Start("openai-whisper", "tiny.en", "/m/tiny.en", "ctranslate2", 2, "/m/converted"),
        protocol.Transcribe(1, "/a\nb.wav", ("Kubernetes",)),
        protocol.Follow(3, "/answer.wav", ("Feast",)),
        protocol.Finish(3),
        protocol.Abandon(3),
        protocol.Ping(2),
        protocol.Shutdown(),
    ],
)
def test_requests_arrive_as_they_were_sent(request_: protocol.Request) -> None:
    """A newline in a file's name does not end the line."""
    line = protocol.encode(request_)
    assert line.count(b"\n") == 1
    arrived = protocol.decode_request(line)
    assert protocol.encode(arrived) == line


@pytest.mark.parametrize("line", [b"hello\n", b"{}\n", b'{"type": "result", "id": 1}\n', b"\n", *BEYOND])
def test_anything_else_is_refused(line: bytes) -> None:
    """What is no message of ours is never half understood."""
    with pytest.raises(msgspec.DecodeError):
        protocol.decode_reply(line)
