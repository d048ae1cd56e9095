"""Takes a model from a file or a folder of the user's: a ``.pt``, a CTranslate2 folder, or a zip of one.

What is taken is copied, never linked, and checked before it is a model; the user's own file is only read.
"""

import hashlib
import os
import re
import shutil
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile, is_zipfile

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import ModelError, NotFound, StorageError
from voice_interviewer.folders import Folders, is_device
from voice_interviewer.private import remove
from voice_interviewer.transcription.checksums import remember_checksum
from voice_interviewer.transcription.disk_refusals import refusals_of
from voice_interviewer.transcription.models import PART, WEIGHTS, ModelInfo, available, folder_problem
from voice_interviewer.transcription.origin import Origin, settle
from voice_interviewer.transcription.transfer import Told, TransferMeter

_COMPANIONS = ("config.json", "preprocessor_config.json", "tokenizer.json", "vocabulary.json", "vocabulary.txt")
_BLOCK = 1 << 20
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?")
"""Not ending in a point, which Windows leaves out of a name."""
_MAKERS = re.compile(r"(?:models--)?(?:systran--|mobiuslabsgmbh--)?faster-(distil-)?whisper-", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One file to copy."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A model in the user's file or folder; a checkpoint is one piece."""

    name: str
    pieces: Sequence[_Piece]
    checkpoint: bool


def import_model(source: Path, folders: Folders, told: Told, cancel: CancelToken, name: str = "") -> ModelInfo:
    """Copy a model into the models folder. Blocks.

    It is called ``name``, or as the file or folder is called. Raises NotFound, ModelError, StorageError or Cancelled;
    then nothing was added.
    """
    with _found(source) as found:
        chosen = name or found.name
        place = _place(chosen, found.checkpoint, folders)
        aside = place.with_name(f".{place.name}{PART}")
        try:
            sha256 = _copied(found, aside, TransferMeter(told), cancel)
            _check(aside, found.checkpoint, source)
            with refusals_of(place):
                settle(aside, place, Origin(str(source), sha256))
        finally:
            remove(aside)
    remember_checksum(place if found.checkpoint else place / WEIGHTS, sha256, folders.cache)
    return next(info for info in available(folders) if info.path == place)


@contextmanager
def _found(source: Path) -> Iterator[_Found]:
    """What the user pointed at. Raises NotFound or ModelError."""
    with _reading(source):
        is_folder, is_file = source.is_dir(), source.is_file()
    if is_folder:
        yield _in_folder(source)
    elif not is_file:
        raise NotFound(f"There is no file or folder {source}.", "Check its name.")
    elif not is_zipfile(source):
        raise ModelError(f"{source} is no whole model.", _WANTED)
    else:
        try:
            with ZipFile(source) as archive:
                yield _in_archive(source, archive)
        except _UNREADABLE as broken:
            raise ModelError(f"{source} cannot be unpacked ({broken}).", "Get it again from where it came.") from broken


_UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What zipfile raises for an archive that is damaged, cut, packed in an unknown way or locked with a password."""

_WANTED = "Choose a .pt file of openai-whisper, a folder with model.bin in it, or a zip of such a folder."


def _in_folder(folder: Path) -> _Found:
    with _reading(folder):
        files = [folder / name for name in (*_COMPANIONS, WEIGHTS) if (folder / name).is_file()]
        pieces = [_Piece(file.name, file.stat().st_size, _opener(file)) for file in files]
    if WEIGHTS not in {piece.name for piece in pieces}:
        raise ModelError(f"{folder} holds no model.", _WANTED)
    return _Found(_plain_name(folder.resolve().name), pieces, checkpoint=False)


def _in_archive(source: Path, archive: ZipFile) -> _Found:
    """A checkpoint is an archive too: PyTorch saves one."""
    if any(name.endswith("/data.pkl") for name in archive.namelist()):
        piece = _Piece(source.name, source.stat().st_size, _opener(source))
        return _Found(source.stem, [piece], checkpoint=True)
    weights = next((name for name in archive.namelist() if f"/{name}".endswith(f"/{WEIGHTS}")), None)
    if weights is None:
        raise ModelError(f"{source} holds no model.", _WANTED)
    inside = weights.removesuffix(WEIGHTS)
    members = [info for info in archive.infolist() if info.filename in {inside + n for n in (*_COMPANIONS, WEIGHTS)}]
    pieces = [
        _Piece(info.filename.removeprefix(inside), info.file_size, partial(archive.open, info)) for info in members
    ]
    return _Found(_plain_name(inside.strip("/").rpartition("/")[2] or source.stem), pieces, checkpoint=False)


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    return lambda: path.open("rb")


def _plain_name(name: str) -> str:
    """``base.en`` for ``faster-whisper-base.en``, as the makers' folders are called."""
    return _MAKERS.sub(lambda prefix: prefix[1] or "", name)


def _place(name: str, checkpoint: bool, folders: Folders) -> Path:
    if not _NAME.fullmatch(name) or name.endswith(PART):
        raise ModelError(
            f"A speech model cannot be called {name!r}.", "Give it a name of letters, digits, points and hyphens."
        )
    if is_device(name):
        raise ModelError(f"Windows lets no file be called {name!r}.", "Give the speech model another name.")
    there = next((info.name for info in available(folders) if _is_called(info, name)), None)
    if there is not None:
        raise ModelError(f"There is a speech model {there} already.", "Delete it first, or give this one another name.")
    with refusals_of(folders.models):
        folders.models.mkdir(parents=True, exist_ok=True)
    return folders.models / (f"{name}.pt" if checkpoint else name)


def _is_called(info: ModelInfo, name: str) -> bool:
    """Whether a model would be overwritten: on Windows and macOS the case of a name does not matter."""
    return info.name.casefold() == name.casefold() and not info.packaged


def _copied(found: _Found, aside: Path, meter: TransferMeter, cancel: CancelToken) -> str:
    """Copy every piece and return the checksum of the last, which holds the weights."""
    total = sum(piece.size for piece in found.pieces)
    with refusals_of(aside):
        _check_room(total, aside)
        remove(aside)
        if not found.checkpoint:
            aside.mkdir()
    done = 0
    digest = hashlib.sha256()
    for piece in sorted(found.pieces, key=lambda piece: piece.name == WEIGHTS):
        digest = hashlib.sha256()
        with refusals_of(aside), (aside if found.checkpoint else aside / piece.name).open("wb") as file:
            for block in _blocks(piece):
                cancel.raise_if_cancelled()
                file.write(block)
                digest.update(block)
                done += len(block)
                meter.show(done, total)
            file.flush()
            os.fsync(file.fileno())
    return digest.hexdigest()


def _blocks(piece: _Piece) -> Iterator[bytes]:
    """What is in a piece. Raises ModelError where it cannot be read."""
    with _reading(piece.name), piece.open() as source:
        while block := source.read(_BLOCK):
            yield block


@contextmanager
def _reading(what: Path | str) -> Iterator[None]:
    """Inside the block, an OSError becomes a ModelError about what is to be imported."""
    try:
        yield
    except OSError as error:
        raise ModelError(f"{what} cannot be read ({error.strerror or error}).", "Allow reading it.") from error


def _check_room(total: int, aside: Path) -> None:
    free = shutil.disk_usage(aside.parent).free
    if free < total:
        raise StorageError(
            f"The model needs {total / 1e6:,.0f} MB of room, and {free / 1e6:,.0f} MB are free.",
            f"Make room on the disk that holds {aside.parent}.",
        )


def _check(aside: Path, checkpoint: bool, source: Path) -> None:
    if checkpoint:
        return  # its archive was read, and its end with it
    problem = folder_problem(aside)
    if problem is None and not any((aside / name).is_file() for name in ("vocabulary.txt", "vocabulary.json")):
        problem = f"{aside / 'vocabulary.txt'} is missing"
    if problem is not None:
        raise ModelError(f"{source} is no whole model: {problem.replace(str(aside), str(source))}.", _WANTED)
