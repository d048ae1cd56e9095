"""Findings, words and records whose columns were damaged: told where they are opened, and nothing else is lost."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest

from support.examples import example_take
from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import PlanDropped

NOW = datetime(2026, 3, 5, 18, tzinfo=UTC)
TOO_DEEP = '{"event": "plan_dropped", "x": ' + "[" * 100_000
SOUNDS = ("x'ff'", f"'{'a' * 400}'", "'a' || char(0) || 'b'", "'../..'", "7")
OTHERS = ("question_text = x'00'", "notes = x'ff'", "seconds = 9e999", "interview = 'x'", "question_id = x'00'")


@pytest.fixture
def library(folders: Folders) -> SqliteLibrary:
    """Two takes."""
    library = SqliteLibrary(folders, now=lambda: NOW)
    for _ in range(2):
        library.keep(example_take(tags=("hard",)))
    return library


def damage(folders: Folders, statement: str, *values: object) -> None:
    """Change the database past the app."""
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute(statement, values)
        connection.commit()


@pytest.mark.parametrize("change", OTHERS)
def test_a_column_of_another_kind_is_passed_over_and_told(
    library: SqliteLibrary, folders: Folders, change: str
) -> None:
    """A flipped bit makes bytes of a text, and a number infinite."""
    damage(folders, f"UPDATE takes SET {change} WHERE id = 2")
    assert [entry.id for entry in library.summaries()] == [1]
    assert [entry.id for entry in library.past_takes()] == [1]
    with pytest.raises(LibraryError, match="Take 2 cannot be read"):
        library.take(2)


@pytest.mark.parametrize("moment", ["0", "now", "2026-02-31T10:00:00+00:00", "0001-01-01T00:00:00+00:00"])
def test_a_moment_that_only_sqlite_understands_is_passed_over(
    library: SqliteLibrary, folders: Folders, moment: str
) -> None:
    """A day of February that there is not, a number of days, a word; or one that no zone can be added to."""
    damage(folders, "UPDATE takes SET created = ?, utc_offset = -3600 WHERE id = 2", moment)
    assert [entry.id for entry in library.summaries()] == [1]
    assert library.count() == 1


@pytest.mark.parametrize("sound", SOUNDS)
def test_a_sound_of_no_name_is_a_sound_that_has_gone(library: SqliteLibrary, folders: Folders, sound: str) -> None:
    """No list and no other take stumbles over it."""
    damage(folders, f"UPDATE takes SET audio = {sound} WHERE id = 2")
    assert library.missing_audio() == (2,)
    assert len(library.summaries()) == 2
    assert library.shelf.storage().takes >= 0
    assert library.take(1).findings


def test_a_tag_that_is_no_text_hides_no_other(library: SqliteLibrary, folders: Folders) -> None:
    """Neither in the list of tags nor where one is looked for or given."""
    damage(folders, "UPDATE tags SET tag = x'ff' WHERE take_id = 2")
    assert library.shelf.tags() == [("hard", 1)]
    library.shelf.tag([1], "Hard")
    assert library.take(1).tags == ("hard",)
    assert len(library.summaries()) == 2


def test_a_text_that_is_none_spoils_neither_row_nor_list(library: SqliteLibrary, folders: Folders) -> None:
    """What cannot be read of it becomes the mark for that."""
    damage(folders, "UPDATE takes SET snippet = CAST(x'61ff62' AS TEXT), notes = CAST(x'ff' AS TEXT) WHERE id = 2")
    assert [entry.snippet for entry in library.summaries() if entry.id == 2] == ["a\ufffdb"]
    assert library.take(2).notes == "\ufffd"


@pytest.mark.parametrize("change", ["start_seconds = 9e999", "text = x'00'", "filler = 'x'", "probability = x'00'"])
def test_a_damaged_word_is_told_with_its_take(library: SqliteLibrary, folders: Folders, change: str) -> None:
    """And leaves the comparison with earlier takes to the others."""
    damage(folders, f"UPDATE words SET {change} WHERE take_id = 2 AND position = 3")
    with pytest.raises(LibraryError, match="Take 2 cannot be read"):
        library.take(2)
    assert len(library.recent_delivery(5)) <= 1
    assert library.take(1).findings


def _evidence(grade: dict[str, Any]) -> None:
    grade["sections"][0]["evidence"] = [99]


def _label(grade: dict[str, Any]) -> None:
    del grade["labels"][0]


def _unknown(grade: dict[str, Any]) -> None:
    grade["labels"][0]["labels"] = ["budget"]


def _unlabelled(grade: dict[str, Any]) -> None:
    grade["labels"][0]["labels"] = []


def _score(grade: dict[str, Any]) -> None:
    grade["sections"][0]["score"] = 7


def _relevance(grade: dict[str, Any]) -> None:
    grade["relevance"] = 3


@pytest.mark.parametrize("spoil", [_evidence, _label, _unknown, _unlabelled, _score, _relevance])
def test_findings_that_point_at_nothing_are_told(
    library: SqliteLibrary, folders: Folders, spoil: Callable[[dict[str, Any]], None]
) -> None:
    """Each part is of its form, and the whole would break the page that shows it."""
    with closing(sqlite3.connect(folders.database)) as connection:
        grade = json.loads(connection.execute("SELECT grade FROM findings WHERE take_id = 2").fetchone()[0])
    spoil(grade)
    damage(folders, "UPDATE findings SET grade = ? WHERE take_id = 2", json.dumps(grade))
    with pytest.raises(LibraryError, match=r"findings of take 2 cannot be read .* transcribe it again"):
        library.take(2)
    assert library.take(1).findings


def test_an_origin_that_is_no_text_is_told(library: SqliteLibrary, folders: Folders) -> None:
    """Which version made the findings, and which model heard the words."""
    damage(folders, "UPDATE findings SET app_version = x'00', model = x'00' WHERE take_id = 2")
    with pytest.raises(LibraryError, match="findings of take 2 cannot be read"):
        library.take(2)
    assert all(isinstance(answer.model, str) for answer in library.recent_delivery(5))


def test_a_number_of_words_beyond_all_reason_is_told(library: SqliteLibrary, folders: Folders) -> None:
    """One that no sum could hold."""
    damage(folders, f"UPDATE findings SET delivery = json_set(delivery, '$.pace.words', json('{'9' * 400}'))")
    with pytest.raises(LibraryError, match="findings of take 2 cannot be read"):
        library.take(2)
    assert len(library.summaries()) == 2


@pytest.mark.parametrize("text", [TOO_DEEP, "null", ""])
def test_an_event_or_a_remark_that_makes_no_sense_is_passed_over(
    library: SqliteLibrary, folders: Folders, text: str
) -> None:
    """Also one that would take the reader deeper than it can go."""
    library.journal.note(PlanDropped(), NOW)
    moment = NOW.isoformat()
    damage(folders, "INSERT INTO journal (noted, utc_offset, event) VALUES (?, 0, ?)", moment, text)
    damage(folders, "INSERT INTO remarks (take_id, noted, utc_offset, remark) VALUES (1, ?, 0, ?)", moment, text)
    assert len(library.journal.events()) == 1
    assert library.remarks.of(1) == library.remarks.all() == []


@pytest.mark.parametrize("text", [TOO_DEEP, "null"])
def test_an_interview_that_makes_no_sense_is_told(library: SqliteLibrary, folders: Folders, text: str) -> None:
    """Where it is opened; the list does without it."""
    damage(folders, "INSERT INTO interviews (began, began_offset, interview) VALUES (?, 0, ?)", NOW.isoformat(), text)
    assert library.interviews.interviews() == []
    with pytest.raises(LibraryError, match="cannot be read"):
        library.interviews.interview(1)
