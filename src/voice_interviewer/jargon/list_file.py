"""A list that the user made bit by bit, in a small file that can be read, edited and copied by hand."""

import json
import os
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Hashable, Sequence
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from voice_interviewer.errors import NotFound, StorageError, UserError

Entry = TypeVar("Entry")


class ListFile(ABC, Generic[Entry]):
    """The entries in the order in which they were made. Safe to use from several threads; read at each use."""

    one: str
    """What an entry is called, as in "The correction could not be saved"."""
    many: str
    advice: str
    """How an entry is written, and what to do with a file that makes no sense."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()

    @abstractmethod
    def _read(self, raw: object) -> Entry:
        """An entry from its JSON. Raises UserError, ValueError, TypeError or KeyError for what makes no sense."""

    @abstractmethod
    def _written(self, entry: Entry) -> object:
        """The JSON of an entry."""

    @abstractmethod
    def _key(self, entry: Entry) -> Hashable:
        """What makes two entries the same one."""

    def all(self) -> tuple[Entry, ...]:
        """Every entry. Raises StorageError for a file that cannot be read or makes no sense."""
        try:
            return tuple(self._read(raw) for raw in _list(json.loads(self.path.read_text(encoding="utf-8-sig"))))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StorageError(f"{self.path} cannot be read ({error.strerror}).", "Allow reading it.") from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, UserError) as error:
            raise StorageError(f"The {self.many} in {self.path} make no sense ({error}).", self.advice) from error

    def _add(self, new: Entry) -> Entry:
        with self._lock:
            self._write([*(old for old in self.all() if self._key(old) != self._key(new)), new])
        return new

    def _remove(self, like: Entry, missing: NotFound) -> Entry:
        with self._lock:
            kept = self.all()
            found = next((old for old in kept if self._key(old) == self._key(like)), None)
            if found is None:
                raise missing
            self._write([old for old in kept if old is not found])
        return found

    def _write(self, entries: Sequence[Entry]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.stem}-")  # for its owner alone
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump([self._written(entry) for entry in entries], file, indent=2, ensure_ascii=False)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except OSError as error:
            raise StorageError(
                f"The {self.one} could not be saved ({error.strerror}).",
                f"Make room or allow writing in {self.path.parent}.",
            ) from error


def _list(value: object) -> list[object]:
    """Raises TypeError for anything else: the letters of a text would pass for entries."""
    if not isinstance(value, list):
        raise TypeError("expected a list")
    return value
