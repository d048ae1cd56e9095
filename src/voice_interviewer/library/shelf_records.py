"""The SQL of stars, tags and notes: reads and writes inside a transaction that the caller began."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from voice_interviewer.library.listing import READABLE, spelling
from voice_interviewer.library.records import beside
from voice_interviewer.library.rows import TAGS
from voice_interviewer.library.statements import MOST


def star(connection: sqlite3.Connection, take_ids: Sequence[int], starred: bool) -> None:
    """Set or take away stars."""
    connection.executemany("UPDATE takes SET starred = ? WHERE id = ?", [(starred, one) for one in _held(take_ids)])


def tag(connection: sqlite3.Connection, take_ids: Sequence[int], name: str) -> None:
    """Tag takes that are there, in the spelling that is in use already."""
    spelt = spelling(connection, name)
    connection.executemany(
        "INSERT OR IGNORE INTO tags SELECT id, ? FROM takes WHERE id = ?", [(spelt, one) for one in _held(take_ids)]
    )
    _index(connection, take_ids)


def untag(connection: sqlite3.Connection, take_ids: Sequence[int], name: str) -> None:
    """Take a tag away."""
    spelt = spelling(connection, name)
    connection.executemany("DELETE FROM tags WHERE take_id = ? AND tag = ?", [(one, spelt) for one in _held(take_ids)])
    _index(connection, take_ids)


def tags(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Every tag in use with its number of takes."""
    found = connection.execute(
        """
        SELECT tag, count(*) AS takes FROM tags JOIN takes ON takes.id = take_id
        WHERE deleted_at IS NULL AND typeof(tag) = 'text' GROUP BY tag
        """
    )
    return sorted(((row["tag"], row["takes"]) for row in found), key=lambda entry: entry[0].casefold())


def tags_of(connection: sqlite3.Connection, take_ids: Sequence[int]) -> dict[str, int]:
    """The tags of these takes with their number of takes. The ids go in as one value: SQLite takes only so many."""
    found = connection.execute(
        "SELECT tag, count(*) AS takes FROM tags WHERE take_id IN (SELECT value FROM json_each(?)) GROUP BY tag",
        (json.dumps(sorted(set(_held(take_ids)))),),
    )
    return {row["tag"]: row["takes"] for row in found}


def note(connection: sqlite3.Connection, take_id: int, notes: str) -> None:
    """Put notes beside a take."""
    for held in _held([take_id]):
        connection.execute("UPDATE takes SET notes = ? WHERE id = ?", (notes, held))
    _index(connection, [take_id])


def questions(connection: sqlite3.Connection) -> list[sqlite3.Row]:
    """The questions that were answered. With ``max`` in it, SQLite takes the other columns from that very row
    (https://sqlite.org/lang_select.html#bareagg).
    """
    return connection.execute(
        f"""
        SELECT question_id, question_text, count(*) AS takes, max(created)
        FROM takes WHERE deleted_at IS NULL AND {READABLE}
        GROUP BY coalesce(question_id, question_text) ORDER BY max(created) DESC, id DESC
        """  # noqa: S608 -- the conditions are our own
    ).fetchall()


def sounds(connection: sqlite3.Connection) -> list[tuple[str | None, bool]]:
    """The sound of every take, None where it has none, and whether the take is in the bin."""
    found = connection.execute("SELECT audio, deleted_at IS NOT NULL AS binned FROM takes")
    return [(row["audio"], bool(row["binned"])) for row in found]


def binned(connection: sqlite3.Connection) -> list[int]:
    """Every take in the bin, whatever else its row holds."""
    found = connection.execute("SELECT id FROM takes WHERE deleted_at IS NOT NULL ORDER BY id")
    return [row["id"] for row in found]


def sound_names(connection: sqlite3.Connection, take_ids: Sequence[int]) -> list[tuple[int, str]]:
    """The sounds of those takes that have one."""
    wanted = set(_held(take_ids))
    found = connection.execute("SELECT id, audio FROM takes WHERE audio IS NOT NULL")
    return [(row["id"], row["audio"]) for row in found if row["id"] in wanted]


def drop_sound(connection: sqlite3.Connection, take_ids: Sequence[int]) -> None:
    """Forget the sounds of takes, and list them for removal."""
    ids = [(one,) for one in dict.fromkeys(_held(take_ids))]
    connection.executemany(
        "INSERT OR IGNORE INTO removals SELECT audio FROM takes WHERE id = ? AND audio IS NOT NULL", ids
    )
    connection.executemany("UPDATE takes SET audio = NULL WHERE id = ?", ids)


def _index(connection: sqlite3.Connection, take_ids: Iterable[int]) -> None:
    """Have the search know the notes and tags of takes as they are now."""
    for take_id in _held(take_ids):
        row = connection.execute(f"SELECT notes, {TAGS} FROM takes WHERE id = ?", (take_id,)).fetchone()  # noqa: S608 -- as above
        if row is not None:
            text = beside(row["notes"], (row["tags"] or "").splitlines())
            connection.execute("UPDATE take_search SET beside = ? WHERE rowid = ?", (text, take_id))


def _held(take_ids: Iterable[int]) -> list[int]:
    """Those numbers that SQLite can hold."""
    return [take_id for take_id in take_ids if abs(take_id) <= MOST]
