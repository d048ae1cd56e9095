"""A list that the user made bit by bit, in a small file that can be read, edited and copied by hand."""

import json
from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar

from voice_interviewer.errors import NotFound, StorageError, UserError
from voice_interviewer.private import Busy, alone, write_whole

Entry = TypeVar("Entry")


class ListFile(ABC, Generic[Entry]):
    """The entries in the order in which they were made. Read at each use.

    Safe to use from several threads, and from several copies of the app.
    """

    one: str
    """What an entry is called, as in "The correction could not be saved"."""
    many: str
    advice: str
    """How an entry is written, and what to do with a file that makes no sense."""

    def __init__(self, path: Path) -> None:
        self.path = path

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
            found = _list(json.loads(self.path.read_text(encoding="utf-8-sig")))
            json.dumps(found, ensure_ascii=False).encode()  # half a surrogate pair could be kept nowhere
            return tuple(map(self._read, found))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StorageError(f"{self.path} cannot be read ({error.strerror}).", "Allow reading it.") from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, UserError) as error:
            raise StorageError(f"The {self.many} in {self.path} make no sense ({error}).", self.advice) from error

    def _add(self, new: Entry) -> Entry:
        """Raises UserError for half a character, as a terminal with another encoding hands it on, and StorageError."""
        with self._alone():
            self._write([*(old for old in self.all() if self._key(old) != self._key(new)), new])
        return new

    def _remove(self, like: Entry, missing: NotFound) -> Entry:
        with self._alone():
            kept = self.all()
            found = next((old for old in kept if self._key(old) == self._key(like)), None)
            if found is None:
                raise missing
            self._write([old for old in kept if old is not found])
        return found

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Inside the block nobody else changes the file, and an OSError says that the entry was not saved."""
        try:
            with alone(self.path):
                yield
        except Busy as error:
            raise StorageError(
                f"The {self.one} could not be saved: another program is changing {self.path}.", "Try again in a moment."
            ) from error
        except OSError as error:
            raise StorageError(
                f"The {self.one} could not be saved ({error.strerror}).",
                f"Make room or allow writing in {self.path.parent}.",
            ) from error

    def _write(self, entries: Sequence[Entry]) -> None:
        try:
            listed = json.dumps([self._written(entry) for entry in entries], indent=2, ensure_ascii=False)
            write_whole(self.path, f"{listed}\n".encode())
        except UnicodeEncodeError as error:
            raise UserError("There is a character in it that cannot be kept.", "Type it once more.") from error


def _list(value: object) -> list[object]:
    """Raises TypeError for anything else: the letters of a text would pass for entries."""
    if not isinstance(value, list):
        raise TypeError("expected a list")
    return value
