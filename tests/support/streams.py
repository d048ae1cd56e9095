"""Streams without sound, for tests of what is done with them."""

import threading


class SilentStream:
    """A stream that does nothing, or whose device hangs until an event is set."""

    def __init__(self, hangs_until: threading.Event | None = None) -> None:
        self._hangs_until = hangs_until
        self.started = False
        self.closed = threading.Event()

    def start(self) -> None:
        self.started = True

    def abort(self) -> None:
        if self._hangs_until is not None:
            self._hangs_until.wait()

    def close(self) -> None:
        self.closed.set()
