"""The seam to the outside: a server that speaks the chat completions protocol."""

from typing import Protocol

from voice_interviewer.cancel import CancelToken
from voice_interviewer.opinion.request import OpinionRequest


class Chat(Protocol):
    """Sends a request where it says, and nothing else anywhere."""

    def complete(self, request: OpinionRequest, key: str, seconds: float, cancel: CancelToken | None = None) -> str:
        """The text of the reply, not checked in any way. Blocks for at most ``seconds``.

        An empty ``key`` sends none. Each sending is written down first. Nothing is sent twice, but for one case: a
        server that refuses the description of the form (400) gets the same messages once more without it. Raises
        OpinionError where there is no reply, StorageError where the sending could not be written down, Cancelled; in
        each case the connection has ended.
        """
        ...
