"""The fake of `voice_interviewer.opinion.ports.Chat`, and a keyring in memory."""

import threading

from support.opinions import opinion_text
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import OpinionError, UserError
from voice_interviewer.opinion.keys import Keys
from voice_interviewer.opinion.request import OpinionRequest


class FakeChat:
    """Replies with ``text`` to whatever it is asked."""

    def __init__(self, text: str | None = None) -> None:
        self.text = opinion_text() if text is None else text
        self.problem: UserError | None = None
        """Raised when set, after the sending was written down."""
        self.refuses_to_be_noted: UserError | None = None
        """Raised when set, in place of writing the sending down."""
        self.hold: threading.Event | None = None
        """When set, replying waits for it, as a slow server would, unless it is called off or the time is up."""
        self.asked: list[tuple[OpinionRequest, str]] = []
        """Every request that was sent, with its key."""
        self.noted: list[tuple[str, str]] = []
        """Host and model of every sending that was written down."""

    def complete(self, request: OpinionRequest, key: str, seconds: float, cancel: CancelToken | None = None) -> str:
        token = cancel or CancelToken()
        token.raise_if_cancelled()
        if self.refuses_to_be_noted is not None:
            raise self.refuses_to_be_noted
        self.noted.append((request.address.host, request.model))
        self.asked.append((request, key))
        self._wait(seconds, token)
        if self.problem is not None:
            raise self.problem
        return self.text

    def _wait(self, seconds: float, token: CancelToken) -> None:
        if self.hold is None:
            return
        forget = token.on_cancel(self.hold.set)
        in_time = self.hold.wait(seconds)
        forget()
        token.raise_if_cancelled()
        if not in_time:
            raise OpinionError(f"It did not reply within {seconds:g} seconds.", "Ask again.")


class MemoryKeyring:
    """A keyring as the system would have it; ``locked``, it refuses everything, as one that waits for a password."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgets = False
        """Take everything, keep nothing, as the null backend does."""

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse()
        if not self.forgets:
            self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._refuse()
        del self.entries[service, username]

    def _refuse(self) -> None:
        if self.locked:
            raise RuntimeError("The collection is locked.")


def fake_keys(keyring: MemoryKeyring | None = None) -> Keys:
    """Keys in that keyring; without one, as on a computer where none works."""
    return Keys(lambda: keyring)
