"""A library of release 0.1.0, and a program that opens it as today's app does: ``python killing_migrating.py FOLDER``.

It tells when it begins and when the library is open.
"""

import sqlite3
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from support.examples import example_question, example_take
from support.killing import folder_of, say
from support.model_files import folders_in
from support.sounds import samples, write_sound
from voice_interviewer.folders import Folders
from voice_interviewer.library import rows
from voice_interviewer.library.database import Database
from voice_interviewer.library.migrations import migrate
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.library.statements import insert
from voice_interviewer.library.summary import answer_text
from voice_interviewer.take import Take

RELEASED = 4
"""How many steps release 0.1.0 knew."""

ADDED_LATER = {"mode", "interview", "notes", "starred", "drill"}
TAKES = 400
THEN = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)


def main() -> None:
    """Open the library, and so bring it up to date."""
    folders = folders_in(folder_of(sys.argv))
    say("began")
    SqliteLibrary(folders)
    say("open")


def old_take(number: int) -> Take:
    """One of its takes: graded, each with a question of its own; they share one sound, to be made quickly."""
    question = example_question(text=f"How would you mend pipeline number{number}x?", id=f"mend-{number}")
    return example_take(id=number, question=question, created=THEN + timedelta(minutes=number))


def write_old_library(folders: Folders) -> None:
    """As release 0.1.0 left it."""
    database = Database(folders.database, folders.data / "backups")
    database.create()
    migrate(database, MIGRATIONS[:RELEASED], "0.1.0", THEN)
    sound = write_sound(folders.takes / "20260305-174207-1a2b3c4d.flac", samples(0.2))
    with database.writing() as connection:
        for number in range(1, TAKES + 1):
            _store(connection, replace(old_take(number), audio=sound))


def _store(connection: sqlite3.Connection, take: Take) -> None:
    assert take.audio is not None
    assert take.findings is not None
    row = rows.take_row(take, take.audio.name, "0.1.0")
    insert(connection, "takes", {name: value for name, value in row.items() if name not in ADDED_LATER})
    searchable = {"rowid": take.id, "question": take.question.text, "answer": answer_text(take.findings)}
    insert(connection, "take_search", searchable)
    insert(connection, "findings", rows.findings_row(take.id or 0, take.findings, THEN))
    for word in rows.word_rows(take.id or 0, take.findings):
        insert(connection, "words", word)
    figures = rows.listing_row(take)
    columns = ", ".join(f"{name} = :{name}" for name in figures)
    connection.execute(f"UPDATE takes SET {columns} WHERE id = :id", {**figures, "id": take.id})


if __name__ == "__main__":
    main()
