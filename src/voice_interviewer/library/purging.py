"""What takes that went for good leave behind in the database itself, and how it goes too."""

import json
import sqlite3
from typing import Any

from voice_interviewer.library.database import Database
from voice_interviewer.library.moments import DAMAGED
from voice_interviewer.practice.interview.state import ItemKind

WORDS = "words of purged takes"
"""Listed among the files to remove for as long as the database's file may hold such words. No sound has that name."""

QUESTION_GONE = "A question about an answer that was deleted."
"""What stands in a mock interview in place of a follow-up question, which may have quoted the answer."""


def words_forgotten(database: Database) -> bool:
    """Have the search forget the words of takes that are gone; False while somebody keeps the log from being emptied.

    A full-text index only notes that an entry is gone, in a new part that repeats its words, until its parts are
    merged (https://sqlite.org/fts5.html#the_optimize_command): half a second of work in a library of 10,000 takes. What
    is overwritten by it stays in the write-ahead log until that is emptied. Raises LibraryError or StorageError.
    """
    with database.writing() as connection:
        connection.execute("INSERT INTO take_search (take_search) VALUES ('optimize')")
    return database.empty_log()


def take_back_questions(connection: sqlite3.Connection) -> None:
    """Take follow-up questions out of mock interviews where both the answer they asked on about and their own are gone.

    A take that answers one keeps its question, as it keeps its answer.
    """
    there = {row["id"] for row in connection.execute("SELECT id FROM takes")}
    for row in connection.execute("SELECT id, interview FROM interviews").fetchall():
        changed = _without_questions(row["interview"], there)
        if changed is not None:
            connection.execute("UPDATE interviews SET interview = ? WHERE id = ?", (changed, row["id"]))


def _without_questions(stored: str, there: set[int]) -> str | None:
    """The interview as it is to be stored, None where it stays as it is; one that cannot be read does."""
    try:
        interview = json.loads(stored)
        gone = _questions_to_go(interview["items"], there)
    except (*DAMAGED, LookupError, AttributeError):
        return None
    for item in gone:
        item["text"] = item["aloud"] = QUESTION_GONE
    return json.dumps(interview, ensure_ascii=False, separators=(",", ":")) if gone else None


def _questions_to_go(items: list[dict[str, Any]], there: set[int]) -> list[dict[str, Any]]:
    """A follow-up question asks on about the answer to the last question of a pack before it."""
    gone, answer_gone = [], False
    for item in items:
        take = item.get("take")
        if item["kind"] == ItemKind.QUESTION:
            answer_gone = take is not None and take not in there
        elif item["kind"] == ItemKind.FOLLOW_UP and answer_gone and take not in there:
            gone.append(item)
    return [item for item in gone if item["text"] != QUESTION_GONE]
