"""The log of every time that the app used the network: what for, when, and who was asked. Nothing else may use it."""

from contextlib import suppress
from datetime import UTC, datetime

import msgspec

from voice_interviewer.folders import Folders
from voice_interviewer.transcription.disk_refusals import refusals_of

MODEL = "model"
OPINION = "opinion"
"""What the network is used for."""


class NetworkUse(msgspec.Struct, frozen=True):
    """One use."""

    when: datetime
    host: str
    model: str
    """What was fetched, or asked."""
    purpose: str = MODEL


def note_use(folders: Folders, host: str, model: str, purpose: str = MODEL) -> None:
    """Write down a use before it happens. Raises StorageError: what cannot be written down is not done."""
    use = NetworkUse(datetime.now(UTC), host, model, purpose)
    path = folders.data / "network.jsonl"
    with refusals_of(path), path.open("ab") as file:
        file.write(msgspec.json.encode(use) + b"\n")


def last_use(folders: Folders) -> NetworkUse | None:
    """The last use; None where there was none."""
    with suppress(OSError, msgspec.DecodeError):
        lines = (folders.data / "network.jsonl").read_bytes().splitlines()
        return msgspec.json.decode(lines[-1], type=NetworkUse) if lines else None
    return None


def purposes(folders: Folders) -> frozenset[str]:
    """What the network was ever used for."""
    try:
        lines = (folders.data / "network.jsonl").read_bytes().splitlines()
    except OSError:
        return frozenset()
    return frozenset(filter(None, map(_purpose, lines)))


def _purpose(line: bytes) -> str:
    with suppress(msgspec.DecodeError):
        return msgspec.json.decode(line, type=NetworkUse).purpose
    return ""
