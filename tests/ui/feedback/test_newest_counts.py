"""Workers that overtake one another."""

import pytest

from voice_interviewer.errors import StorageError
from voice_interviewer.ui.feedback.newest_counts import NewestCounts


def test_what_was_asked_for_last_is_what_stays() -> None:
    """An older one that comes late is passed over; in their order each is stored."""
    stored: list[str] = []
    newest = NewestCounts()
    works = [newest.storing("notes", lambda text=text: stored.append(text)) for text in "abc"]  # type: ignore[misc]
    for place in (0, 2, 1):
        works[place]()
    assert stored == ["a", "c"]


def test_kinds_do_not_stand_in_each_others_way() -> None:
    """The notes of one take are not those of another."""
    stored: list[str] = []
    newest = NewestCounts()
    one = newest.storing(("notes", 1), lambda: stored.append("one"))
    other = newest.storing(("notes", 2), lambda: stored.append("other"))
    other()
    one()
    assert stored == ["other", "one"]


def test_what_could_not_be_stored_leaves_the_one_before_its_turn() -> None:
    """It is newer than nothing."""

    def fail() -> None:
        raise StorageError("The disk is full.", "Make room.")

    stored: list[str] = []
    newest = NewestCounts()
    first = newest.storing("notes", lambda: stored.append("first"))
    second = newest.storing("notes", fail)
    with pytest.raises(StorageError):
        second()
    first()
    assert stored == ["first"]
