"""A server on this machine that speaks the chat completions protocol, well or badly."""

import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from support.loopback_server import Answering, serving
from support.opinions import opinion_text

_TICK = 0.005
"""Seconds between two bytes of a reply that drips."""


@dataclass(frozen=True, slots=True)
class Reply:
    """How one request is answered. Without any change it is an honest opinion."""

    text: str = field(default_factory=opinion_text)
    """What the model says."""
    status: int = 200
    body: bytes | None = None
    """In place of a completion around ``text``."""
    kind: str = "application/json"
    location: str = ""
    packed: str = ""
    """A content encoding that is claimed."""
    stalls: bool = False
    """Say nothing until the client hangs up."""
    drips: bool = False
    """Send a byte now and then, without end."""
    endless: bool = False
    """Send without pause and without end."""
    breaks_off: bool = False
    """Announce more than is sent."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    path: str
    fields: dict[str, str]
    """Header fields, names in lower case."""
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class OpinionServer:
    """Takes the next of ``replies`` for each request; without one it answers honestly."""

    replies: deque[Reply] = field(default_factory=deque)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0
    encrypted: bool = False
    busy: threading.Event = field(default_factory=threading.Event)
    """Set when a reply has begun to stall, to drip or to go on without end."""
    hung_up: threading.Event = field(default_factory=threading.Event)
    """Set when the client ended the connection during such a reply."""

    @property
    def url(self) -> str:
        """What belongs into the settings."""
        return f"{'https' if self.encrypted else 'http'}://127.0.0.1:{self.port}/v1"


@contextmanager
def opinion_server(encrypted: bool = False) -> Iterator[OpinionServer]:
    """A running server, which is ended with all its connections."""
    state = OpinionServer(encrypted=encrypted)
    with serving(lambda *where: _Handler(state, *where), encrypted) as state.port:
        yield state


def completion(text: str) -> bytes:
    """The envelope around what the model says, with the fields that most servers add."""
    message = {"role": "assistant", "content": text, "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    usage = {"prompt_tokens": 900, "completion_tokens": 300, "total_tokens": 1200}
    whole = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "judge-1", "choices": [choice]}
    return json.dumps({**whole, "usage": usage}).encode()


class _Handler(Answering[OpinionServer]):
    """Answers one request, well or badly."""

    timeout = 30

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:  # the client did not like the certificate, or has gone
            return

    def do_GET(self) -> None:  # noqa: N802 -- the name that the server looks for
        self.do_POST()

    def do_POST(self) -> None:  # noqa: N802 -- the name that the server looks for
        self.close_connection = True
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.state.asked.append(Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
        reply = self.state.replies.popleft() if self.state.replies else Reply()
        if reply.stalls:
            self._stall()
        elif reply.drips or reply.endless:
            self._go_on(reply)
        else:
            self._answer(reply)

    def _answer(self, reply: Reply) -> None:
        body = completion(reply.text) if reply.body is None else reply.body
        self._head(reply, {"Content-Length": str(len(body) + 100 * reply.breaks_off)})
        self.wfile.write(body)

    def _stall(self) -> None:
        self.state.busy.set()
        if self.connection.recv(1) == b"":  # nothing more comes but the end
            self.state.hung_up.set()

    def _go_on(self, reply: Reply) -> None:
        self._head(reply, {})
        block = b" " if reply.drips else bytes(1 << 16)
        try:
            while True:
                self.wfile.write(block)
                self.state.busy.set()
                if reply.drips:
                    self.state.hung_up.wait(_TICK)
        except OSError:
            self.state.hung_up.set()

    def _head(self, reply: Reply, fields: dict[str, str]) -> None:
        self.send_response(reply.status)
        named = {"Content-Type": reply.kind, "Location": reply.location, "Content-Encoding": reply.packed}
        for name, value in {**named, **fields, "Connection": "close"}.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
