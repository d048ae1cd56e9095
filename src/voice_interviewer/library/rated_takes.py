"""The takes that somebody spoke about, read from the library."""

from voice_interviewer.errors import LibraryError, NotFound
from voice_interviewer.library.ports import Library
from voice_interviewer.remarks.own_ratings import RatedTake
from voice_interviewer.remarks.remark import KeptRemark


def rated_takes(library: Library) -> list[RatedTake]:
    """Every take with a remark, in the order in which they were first spoken of. Slow: call it off the UI thread.

    A take whose findings are gone or cannot be read is passed over. Raises LibraryError or StorageError.
    """
    by_take: dict[int, list[KeptRemark]] = {}
    for kept in library.remarks.all():
        by_take.setdefault(kept.take, []).append(kept)
    found = (_rated(library, take_id, remarks) for take_id, remarks in by_take.items())
    return [rated for rated in found if rated is not None]


def _rated(library: Library, take_id: int, remarks: list[KeptRemark]) -> RatedTake | None:
    try:
        take = library.take(take_id)
    except (NotFound, LibraryError):
        return None
    if take.findings is None:
        return None
    return RatedTake(take_id, take.question.text, take.findings.grade, tuple(remarks))
