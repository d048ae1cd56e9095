"""From a take to the pack on disk: the one path that window and terminal share."""

from collections.abc import Callable
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.report.mentor.choices import PackChoices, checked
from voice_interviewer.report.mentor.page import Points, pack_page
from voice_interviewer.report.mentor.sound import expected_bytes, mp3
from voice_interviewer.report.writing import write_whole
from voice_interviewer.take import Take

_SOUND_SHARE = 0.9
"""Of the work: the rest is drawing the page and writing it."""

_PAGE_BYTES = 45_000
"""The page without sound and words: style, scripts, form."""

_BYTES_A_WORD = 75


def write_pack(
    take: Take,
    choices: PackChoices,
    points: Points,
    path: Path,
    report: Callable[[float], None] | None = None,
    cancel: CancelToken | None = None,
) -> int:
    """Write the pack of a kept take; returns its size in bytes. Slow: call it off the UI thread.

    Raises UserError for choices that do not go or a take with nothing to mark, AudioFileError for sound that cannot be
    read, StorageError, Cancelled. What was at ``path`` stays until the new file is whole.
    """
    good, sound = checked(choices), None
    if take.audio is not None:
        sound = mp3(take.audio, lambda share: report(_SOUND_SHARE * share) if report else None, cancel)
    page = pack_page(take, good, points, sound).encode()
    if cancel is not None:
        cancel.raise_if_cancelled()
    write_whole(path, page)
    if report is not None:
        report(1.0)
    return len(page)


def expected_size(take: Take) -> int:
    """About how large the file will be, in bytes."""
    words = len(take.findings.delivery.words) if take.findings else 0
    return _PAGE_BYTES + _BYTES_A_WORD * words + (expected_bytes(take.seconds) if take.audio is not None else 0)
