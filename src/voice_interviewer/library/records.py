"""The SQL of the library: reads and writes inside a transaction that the caller began."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from voice_interviewer.delivery.baseline import ENOUGH_WORDS
from voice_interviewer.errors import NotFound
from voice_interviewer.library import rows
from voice_interviewer.library.moments import utc_text
from voice_interviewer.library.statements import MOST, insert, mark, row_of
from voice_interviewer.library.summary import answer_text
from voice_interviewer.take import Findings, Piece, Source, Take


def insert_take(connection: sqlite3.Connection, take: Take, audio: str | None, app_version: str) -> int:
    """Store a take without its findings; returns its new id."""
    take_id = insert(connection, "takes", rows.take_row(take, audio, app_version))
    for piece in rows.piece_rows(take_id, take):
        insert(connection, "pieces", piece)
    connection.executemany("INSERT INTO tags VALUES (?, ?)", [(take_id, tag) for tag in take.tags])
    return take_id


def store_findings(connection: sqlite3.Connection, take: Take, take_id: int, now: datetime) -> None:
    """Store the findings of a take that has a row, and all that is read from them: words, list figures, search."""
    _remove_findings(connection, take_id)
    findings = take.findings
    searchable = {"rowid": take_id, "question": take.question.text, "answer": answer_text(findings)}
    insert(connection, "take_search", {**searchable, "beside": beside(take.notes, take.tags)})
    if findings is None:
        return
    insert(connection, "findings", rows.findings_row(take_id, findings, now))
    for word in rows.word_rows(take_id, findings):
        insert(connection, "words", word)
    connection.execute(
        """
        UPDATE takes SET graded = :graded, context_score = :context_score, architecture_score = :architecture_score,
            operations_score = :operations_score, risks_score = :risks_score, answer_words = :answer_words,
            filled_pauses = :filled_pauses, words_per_minute = :words_per_minute, snippet = :snippet
        WHERE id = :id
        """,
        {**rows.listing_row(take), "id": take_id},
    )


def beside(notes: str, tags: Iterable[str]) -> str:
    """What a take is found by beside its question and its answer."""
    return "\n".join([notes, *tags])


def _remove_findings(connection: sqlite3.Connection, take_id: int) -> None:
    connection.execute("DELETE FROM findings WHERE take_id = ?", (take_id,))
    connection.execute("DELETE FROM words WHERE take_id = ?", (take_id,))
    connection.execute("DELETE FROM take_search WHERE rowid = ?", (take_id,))


def take_row(connection: sqlite3.Connection, take_id: int) -> sqlite3.Row:
    """The row of a take, also from the bin. Raises NotFound."""
    row = row_of(connection, "takes", take_id, also=rows.TAGS)
    if row is None:
        raise NotFound(f"There is no take {take_id}.", "List the takes to see their numbers.")
    return row


def read_pieces(connection: sqlite3.Connection, take_id: int) -> tuple[Piece, ...]:
    """What a composite was put together from."""
    return rows.pieces_from(
        take_id, connection.execute("SELECT * FROM pieces WHERE take_id = ? ORDER BY position", (take_id,))
    )


def read_findings(connection: sqlite3.Connection, take_id: int) -> Findings | None:
    """The findings of a take, None while it waits to be transcribed. Raises LibraryError where they are damaged."""
    row = connection.execute("SELECT * FROM findings WHERE take_id = ?", (take_id,)).fetchone()
    if row is None:
        return None
    return rows.findings_from(row, words_of(connection, take_id))


def words_of(connection: sqlite3.Connection, take_id: int) -> sqlite3.Cursor:
    """The rows of the words of a take, in order."""
    return connection.execute("SELECT * FROM words WHERE take_id = ? ORDER BY position", (take_id,))


def spoken(connection: sqlite3.Connection, before: datetime | None) -> sqlite3.Cursor:
    """The spoken takes with enough words for a comparison and a rate of speech, newest first, with their findings.

    Read row by row, so that only as many are parsed as are wanted.
    """
    return connection.execute(
        """
        SELECT takes.question_text, findings.take_id, findings.delivery, findings.model
        FROM takes JOIN findings ON findings.take_id = takes.id
        WHERE deleted_at IS NULL AND words_per_minute IS NOT NULL AND answer_words >= :words AND source != :composite
        AND (:before IS NULL OR created < :before)
        ORDER BY created DESC, id DESC
        """,
        {"words": ENOUGH_WORDS, "composite": Source.COMPOSITE, "before": utc_text(before) if before else None},
    )


def recent_texts(connection: sqlite3.Connection, limit: int) -> list[str]:
    """The texts of the last answers, from the search table, which holds them as they are: no findings are opened.

    The cross join has SQLite go through the takes, newest first, and stop (https://sqlite.org/optoverview.html): among
    10,000 that is 1 ms, where it would else read every text first.
    """
    found = connection.execute(
        """
        SELECT answer FROM takes CROSS JOIN take_search ON take_search.rowid = takes.id
        WHERE deleted_at IS NULL AND answer_words > 0 AND source != ? ORDER BY created DESC, takes.id DESC LIMIT ?
        """,
        (Source.COMPOSITE, min(limit, MOST)),
    )
    return [row["answer"] for row in found]


def mark_deleted(connection: sqlite3.Connection, take_ids: Sequence[int], moment: datetime | None) -> None:
    """Put takes into the bin, or with None take them out; those already in it keep their moment."""
    mark(connection, "takes.deleted_at", take_ids, moment)


def remove_takes(connection: sqlite3.Connection, take_ids: Sequence[int]) -> None:
    """Remove takes with all that hangs on them, and list their sounds for removal."""
    ids = [(take_id,) for take_id in dict.fromkeys(take_ids) if abs(take_id) <= MOST]
    connection.executemany(
        "INSERT OR IGNORE INTO removals SELECT audio FROM takes WHERE id = ? AND audio IS NOT NULL", ids
    )
    connection.executemany("DELETE FROM take_search WHERE rowid = ?", ids)
    connection.executemany("DELETE FROM takes WHERE id = ?", ids)


def list_removal(connection: sqlite3.Connection, name: str) -> None:
    """Note that a file is to go."""
    connection.execute("INSERT OR IGNORE INTO removals VALUES (?)", (name,))


def listed_removals(connection: sqlite3.Connection) -> list[str]:
    """The sounds of removed takes, and the recordings that became takes, which may still be on disk."""
    return [row["audio"] for row in connection.execute("SELECT audio FROM removals")]


def forget_removals(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """Note that these sounds are gone."""
    connection.executemany("DELETE FROM removals WHERE audio = ?", [(name,) for name in names])


def sounds(connection: sqlite3.Connection) -> list[tuple[int, str]]:
    """Id and sound name of every take that has one, also from the bin."""
    found = connection.execute("SELECT id, audio FROM takes WHERE audio IS NOT NULL ORDER BY id")
    return [(row["id"], row["audio"]) for row in found]
