"""A host and all that is asked of it: each reply goes to whoever asked, so that several may wait at the same time."""

import itertools
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

import msgspec

from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.process import HostGone, HostProcess

KEPT = "The recording is kept; try again, or choose a smaller model in Settings."
"""What to do about a transcription that failed."""

_NONSENSE = protocol.Failure(0, "TranscriptionFailed", "The transcription answered nonsense.", KEPT)


class HostSilent(Exception):
    """The host lives but said nothing to anybody for too long."""


class Conversation:
    """One host from its start to its end. Thread-safe."""

    def __init__(self, command: Sequence[str], threads: int) -> None:
        self._lock = threading.Lock()
        """Guards what follows, and keeps lines that are sent whole."""
        self._exchanges: dict[int, Exchange] = {}
        self._numbers = itertools.count(1)
        self._ended = False
        self._refusal: protocol.Failure | None = None
        """Why this host is of no use: its model could not be loaded, or it talks nonsense."""
        self._last_word = time.monotonic()
        self._host = HostProcess(command, threads, self._deliver)

    @property
    def alive(self) -> bool:
        return self._host.alive

    @property
    def last_word(self) -> float:
        """When the host last said anything, by `time.monotonic`."""
        return self._last_word

    @property
    def last_words(self) -> str:
        """The end of what it wrote to standard error."""
        return self._host.last_words

    def send(self, request: protocol.Request) -> None:
        """Raises HostGone."""
        with self._lock:
            self._host.send(protocol.encode(request))

    def ask(self, make: Callable[[int], protocol.Request]) -> "Exchange":
        """Send the request that ``make`` makes of a new number, and wait for nothing. Raises HostGone."""
        exchange = Exchange(self, next(self._numbers))
        with self._lock:
            self._exchanges[exchange.number] = exchange
            if self._refusal is not None:
                exchange.deliver(self._refusal)
            if self._ended:
                exchange.deliver(None)
        self.send(make(exchange.number))
        return exchange

    def forget(self, exchange: "Exchange") -> None:
        """Nobody waits for replies to this one any more."""
        with self._lock:
            self._exchanges.pop(exchange.number, None)

    def kill(self) -> None:
        """End the host now. Safe to call twice and from any thread."""
        self._host.kill()

    def end(self) -> None:
        """End the host and wait for its last words."""
        self._host.kill()
        self._host.release()

    def _deliver(self, line: bytes | None) -> None:
        """In the thread that reads the host's replies."""
        self._last_word = time.monotonic()
        reply = None if line is None else _understood(line)
        number = getattr(reply, "id", 0)
        with self._lock:
            if isinstance(reply, protocol.Failure) and number == 0:
                self._refusal = reply
            self._ended = self._ended or reply is None
            for_all = reply is None or reply is self._refusal
            addressed = list(self._exchanges) if for_all else [number]
            # A result and a failure are the last there is to say.
            last = isinstance(reply, protocol.Result | protocol.Failure)
            take = self._exchanges.pop if last else self._exchanges.get
            exchanges = [exchange for at in addressed if (exchange := take(at, None)) is not None]
        for exchange in exchanges:
            exchange.deliver(reply)


class Exchange:
    """One request and the replies to it. Used as a context manager it is closed at the end."""

    def __init__(self, conversation: Conversation, number: int) -> None:
        self.number = number
        self._conversation = conversation
        self._replies: SimpleQueue[protocol.Reply | None] = SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def say(self, request: protocol.Request) -> None:
        """Send something more about the same request. Raises HostGone."""
        self._conversation.send(request)

    def next(self, seconds: float) -> protocol.Reply:
        """The next reply. Raises HostGone, or HostSilent when the host says nothing to anybody for ``seconds``."""
        began = time.monotonic()
        while True:
            left = max(began, self._conversation.last_word) + seconds - time.monotonic()
            try:
                return self._taken(self._replies.get(timeout=max(0.0, left)))
            except Empty:
                if time.monotonic() - max(began, self._conversation.last_word) >= seconds:
                    raise HostSilent from None

    def next_there(self) -> protocol.Reply | None:
        """The next reply if it has come, without waiting. Raises HostGone."""
        try:
            return self._taken(self._replies.get_nowait())
        except Empty:
            return None

    def close(self) -> None:
        """No more replies are wanted."""
        self._conversation.forget(self)

    def deliver(self, reply: protocol.Reply | None) -> None:
        """A reply has come; None where the host has ended."""
        self._replies.put(reply)

    def _taken(self, reply: protocol.Reply | None) -> protocol.Reply:
        if reply is None:
            self._replies.put(None)
            raise HostGone
        return reply


def _understood(line: bytes) -> protocol.Reply:
    try:
        return protocol.decode_reply(line)
    except msgspec.DecodeError:
        return _NONSENSE
