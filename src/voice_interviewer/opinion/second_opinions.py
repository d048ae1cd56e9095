"""Asking for a second opinion: prepare it, show it, and, when the user says so, send exactly that."""

from collections.abc import Callable
from typing import TypeVar

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.address import Address, address
from voice_interviewer.opinion.keys import Keys, Place
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.opinion.ports import Chat
from voice_interviewer.opinion.reply import opinion_in
from voice_interviewer.opinion.request import OpinionRequest, build
from voice_interviewer.settings import Settings
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion

Found = TypeVar("Found", bound=str)


class SecondOpinions:
    """Nothing here is sent by itself: `prepare` only builds, and `ask` sends what it is given."""

    def __init__(self, chat: Chat, keys: Keys, settings: Callable[[], Settings]) -> None:
        self._chat = chat
        self._settings = settings
        self.keys = keys

    def server(self) -> Address:
        """The server that the settings name. Raises OpinionError where they name none that can be used."""
        return address(self._settings().opinion_url)

    def prepare(self, question: AskedQuestion, grade: Grade) -> OpinionRequest:
        """The request about an answer, to be shown. Raises OpinionError. Quick, and nothing is sent."""
        return build(self.server(), self._settings().opinion_model, question, grade)

    def ask(self, request: OpinionRequest, cancel: CancelToken | None = None) -> Opinion:
        """Send a request that the user has seen and agreed to. Slow: call it off the UI thread.

        Raises OpinionError, StorageError or Cancelled; nothing is kept then.
        """
        key = self._key_for(request.address)
        text = self._chat.complete(request, key, self._settings().opinion_seconds, cancel)
        return opinion_in(text, request)

    def key_place(self, server: Address) -> Place:
        """Where the key for a server is. Raises OpinionError where the keyring does not say. May wait for its user."""
        return self._unless_local(self.keys.place, server, Place.NOWHERE)

    def _key_for(self, server: Address) -> str:
        """Raises OpinionError where the key would be there for everybody on the way to read."""
        key = self._unless_local(self.keys.find, server, "")
        if key and not (server.local or server.encrypted):
            raise OpinionError(
                f"The key for {server.host} would be sent without encryption, so nothing was sent.",
                "Use an address that begins with https, or remove the key.",
            )
        return key

    def _unless_local(self, look: Callable[[str], Found], server: Address, nothing: Found) -> Found:
        """A keyring that stays locked is no hindrance for a server on this computer: such seldom want a key."""
        try:
            return look(server.origin)
        except OpinionError:
            if server.local:
                return nothing
            raise
