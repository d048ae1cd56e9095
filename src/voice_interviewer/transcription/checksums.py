"""SHA-256 of large files, computed once for each state of a file."""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.private import alone, write_whole

_BLOCK = 1 << 20


def matches_checksum(path: Path, sha256: str, cache: Path) -> bool:
    """Whether the file has this checksum. Remembered in ``cache`` by path, size and time of change.

    A cache that cannot be read or written only costs time: the file is then hashed again.
    """
    status = path.stat()
    state = [status.st_size, status.st_mtime_ns]
    store = cache / "checksums.json"
    entry = _read(store).get(str(path))
    if not (isinstance(entry, dict) and entry.get("state") == state):
        entry = {"state": state, "sha256": file_sha256(path)}
        _add(store, path, entry)
    return bool(entry.get("sha256") == sha256)


def remember_checksum(path: Path, sha256: str, cache: Path) -> None:
    """Take down the checksum of a file as it is now, for whoever has just computed it."""
    status = path.stat()
    store = cache / "checksums.json"
    entry = {"state": [status.st_size, status.st_mtime_ns], "sha256": sha256}
    _add(store, path, entry)


def file_sha256(path: Path, cancel: CancelToken | None = None) -> str:
    """The SHA-256 of a file, in hexadecimal. Raises OSError, or Cancelled."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            if cancel is not None:
                cancel.raise_if_cancelled()
    return digest.hexdigest()


def _read(store: Path) -> dict[str, object]:
    try:
        known = json.loads(store.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return known if isinstance(known, dict) else {}


def _add(store: Path, path: Path, entry: Mapping[str, object]) -> None:
    with suppress(OSError), alone(store):
        write_whole(store, json.dumps({**_read(store), str(path): entry}).encode())
