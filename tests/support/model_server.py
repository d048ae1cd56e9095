"""A web server on this machine that gives out files, well or badly."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256

from support.loopback_server import Answering, serving


@dataclass(frozen=True, slots=True)
class Fault:
    """What the server does wrong in one answer. Without any of it the answer is honest."""

    status: int = 0
    """Refuse with this status."""
    stop_after: int | None = None
    """Send so many bytes of the content, then close the connection."""
    stall_after: int | None = None
    """Send so many bytes of the content, then say nothing more."""
    length: int | None = None
    """Announce this length instead of the true one."""
    no_length: bool = False
    """Announce none, and end by closing."""
    whole: bool = False
    """Ignore Range."""
    shift: int = 0
    """Answer a Range from another place than was asked for."""
    redirect: str = ""
    """Point to this address."""
    endless: bool = False
    """Never stop sending."""
    becomes: bytes | None = None
    """The file's content from the next request on."""


@dataclass
class ModelServer:
    """Gives out ``files`` (content by path). Each answer takes the next of ``faults``; without one it is honest."""

    files: dict[str, bytes] = field(default_factory=dict)
    faults: deque[Fault] = field(default_factory=deque)
    tag: str = "strong"
    """What a file is known by: a ``strong`` ETag, a ``weak`` one, a ``date``, or ``none``."""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """The path and the header fields, names in lower case, of every request."""
    port: int = 0
    encrypted: bool = False
    stalled: threading.Event = field(default_factory=threading.Event)
    """Set when an answer has begun to stall."""
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"{'https' if self.encrypted else 'http'}://127.0.0.1:{self.port}"

    @property
    def ranges(self) -> list[str]:
        """What each request asked for; empty for everything."""
        return [fields.get("range", "") for _, fields in self.asked]


@contextmanager
def model_server(encrypted: bool = False) -> Iterator[ModelServer]:
    """A running server, which is ended with all its connections."""
    state = ModelServer(encrypted=encrypted)
    with serving(lambda *where: _Handler(state, *where), encrypted) as state.port:
        try:
            yield state
        finally:
            state.closing.set()


class _Handler(Answering[ModelServer]):
    """Answers one request, well or badly."""

    def do_GET(self) -> None:  # noqa: N802 -- the name that the server looks for
        self.close_connection = True
        self.state.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        fault = self.state.faults.popleft() if self.state.faults else Fault()
        content = self.state.files.get(self.path)
        if fault.status or fault.redirect or content is None:
            self._head(fault.status or (302 if fault.redirect else 404), {"Location": fault.redirect})
            return
        try:
            self._send(content, fault)
        except OSError:  # the client has gone
            return

    def _send(self, content: bytes, fault: Fault) -> None:
        start = 0 if fault.whole else self._asked_from(content)
        if start >= len(content) > 0 and start > 0:
            self._head(416, {"Content-Range": f"bytes */{len(content)}"})
            return
        fields = dict(self._tag(content))
        rest = content[start:]
        if not fault.no_length and not fault.endless:
            fields["Content-Length"] = str(len(rest) if fault.length is None else fault.length)
        if start:
            at = start + fault.shift
            fields["Content-Range"] = f"bytes {at}-{len(content) - 1}/{len(content)}"
        self._head(206 if start else 200, fields)
        if fault.becomes is not None:
            self.state.files[self.path] = fault.becomes
        self._write(rest, fault)

    def _write(self, rest: bytes, fault: Fault) -> None:
        while fault.endless and not self.state.closing.is_set():
            self.wfile.write(bytes(1 << 20))
        stop = fault.stop_after if fault.stall_after is None else fault.stall_after
        self.wfile.write(rest[:stop])
        self.wfile.flush()
        if fault.stall_after is not None:
            self.state.stalled.set()
            self.state.closing.wait(30)

    def _asked_from(self, content: bytes) -> int:
        asked = self.headers.get("Range", "")
        matching = self.headers.get("If-Range") in {None, *(value for _, value in self._tag(content))}
        return int(asked.removeprefix("bytes=").rstrip("-")) if asked and matching else 0

    def _tag(self, content: bytes) -> list[tuple[str, str]]:
        mark = sha256(content).hexdigest()[:16]
        return {
            "strong": [("ETag", f'"{mark}"')],
            "weak": [("ETag", f'W/"{mark}"')],
            "date": [("Last-Modified", "Fri, 06 Mar 2026 09:30:00 GMT")],
            "none": [],
        }[self.state.tag]

    def _head(self, status: int, fields: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in fields.items():
            if value:
                self.send_header(name, value)
        self.send_header("Connection", "close")
        if "Content-Length" not in fields and status not in {200, 206}:
            self.send_header("Content-Length", "0")
        self.end_headers()
