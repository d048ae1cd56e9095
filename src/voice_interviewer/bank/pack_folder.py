"""The folders that packs lie in: which of their files are packs, and how one is put there."""

import contextlib
import os
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path
from typing import TextIO

from voice_interviewer.errors import NotFound, PackError, StorageError
from voice_interviewer.folders import is_device
from voice_interviewer.private import write_whole

SUFFIXES = frozenset({".yaml", ".yml"})


def pack_paths(folder: Path) -> list[Path]:
    """The files of a folder that are loaded as packs, by name. Raises OSError, FileNotFoundError among them."""
    # Names that start with a dot are what editors leave behind.
    return [file for file in sorted(folder.iterdir()) if file.suffix in SUFFIXES and not file.name.startswith(".")]


def make_folder(folder: Path) -> Path:
    """The folder, made where it is not there yet. Raises StorageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        advice = "Move away what is in the way, or allow writing there."
        raise StorageError(f"The folder {folder} could not be made ({why}).", advice) from error
    return folder


def put(file: Path, text: str) -> None:
    """Write a pack in one step: what was there before stays until the new one is whole. Raises StorageError.

    Its folder is made where it is not there yet.
    """
    make_folder(file.parent)
    try:
        write_whole(file, text.encode())
    except OSError as error:
        raise not_stored(file, error) from error


def put_new(file: Path, text: str) -> None:
    """Write a pack where nothing lies yet.

    Raises PackError where something does, NotFound where the folder is not there, StorageError.
    """
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream, _whole_or_gone(file):
            _write(stream, text)
    except FileExistsError as error:
        raise PackError(f"{file} is there already.", "Choose another id, or move that file away.") from error
    except FileNotFoundError as error:
        raise NotFound(f"There is no folder {file.parent}.", "Make it first, or check the path.") from error
    except OSError as error:
        raise not_stored(file, error) from error


def place_of(pack_id: str, folder: Path) -> Path:
    """Where a pack with this id is put; not always under its id: ``con`` and its kin are no files on Windows."""
    return folder / f"{f'pack-{pack_id}' if is_device(pack_id) else pack_id}.yaml"


def free_name(file: Path) -> Path:
    """The path itself, or where something lies there the same with the first free number behind its stem."""
    places = (file.with_name(f"{file.stem}-{number}{file.suffix}") for number in count(2))
    return next(place for place in chain([file], places) if not os.path.lexists(place))


def not_stored(file: Path, error: OSError) -> StorageError:
    """Why a pack could not be written or moved."""
    why = error.strerror or str(error)
    return StorageError(f"{file} could not be written ({why}).", f"Make room or allow writing in {file.parent}.")


def _write(stream: TextIO, text: str) -> None:
    stream.write(text)
    stream.flush()
    os.fsync(stream.fileno())


@contextlib.contextmanager
def _whole_or_gone(file: Path) -> Iterator[None]:
    """Removes what was begun and cannot be finished."""
    try:
        yield
    except OSError:
        with contextlib.suppress(OSError):
            file.unlink()
        raise
