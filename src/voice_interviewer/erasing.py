"""Deletes everything that the app keeps on this machine, for good, and says what could not be deleted."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.errors import OpinionError
from voice_interviewer.folders import Folders
from voice_interviewer.private import is_link, walk

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What lies on disk; sizes in bytes."""

    recordings: int
    """Sound files of takes, those in the bin and those that were cut short among them."""
    answers: int
    """All files but models: recordings, the database and its copies, own packs, settings, cache."""
    models: int


@dataclass(frozen=True, slots=True)
class Erased:
    """What came of it."""

    files: int
    left: tuple[Path, ...] = ()
    """What could not be deleted, since another program holds it or it belongs to somebody else."""
    key: OpinionError | None = None
    """That the system's keyring holds a key for a second opinion all the same, or may hold one."""


def places(folders: Folders) -> tuple[Path, ...]:
    """The folders that are the app's own, each once, none inside another."""
    own = sorted({folders.data, folders.config, folders.cache})
    return tuple(folder for folder in own if not any(other in folder.parents for other in own))


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder; 0 where there is none. Files that vanish meanwhile do not count."""
    return sum(_size(path) for path in _files(folder))


def holdings(folders: Folders) -> Holdings:
    """Look what there is. May take a moment in a large library: call it off the UI thread."""
    sounds = sum(map(size_of, (folders.takes, folders.recordings)))
    answers = sum(_size(path) for path in _all_files(folders) if not _is_models(path, folders))
    return Holdings(sounds, answers, size_of(folders.models))


def erase(
    folders: Folders,
    keep_models: bool = False,
    progress: Progress = lambda share: None,
    unlink: Callable[[Path], None] = Path.unlink,
) -> Erased:
    """Delete all files in the app's folders, then the folders.

    Close the library first. What cannot be deleted is left and named, and everything else goes all the same. Links are
    deleted, and what they lead to is not, unless the folder itself is one: then it is emptied and stays. So are the
    folders of recordings, which somebody may keep on another disk.
    """
    files = [path for path in _all_files(folders) if not (keep_models and _is_models(path, folders))]
    left = []
    for number, path in enumerate(files, start=1):
        try:
            unlink(path)
        except FileNotFoundError:
            pass
        except OSError:
            left.append(path)
        progress(number / len(files))
    _remove_folders(places(folders))
    return Erased(len(files) - len(left), tuple(left))


def named(paths: Sequence[Path], most: int = 3) -> str:
    """Paths in a sentence; the rest are counted."""
    rest = len(paths) - most
    return ", ".join(map(str, paths[:most])) + (f" and {rest} more" if rest > 0 else "")


def with_copies(number: int) -> str:
    """What is said behind takes that go for good where older copies of the database go with them."""
    if not number:
        return ""
    return f", and {number} older {'copy' if number == 1 else 'copies'} of the database with some of it"


def _files(folder: Path) -> Iterable[Path]:
    """All files and links below a folder, and the folders that cannot be looked into; links are not followed."""
    refused: list[OSError] = []
    for where, names in walk(folder, refused.append):
        yield from (where / name for name in names)
    yield from (Path(error.filename) for error in refused if not isinstance(error, FileNotFoundError))


def _all_files(folders: Folders) -> Iterable[Path]:
    """All files and links of the app: first what is found by a link, and then the link."""
    linked = (folder for folder in (folders.takes, folders.recordings) if is_link(folder))
    return (path for place in (*linked, *places(folders)) for path in _files(place))


def _is_models(path: Path, folders: Folders) -> bool:
    """Whether a file is of a model, or the link by which the folder of models lies on another disk."""
    return path == folders.models or folders.models in path.parents


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def _remove_folders(tops: Iterable[Path]) -> None:
    """From the innermost outwards; one that still holds something stays."""
    for top in tops:
        for where, _ in reversed(list(walk(top))):
            with suppress(OSError):
                where.rmdir()


class Erasure:
    """Deletes everything when it is asked to, and once more when the app ends: a window that closes writes a last time.

    Use it through `voice_interviewer.app.Services.erase`, which closes what is open first.
    """

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._keep_models: bool | None = None
        """None as long as nothing was deleted."""

    @property
    def places(self) -> tuple[Path, ...]:
        """Where everything lies."""
        return places(self._folders)

    @property
    def done(self) -> bool:
        """Whether everything was deleted."""
        return self._keep_models is not None

    def holdings(self) -> Holdings:
        """What there is."""
        return holdings(self._folders)

    def run(self, keep_models: bool, progress: Progress = lambda share: None) -> Erased:
        """Delete it."""
        self._keep_models = keep_models
        return erase(self._folders, keep_models, progress)

    def finish(self) -> None:
        """Delete what was written since; nothing where nothing was deleted before."""
        if self._keep_models is not None:
            erase(self._folders, self._keep_models)
