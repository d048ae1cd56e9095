"""Keys for servers: in the system's keyring, or, where there is none that works, in memory until the app is closed.

A key belongs to one origin (scheme, host and port), so that it never goes to a server it was not meant for.
"""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import Protocol

from voice_interviewer.errors import OpinionError

SERVICE = "voice-interviewer second opinion"
"""What the entries are called in the keyring; each is for one origin."""

SERVERS = "servers"
"""The entry that names every origin with a key: a keyring cannot be asked for all that an app has put into it."""

LONGEST_KEY = 1_000


class Place(StrEnum):
    """Where a key is."""

    KEYRING = "keyring"
    SESSION = "session"
    NOWHERE = "nowhere"


class Keyring(Protocol):
    """What is used of a backend of the ``keyring`` package."""

    def get_password(self, service: str, username: str) -> str | None:
        """The entry, None where there is none."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Make or change the entry."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Remove the entry; raises where there is none."""
        ...


class Keys:
    """Keys by origin. Every method may wait for the user to unlock the keyring: call it off the UI thread."""

    def __init__(self, keyring: Callable[[], Keyring | None]) -> None:
        """``keyring`` gives the one that works, None where none does."""
        self._keyring = keyring
        self._session: dict[str, str] = {}

    def find(self, origin: str) -> str:
        """The key, empty where there is none. Raises OpinionError where the keyring does not give it out."""
        if origin in self._session:
            return self._session[origin]
        keyring = self._keyring()
        if keyring is None:
            return ""
        try:
            return keyring.get_password(SERVICE, origin) or ""
        except Exception:  # noqa: BLE001 - each backend raises errors of its own system
            raise OpinionError("The keyring does not give out the key.", "Unlock it and try again.") from None

    def place(self, origin: str) -> Place:
        """Where the key is. Raises OpinionError as `find` does."""
        if origin in self._session:
            return Place.SESSION
        return Place.KEYRING if self.find(origin) else Place.NOWHERE

    @property
    def lasting(self) -> bool:
        """Whether a key can be kept beyond this session."""
        return self._keyring() is not None

    def keep(self, origin: str, key: str) -> Place:
        """Keep a key where it lasts, else in memory, and say which. Raises OpinionError for what is no key."""
        key = _checked(key)
        if self._in_keyring(origin, key):
            self._session.pop(origin, None)
            return Place.KEYRING
        self._session[origin] = key
        return Place.SESSION

    def keep_for_session(self, origin: str, key: str) -> None:
        """Keep a key in memory only. Raises OpinionError for what is no key."""
        self._session[origin] = _checked(key)

    def remove(self, origin: str) -> None:
        """Forget the key. Raises OpinionError where the keyring keeps it all the same."""
        self._session.pop(origin, None)
        keyring = self._keyring()
        if keyring is None or not self.find(origin):
            return
        with suppress(Exception):  # each backend raises errors of its own system; what counts is whether it is gone
            keyring.delete_password(SERVICE, origin)
        if self.find(origin):
            raise OpinionError(
                "The keyring did not remove the key.", f"Remove “{SERVICE}” with your system's own keyring program."
            )
        self._relist(keyring, lambda origins: origins - {origin})

    def remove_all(self, present: str = "") -> None:
        """Forget every key, that of the server of an earlier time too, and of ``present``, which may be on no list.

        Goes on to the last one. Raises OpinionError where the keyring keeps one all the same, or may keep one.
        """
        keyring = self._keyring()
        listed: set[str] = set()
        failed: OpinionError | None = None
        try:
            listed = _listed(keyring) if keyring is not None else listed
        except Exception:  # noqa: BLE001 - as above; the key of the present server may still be removed
            failed = OpinionError(
                "The keyring does not say whether it holds a key.",
                f"Look for “{SERVICE}” in your system's own keyring program.",
            )
        for origin in sorted({*listed, *self._session, present} - {""}):
            try:
                self.remove(origin)
            except OpinionError as error:
                failed = failed or error
        if failed is not None:
            raise failed

    def _in_keyring(self, origin: str, key: str) -> bool:
        """Whether it is there now, read back: some backends take everything and keep nothing."""
        keyring = self._keyring()
        if keyring is None:
            return False
        try:
            keyring.set_password(SERVICE, origin, key)
            kept = keyring.get_password(SERVICE, origin) == key
        except Exception:  # noqa: BLE001 - as above; whatever it is, the key is not kept there
            return False
        if kept:
            self._relist(keyring, lambda origins: origins | {origin})
        return kept

    def _relist(self, keyring: Keyring, change: Callable[[set[str]], set[str]]) -> None:
        with suppress(Exception):  # as above; without the list the key is still found
            origins = change(_listed(keyring))
            if origins:
                keyring.set_password(SERVICE, SERVERS, "\n".join(sorted(origins)))
            else:
                keyring.delete_password(SERVICE, SERVERS)


def _listed(keyring: Keyring) -> set[str]:
    """The origins with a key. Raises what the backend does."""
    return set((keyring.get_password(SERVICE, SERVERS) or "").split())


def system_keyring() -> Keyring | None:
    """The system's keyring; None where there is none, or only one that keeps keys in the open."""
    import keyring

    try:
        backend = keyring.get_keyring()
        return backend if backend.priority >= 1 else None
    except Exception:  # noqa: BLE001 - the user's configuration may name one that cannot even be loaded
        return None


def _checked(key: str) -> str:
    """The key without the space around it. What is wrong with it is told without repeating any of it."""
    key = key.strip()
    if not key or len(key) > LONGEST_KEY or not key.isascii() or not key.isprintable() or " " in key:
        raise OpinionError(
            "That is not a key: a key is one word of letters, digits and signs.", "Copy it from the server's own page."
        )
    return key
