"""Writes exports to disk: whole, or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import StorageError, UserError
from voice_interviewer.report.formats import export_name, named, rendered
from voice_interviewer.report.options import Subject
from voice_interviewer.report.writing import write_whole

Load = Callable[[int], Subject]
"""Gives a take by its number, with all that is shown with it; reads the library, so it may raise its errors."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and what could not be: a take in a format that it has nothing for."""

    paths: tuple[Path, ...]
    left_out: tuple[UserError, ...] = ()


def export_one(subject: Subject, key: str, path: Path) -> Exported:
    """Write one take to that file.

    Raises StorageError, and UserError where the format has nothing to show for it.
    """
    write_whole(path, rendered([subject], key))
    return Exported((path,))


def export_each(
    take_ids: Sequence[int], load: Load, key: str, folder: Path, report: Callable[[float], None], cancel: CancelToken
) -> Exported:
    """Write each take to a file of its own in the folder.

    Raises StorageError at the first that cannot be written (those before it stay), LibraryError, Cancelled.
    """
    paths: list[Path] = []
    left_out: list[UserError] = []
    for number, take_id in enumerate(take_ids, start=1):
        cancel.raise_if_cancelled()
        subject = load(take_id)
        path = folder / export_name(subject.take, key)
        try:
            paths += export_one(subject, key, path).paths
        except StorageError:
            raise
        except UserError as error:
            left_out.append(about_take(take_id, error))
        report(number / len(take_ids))
    return Exported(tuple(paths), tuple(left_out))


def export_table(
    take_ids: Sequence[int], load: Load, key: str, path: Path, report: Callable[[float], None], cancel: CancelToken
) -> Exported:
    """Write all takes to one file, in a format with rows.

    Raises StorageError, LibraryError, Cancelled, and UserError where no take has anything for it.
    """
    subjects: list[Subject] = []
    for number, take_id in enumerate(take_ids, start=1):
        cancel.raise_if_cancelled()
        subjects.append(load(take_id))
        report(number / len(take_ids))
    write_whole(path, rendered(subjects, key))
    return Exported((path,))


def about_take(take_id: int, error: UserError) -> UserError:
    """The error, of one take among several."""
    return UserError(f"Take {take_id}: {error.message}", error.advice)


def is_table(key: str) -> bool:
    """Whether several takes go into one file of that format."""
    return named(key).table is not None
