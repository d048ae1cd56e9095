"""One answer of a web server, read by a thread of its own, so that whoever waits for it can stop at once.

The thread hands over what it reads through a short queue. Nothing in it knows of files or of models.
"""

import http.client
import queue
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from functools import partial
from typing import IO, Any

from voice_interviewer import __version__
from voice_interviewer.cancel import CancelToken

_BLOCK = 1 << 16
_BLOCKS_AHEAD = 16


class ConnectionLost(Exception):
    """The connection failed, ended early or was silent for too long: worth another try. The message is a clause."""


class NotTrusted(Exception):
    """The server could not prove who it is, or sent us on from an encrypted address to one that is not."""


@dataclass(frozen=True, slots=True)
class Head:
    """What comes before the content. The names of ``fields`` are in lower case."""

    status: int
    fields: Mapping[str, str]


class _Cancelled:
    """Put into the queue by whoever calls the work off, to wake the one who waits."""


class DownloadStream:
    """A request and its answer. Use it as a context; leaving it ends the connection.

    The environment's proxies are honoured and certificates are checked.
    """

    def __init__(self, url: str, fields: Mapping[str, str], silence: float, cancel: CancelToken) -> None:
        """``silence`` is how many seconds may pass without a sign of the server."""
        self._request = urllib.request.Request(url, headers={**_FIELDS, **fields})  # noqa: S310 - the address comes from the catalogue or the user's own mirror
        self._silence = silence
        self._cancel = cancel
        self._arrived: queue.Queue[Head | bytes | Exception | _Cancelled | None] = queue.Queue(_BLOCKS_AHEAD)
        self._sockets: list[socket.socket] = []
        self._left = False

    def __enter__(self) -> "DownloadStream":
        self._forget = self._cancel.on_cancel(self._wake)
        threading.Thread(target=self._read, name="download", daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._forget()
        self._left = True
        for opened in self._sockets:
            with suppress(OSError):
                socket.socket.shutdown(opened, socket.SHUT_RDWR)  # the plain one: TLS would wait for its farewell
        self._make_room()

    def head(self) -> Head:
        """Wait for the answer's beginning. Raises ConnectionLost, NotTrusted or Cancelled."""
        head = self._next()
        if not isinstance(head, Head):
            raise ConnectionLost("the server said nothing")
        return head

    def blocks(self) -> Iterator[bytes]:
        """The content, as it arrives. Raises ConnectionLost or Cancelled."""
        while isinstance(block := self._next(), bytes):
            yield block

    def _next(self) -> Head | bytes | None:
        self._cancel.raise_if_cancelled()
        try:
            arrived = self._arrived.get(timeout=self._silence)
        except queue.Empty:
            raise ConnectionLost(f"nothing came for {self._silence:.0f} seconds") from None
        self._cancel.raise_if_cancelled()
        if isinstance(arrived, Exception):
            raise arrived
        return arrived if isinstance(arrived, Head | bytes) else None

    def _wake(self) -> None:
        self._make_room()
        with suppress(queue.Full):  # then whoever waits has something to wake up for
            self._arrived.put_nowait(_Cancelled())

    def _make_room(self) -> None:
        with suppress(queue.Empty):
            while True:
                self._arrived.get_nowait()

    def _read(self) -> None:
        """In the thread."""
        last: Exception | None = None
        try:
            with self._open() as response:
                self._arrived.put(_head(response))
                while not self._left and (block := response.read1(_BLOCK)):
                    self._arrived.put(block)
        except urllib.error.HTTPError as refused:
            self._arrived.put(Head(refused.code, _lower(refused.headers)))
            refused.close()
        except NotTrusted as distrust:
            last = distrust
        except (OSError, http.client.HTTPException, ValueError) as error:
            # ValueError is what a socket raises that was shut meanwhile.
            last = _as_lost(error)
        if not self._left:
            self._arrived.put(last)

    def _open(self) -> http.client.HTTPResponse:
        handlers = (_Plain(self._sockets), _Encrypted(self._sockets), _Redirects())
        opener = urllib.request.build_opener(*handlers)
        response: http.client.HTTPResponse = opener.open(self._request, timeout=self._silence)
        return response


_FIELDS = {"User-Agent": f"voice-interviewer/{__version__}", "Accept-Encoding": "identity"}


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows where the server points to, but never from an encrypted address to one that is not."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if req.type == "https" and not newurl.startswith("https:"):
            fp.close()
            raise NotTrusted("it points to an address without encryption")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _PlainConnection(http.client.HTTPConnection):
    """Tells which socket it opened, so that another thread can end it."""

    def __init__(self, *where: Any, sockets: list[socket.socket], **how: Any) -> None:  # noqa: ANN401 - as urllib gives it
        super().__init__(*where, **how)
        self._sockets = sockets

    def connect(self) -> None:
        super().connect()
        self._sockets.append(self.sock)


class _EncryptedConnection(_PlainConnection, http.client.HTTPSConnection):
    """As `_PlainConnection`, with TLS: the socket that it tells is the encrypted one."""


class _Plain(urllib.request.HTTPHandler):
    """Opens `_PlainConnection`."""

    def __init__(self, sockets: list[socket.socket]) -> None:
        super().__init__()
        self._sockets = sockets

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_PlainConnection, sockets=self._sockets), req)


class _Encrypted(urllib.request.HTTPSHandler):
    """Opens `_EncryptedConnection`, with Python's default context: certificates and names are checked."""

    def __init__(self, sockets: list[socket.socket]) -> None:
        super().__init__()
        self._sockets = sockets

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_EncryptedConnection, sockets=self._sockets), req)


def _head(response: http.client.HTTPResponse) -> Head:
    return Head(response.status, _lower(response.headers))


def _lower(fields: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in fields.items()}


def _as_lost(error: Exception) -> Exception:
    """The error as a clause for people; one of certificates is never worth another try."""
    import ssl

    reason = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLCertVerificationError):
        return NotTrusted(f"its certificate is not valid ({reason.verify_message})")
    if isinstance(reason, socket.gaierror):
        return ConnectionLost("its name is not known here")
    if isinstance(reason, TimeoutError):
        return ConnectionLost("it did not answer in time")
    return ConnectionLost(str(getattr(reason, "strerror", None) or reason or type(error).__name__))
