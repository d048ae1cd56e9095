"""What comes a line at a time: labelled answers, the talk of app and host, the log of the network."""

import json
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_transcript
from support.fuzz import fuzz, watched
from support.fuzz_bytes import mutated
from support.fuzz_json import spoilt
from voice_interviewer.answer import Section
from voice_interviewer.exam.answers import TOPS
from voice_interviewer.exam.example import BOUNDED, LABELLED
from voice_interviewer.exam.labelled import read_answers, shipped_files
from voice_interviewer.folders import Folders
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.conversation import Conversation
from voice_interviewer.transcription.network_use import purposes, uses
from voice_interviewer.transcription.process import HostGone

pytestmark = pytest.mark.harsh

MESSAGES: tuple[protocol.Request | protocol.Reply, ...] = (
    protocol.Start("auto", "tiny.en", "/w", "ct2", 2, "/s"),
    protocol.Transcribe(1, "answer.wav", ("drift", "canary")),
    protocol.Follow(2, "answer.wav"),
    protocol.Finish(2),
    protocol.Abandon(2),
    protocol.Ping(3),
    protocol.Shutdown(),
    protocol.Ready("auto", "tiny.en"),
    protocol.Progress(1, 0.5),
    protocol.Heard(2, "we score"),
    protocol.Result(1, example_transcript(misheard={"a": "b"})),
    protocol.Failure(1, "bug", "ZeroDivisionError"),
    protocol.Pong(3),
)
SAID: list[Any] = [msgspec.json.decode(protocol.encode(message)) for message in MESSAGES]
USES = [
    {
        "when": datetime(2026, 3, 5, tzinfo=UTC).isoformat(),
        "host": "example.com",
        "model": "tiny.en",
        "purpose": "model",
    }
]
_SHIPPED = [line for file in shipped_files() for line in file.read_bytes().splitlines()[:5]]

A_HOST = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read()); sys.stdout.flush()"
"""A host that says what is in a file, and ends."""


@fuzz(150)
@given(lines=st.lists(spoilt([LABELLED, BOUNDED]) | mutated(_SHIPPED), min_size=1, max_size=4))
def test_labelled_answers_are_good_or_told(part: int, tmp_path: Path, lines: list[bytes]) -> None:
    """Those of an exam: each mistake in one line, and what is taken keeps the scale."""
    file, data = tmp_path / "answers.jsonl", b"\n".join(lines)
    file.write_bytes(data)
    with watched("labelled answers", data):
        for answer in read_answers([file]):
            assert answer.sentences
            assert all(0 <= answer.scores[name] <= top for name, top in TOPS.items() if answer.scores)
            assert all(
                set(sentence.labels) <= {*(section.value for section in Section), "other"}
                for sentence in answer.sentences
            )


@fuzz(150)
@given(line=spoilt(SAID) | mutated([protocol.encode(message) for message in MESSAGES]))
def test_any_line_is_a_message_or_refused(part: int, line: bytes) -> None:
    """In both directions; what is understood can be said again, and is then the same."""
    for decode in (protocol.decode_request, protocol.decode_reply):
        with watched("lines of the host", line):
            try:
                message = decode(line)
            except msgspec.DecodeError:
                continue
            assert msgspec.json.decode(protocol.encode(decode(protocol.encode(message)))) == msgspec.json.decode(
                protocol.encode(message)
            )


@fuzz(12)
@given(lines=st.lists(spoilt(SAID) | mutated([protocol.encode(message) for message in MESSAGES]), max_size=4))
def test_a_host_that_talks_nonsense_leaves_nobody_waiting(part: int, tmp_path: Path, lines: list[bytes]) -> None:
    """A real process: whoever asked is told something, or that the host is gone."""
    script = tmp_path / "talk"
    script.write_bytes(b"\n".join(lines) + b"\n")
    with watched("talks with a host", script.read_bytes()):
        conversation = Conversation([sys.executable, "-ISc", A_HOST, str(script)], 1)
        with closing(_Ending(conversation)):
            _listen(conversation)


class _Ending:
    """Ends a conversation when it is closed."""

    def __init__(self, conversation: Conversation) -> None:
        self.close = conversation.end


def _listen(conversation: Conversation) -> None:
    """Ask, and listen until the host is gone. HostSilent, after 20 s, would be a find."""
    try:
        with conversation.ask(lambda number: protocol.Transcribe(number, "answer.wav")) as exchange:
            for _ in range(10):
                reply = exchange.next(20)
                assert getattr(reply, "id", exchange.number) in (0, exchange.number)
                if isinstance(reply, protocol.Result | protocol.Failure):  # the last there is to say
                    return
    except HostGone:
        return


@fuzz(150)
@given(lines=st.lists(spoilt(USES) | mutated([json.dumps(USES[0]).encode()]), max_size=4))
def test_the_log_of_the_network_is_told_whatever_is_in_it(part: int, tmp_path: Path, lines: list[bytes]) -> None:
    """Lines that make no sense are passed over, and a good one is never lost."""
    folders = Folders(tmp_path, tmp_path, tmp_path)
    good = json.dumps(USES[0]).encode()
    (tmp_path / "network.jsonl").write_bytes(b"\n".join([good, *lines, b"", good, b""]))
    with watched("logs of the network", b"\n".join(lines)):
        assert uses(folders)[0] == uses(folders)[-1]
        assert "model" in purposes(folders)
