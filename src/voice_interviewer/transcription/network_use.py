"""The log of every time that the app used the network: what for, when, and who was asked. Nothing else may use it."""

import errno
import os
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

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
    with refusals_of(path):
        _append_whole(path, msgspec.json.encode(use) + b"\n")


def _append_whole(path: Path, line: bytes) -> None:
    """Add a line, or nothing: half a line would spoil the next one, and with it a use that must be told."""
    with path.open("ab", buffering=0) as file:
        end = file.tell()
        try:
            written = file.write(line)
            if written is None or written < len(line):  # a full disk takes a part first
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError:
            file.truncate(end)
            raise


def uses(folders: Folders) -> tuple[NetworkUse, ...]:
    """Every use, in order; a line that cannot be read is passed over."""
    found = map(_use, _lines(folders))
    return tuple(use for use in found if use is not None)


def purposes(folders: Folders) -> frozenset[str]:
    """What the network was ever used for."""
    return frozenset(use.purpose for use in uses(folders))


def started(folders: Folders, today: date) -> date:
    """The day from which on the log is kept: that of the first start, which is written down when it is first asked for.

    Where it cannot be written down it is today. An install that is older than this note has at least its oldest file.
    """
    note = folders.data / "first-start.txt"
    with suppress(OSError, ValueError):
        return date.fromisoformat(note.read_text(encoding="utf-8").strip())
    first = min(today, *map(_day, (folders.database, folders.settings)))
    with suppress(OSError):
        folders.data.mkdir(parents=True, exist_ok=True)
        note.write_text(first.isoformat(), encoding="utf-8")
    return first


def _day(path: Path) -> date:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    except OSError:
        return date.max


def _lines(folders: Folders) -> list[bytes]:
    try:
        return (folders.data / "network.jsonl").read_bytes().splitlines()
    except OSError:
        return []


def _use(line: bytes) -> NetworkUse | None:
    with suppress(ValueError, RecursionError):  # no JSON of this kind, no text, or far too deep
        return msgspec.json.decode(line, type=NetworkUse)
    return None
