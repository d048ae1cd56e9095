"""A file that is being fetched: ``NAME.part``, and beside it what is needed to go on where it stopped."""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from voice_interviewer.cancel import CancelToken
from voice_interviewer.transcription.checksums import file_sha256
from voice_interviewer.transcription.disk_refusals import refusals_of
from voice_interviewer.transcription.models import PART


class _State(msgspec.Struct, frozen=True):
    """Which content the part belongs to."""

    validator: str
    """A strong ETag or a date, to be sent back as If-Range; empty where the server named neither."""
    total: int | None
    """The length of the whole, in bytes, as the server named it."""


class PartFile:
    """What was fetched of ``target`` so far. Use it as a context. Every method raises StorageError."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._path = target.with_name(target.name + PART)
        self._note = target.with_name(target.name + PART + ".json")
        self._file: BinaryIO | None = None
        self._state = _State("", None)

    def __enter__(self) -> "PartFile":
        with refusals_of(self._path):
            self._file = self._path.open("ab")
            self._state = self._noted()
        return self

    def __exit__(self, *error: object) -> None:
        if self._file is not None:
            with suppress(OSError):  # what could not be written is fetched again
                self._file.close()

    @property
    def size(self) -> int:
        """Bytes that are there."""
        return self._open_file.tell()

    @property
    def total(self) -> int | None:
        return self._state.total

    @property
    def validator(self) -> str:
        return self._state.validator

    @property
    def complete(self) -> bool:
        """Whether all that the server announced is there; only the move to its place is left."""
        return self.total is not None and self.size == self.total

    def begin(self, validator: str, total: int | None) -> None:
        """Empty it, for content from its first byte on."""
        with refusals_of(self._path):
            self._open_file.truncate(0)
            self._open_file.seek(0)
            self._state = _State(validator, total)
            self._note.write_bytes(msgspec.json.encode(self._state))

    def append(self, block: bytes) -> None:
        """Write what came next."""
        with refusals_of(self._path):
            self._open_file.write(block)

    def checksum(self, cancel: CancelToken) -> str:
        """The SHA-256 of what is there, once all of it is on the disk."""
        with refusals_of(self._path):
            self._open_file.flush()
            os.fsync(self._open_file.fileno())
            return file_sha256(self._path, cancel)

    def move_to_place(self) -> None:
        """Become the target, in one step."""
        with refusals_of(self._target):
            self._open_file.close()
            self._path.replace(self._target)
            self._note.unlink(missing_ok=True)

    def discard(self) -> None:
        """Remove it."""
        with refusals_of(self._path):
            self._open_file.close()
            self._path.unlink(missing_ok=True)
            self._note.unlink(missing_ok=True)

    @property
    def _open_file(self) -> BinaryIO:
        if self._file is None:
            raise RuntimeError("a part file is used as a context")
        return self._file

    def _noted(self) -> _State:
        with suppress(FileNotFoundError, ValueError, RecursionError):
            return msgspec.json.decode(self._note.read_bytes(), type=_State)
        return _State("", None)
