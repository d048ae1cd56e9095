"""What leaves and what arrives: every byte of a second opinion passes through here, and nothing else does."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from voice_interviewer import __version__
from voice_interviewer.opinion.request import OpinionRequest

if TYPE_CHECKING:
    import httpx2

LARGEST_REPLY = 1 << 18
"""Bytes. The longest opinion that could pass has about 6,000; models that think aloud send more."""

_SENT_FIELDS = frozenset({"host", "content-type", "content-length", "accept", "connection", "x-stainless-raw-response"})
"""Of the client's header fields. What it would add about this machine, its user's organisation, or out of the
environment is left out. By the last one ("stream") the client knows that it is to leave the response's body to us."""

_OWN_FIELDS = {"User-Agent": f"voice-interviewer/{__version__}", "Accept-Encoding": "identity"}


class Refused(Exception):
    """The server answered, but not with a reply."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class TooLarge(Exception):
    """The reply is longer than any that could be used, or packed so that its length cannot be known."""


class Wire:
    """The two hooks of an HTTP client for one request: `leaving` and `arriving`."""

    def __init__(self, request: OpinionRequest, key: str, note: Callable[[str, str], None]) -> None:
        """``note`` writes down the host and the model, before anything is sent to it."""
        self._request = request
        self._key = key
        self._note = note
        self.reply = b""
        """The body of the last reply."""

    async def leaving(self, outgoing: "httpx2.Request") -> None:
        """Let go out what the user has seen, where they have seen it goes. Raises StorageError."""
        address = self._request.address
        if str(outgoing.url) != address.url:
            raise RuntimeError("a second opinion goes where it was shown to go, and nowhere else")
        for name in list(outgoing.headers):
            if name.lower() not in _SENT_FIELDS:
                del outgoing.headers[name]
        outgoing.headers.update(_OWN_FIELDS)
        if self._key:
            outgoing.headers["Authorization"] = f"Bearer {self._key}"
        self._note(address.host, self._request.model)

    async def arriving(self, response: "httpx2.Response") -> None:
        """Take in a good reply, as far as it may reach. Raises Refused or TooLarge."""
        if response.status_code != 200:
            raise Refused(response.status_code)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise TooLarge
        arrived = bytearray()
        async for block in response.aiter_raw():
            arrived += block
            if len(arrived) > LARGEST_REPLY:
                raise TooLarge
        self.reply = bytes(arrived)
