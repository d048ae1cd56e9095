"""Writes exports: whole, or not at all. No Qt in here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.library.ports import Library
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.formats import export_name, render
from voice_interviewer.report.writing import write_whole
from voice_interviewer.take import Take


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and what could not be: a take in a format that it has nothing for."""

    paths: tuple[Path, ...]
    left_out: tuple[UserError, ...] = ()


def export_take(take: Take, key: str, path: Path, beside: Beside | None = None) -> Exported:
    """Write one take, with what is shown ``beside`` it, to that file.

    Raises StorageError, and UserError where the format has nothing to show for it.
    """
    write_whole(path, render(take, key, beside=beside))
    return Exported((path,))


def export_takes(
    library: Library,
    take_ids: Sequence[int],
    key: str,
    folder: Path,
    report: Callable[[float], None],
    cancel: CancelToken,
    beside: Callable[[Take], Beside] | None = None,
) -> Exported:
    """Write each take to a file of its own in the folder; ``beside`` gives what is shown with one.

    Raises StorageError at the first that cannot be written (those before it stay), LibraryError, Cancelled.
    """
    paths: list[Path] = []
    left_out: list[UserError] = []
    for number, take_id in enumerate(take_ids, start=1):
        cancel.raise_if_cancelled()
        take = library.take(take_id)
        try:
            text = render(take, key, beside=beside(take) if beside else None)
        except UserError as error:
            left_out.append(error)
        else:
            paths.append(folder / export_name(take, key))
            write_whole(paths[-1], text)
        report(number / len(take_ids))
    return Exported(tuple(paths), tuple(left_out))
