"""A take whose row was damaged, or written by a newer version, spoils no other."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from support.examples import example_take
from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary

DAMAGE = [
    "created = 'never'", "created = ''", "utc_offset = 9e9", "utc_offset = 'east'", "mode = 'duet'", "source = 'dream'",
]  # fmt: skip


@pytest.fixture
def library(folders: Folders) -> SqliteLibrary:
    """Three takes, an hour apart."""
    library = SqliteLibrary(folders)
    for hour in range(3):
        take = example_take()
        library.keep(example_take(created=take.created + timedelta(hours=hour)))
    return library


def damage(folders: Folders, take_id: int, change: str) -> None:
    """Change what the database holds of a take; ``change`` is an SQL assignment."""
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute(f"UPDATE takes SET {change} WHERE id = ?", (take_id,))
        connection.commit()


@pytest.mark.parametrize("change", DAMAGE)
def test_the_others_are_listed(library: SqliteLibrary, folders: Folders, change: str) -> None:
    """In the history and for the programme."""
    damage(folders, 2, change)
    assert [summary.id for summary in library.summaries()] == [3, 1]
    if "source" not in change:  # of which the programme knows nothing
        assert [take.id for take in library.past_takes()] == [1, 3]


@pytest.mark.parametrize("change", DAMAGE)
def test_pages_and_their_number_fit_together(library: SqliteLibrary, folders: Folders, change: str) -> None:
    """A list that is read page by page leaves nothing out and ends."""
    damage(folders, 2, change)
    pages = [library.summaries(limit=1, offset=offset) for offset in range(library.count())]
    assert [summary.id for page in pages for summary in page] == [3, 1]


@pytest.mark.parametrize("change", DAMAGE)
def test_opening_it_tells_what_is_wrong(library: SqliteLibrary, folders: Folders, change: str) -> None:
    """One sentence, and that its recording is safe; it can still be deleted."""
    damage(folders, 2, change)
    with pytest.raises(LibraryError, match=r"Take 2 cannot be read .* recording is untouched"):
        library.take(2)
    library.purge([2])
    assert library.count() == 2


@pytest.mark.parametrize("change", DAMAGE)
def test_emptying_the_bin_takes_it_along(library: SqliteLibrary, folders: Folders, change: str) -> None:
    """Nobody could choose it there, since no list shows it."""
    library.delete([2, 3])
    damage(folders, 2, change)
    assert library.shelf.binned() == [2, 3]
    library.purge(library.shelf.binned())
    assert (library.shelf.binned(), library.shelf.storage().binned, library.shelf.storage().takes) == ([], 0, 1)
