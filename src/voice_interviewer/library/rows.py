"""Takes and findings as rows of the database, and back. Values that come back equal the ones that went in."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from voice_interviewer.answer import Section, Transcript
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.delivery.findings import Delivery, VerbatimWord
from voice_interviewer.errors import LibraryError
from voice_interviewer.library.coherence import check_coherence
from voice_interviewer.library.moments import DAMAGED, local_moment, utc_offset, utc_text
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.library.row_forms import (
    EarlierForm,
    OriginForm,
    PieceForm,
    TakeForm,
    WordForm,
    all_fitting,
    fitting,
)
from voice_interviewer.library.summary import SNIPPET_CHARACTERS, snippet, summary_of
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion, Findings, Mode, Piece, Source, Take

TAGS = "(SELECT group_concat(tag, char(10)) FROM tags WHERE take_id = takes.id) AS tags"
"""The tags of a take as one column."""

NOTES = f"substr(notes, 1, {2 * SNIPPET_CHARACTERS}) AS notes"
"""As much of the notes as a line of a list can need: the whole may be long."""

Row = Mapping[str, Any] | sqlite3.Row
Kind = TypeVar("Kind")

SCORE_COLUMNS = ("context_score", "architecture_score", "operations_score", "risks_score")

FIGURES = ", ".join(
    [
        *("id", "question_id", "question_text", "created", "utc_offset", "seconds", "mode", "interview"),
        *SCORE_COLUMNS,
        *("answer_words", "filled_pauses", "words_per_minute"),
    ]
)
"""The columns of ``takes`` that every list needs. Notes are left out: they may be long."""


def take_row(take: Take, audio: str | None, app_version: str) -> dict[str, Any]:
    """The columns of a new take, without what comes from its findings."""
    return {
        "question_text": take.question.text,
        "question_id": take.question.id,
        "pack": take.question.pack,
        "kind": take.question.kind,
        "created": utc_text(take.created),
        "utc_offset": utc_offset(take.created),
        "seconds": take.seconds,
        "source": take.source.value,
        "audio": audio,
        "deleted_at": utc_text(take.deleted) if take.deleted else None,
        "app_version": app_version,
        "mode": take.mode.value,
        "interview": take.interview,
        "notes": take.notes,
        "starred": take.starred,
        "drill": take.drill.value if take.drill else None,
    }


def listing_row(take: Take) -> dict[str, Any]:
    """The columns of a take that a list shows and that come from its findings."""
    summary = summary_of(take, take_id=0)
    scores = summary.scores or (None,) * len(SCORE_COLUMNS)
    return {
        "graded": summary.graded,
        **dict(zip(SCORE_COLUMNS, scores, strict=True)),
        "answer_words": summary.words,
        "filled_pauses": summary.filled_pauses,
        "words_per_minute": summary.words_per_minute,
        "snippet": summary.snippet,
    }


def findings_row(take_id: int, findings: Findings, now: datetime) -> dict[str, Any]:
    """The columns of a take's findings."""
    return {
        "take_id": take_id,
        "transcript": _json(findings.transcript),
        "delivery": _json(replace(findings.delivery, words=())),
        "grade": _json(findings.grade),
        "engine": findings.transcript.engine,
        "model": findings.transcript.model,
        "rubric": findings.grade.rubric,
        "app_version": findings.app_version,
        "graded_at": utc_text(now),
    }


def word_rows(take_id: int, findings: Findings) -> list[dict[str, Any]]:
    """The words as they were said, one row each."""
    return [
        {
            "take_id": take_id,
            "position": position,
            "text": word.text,
            "start_seconds": word.start,
            "end_seconds": word.end,
            "probability": word.probability,
            "filler": word.filler,
        }
        for position, word in enumerate(findings.delivery.words)
    ]


def piece_rows(take_id: int, take: Take) -> list[dict[str, Any]]:
    """What a composite was put together from, one row each."""
    return [
        {
            "take_id": take_id,
            "position": position,
            "from_take": piece.take,
            "start_seconds": piece.start,
            "end_seconds": piece.end,
        }
        for position, piece in enumerate(take.pieces)
    ]


def pieces_from(take_id: int, found: Iterable[Row]) -> tuple[Piece, ...]:
    """The pieces of a composite, from their rows in order. Raises LibraryError where they make no sense."""
    try:
        return tuple(Piece(row.from_take, row.start_seconds, row.end_seconds) for row in all_fitting(found, PieceForm))
    except DAMAGED as error:
        raise _damaged(take_id, error) from error


def take_from(row: Row, audio: Path | None, findings: Findings | None, pieces: tuple[Piece, ...] = ()) -> Take:
    """A take from its row. Raises LibraryError where the row makes no sense."""
    try:
        return replace(_take(row, audio, findings), pieces=pieces)
    except DAMAGED as error:
        raise _damaged(row["id"], error) from error


def _take(row: Row, audio: Path | None, findings: Findings | None) -> Take:
    own = fitting(row, TakeForm)
    return Take(
        question=AskedQuestion(own.question_text, own.kind, own.question_id, own.pack),
        created=local_moment(row["created"], row["utc_offset"]),
        seconds=own.seconds,
        source=Source(row["source"]),
        audio=audio,
        findings=findings,
        id=row["id"],
        deleted=datetime.fromisoformat(row["deleted_at"]) if row["deleted_at"] else None,
        mode=Mode(row["mode"]),
        interview=own.interview,
        notes=own.notes,
        drill=Section(row["drill"]) if row["drill"] else None,
        starred=bool(row["starred"]),
        tags=_tags(row),
    )


def findings_from(row: Row, words: Iterable[Row]) -> Findings:
    """Findings from their row and the rows of their words. Raises LibraryError where the row makes no sense."""
    transcript, grade = _parsed(row, "transcript", Transcript), _parsed(row, "grade", Grade)
    delivery = _delivery(row, words)
    try:
        found = Findings(transcript, delivery, grade, fitting(row, OriginForm).app_version)
        check_coherence(found)
    except ValueError as error:
        raise _unreadable(row["take_id"], "findings", error) from error
    return found


def earlier_from(row: Row, words: Iterable[Row]) -> EarlierAnswer:
    """How a take was spoken, from a row with its delivery. Raises LibraryError where the row makes no sense."""
    try:
        own = fitting(row, EarlierForm)
    except ValueError as error:
        raise _unreadable(row["take_id"], "findings", error) from error
    return EarlierAnswer(own.question_text, own.model, _delivery(row, words))


def _delivery(row: Row, words: Iterable[Row]) -> Delivery:
    try:
        spoken = all_fitting(words, WordForm)
    except DAMAGED as error:
        raise _damaged(row["take_id"], error) from error
    verbatim = (VerbatimWord(w.text, w.start_seconds, w.end_seconds, bool(w.filler), w.probability) for w in spoken)
    return replace(_parsed(row, "delivery", Delivery), words=tuple(verbatim))


def summary_from(row: Row) -> TakeSummary:
    """A line of the history from a row of ``takes``. Raises LibraryError where the row makes no sense."""
    try:
        return _summary(row)
    except DAMAGED as error:
        raise _damaged(row["id"], error) from error


def _summary(row: Row) -> TakeSummary:
    return TakeSummary(
        id=row["id"],
        question_id=row["question_id"],
        question_text=row["question_text"],
        created=local_moment(row["created"], row["utc_offset"]),
        seconds=row["seconds"],
        source=Source(row["source"]),
        graded=bool(row["graded"]),
        scores=scores_from(row),
        words=row["answer_words"],
        filled_pauses=row["filled_pauses"],
        words_per_minute=row["words_per_minute"],
        snippet=row["snippet"],
        mode=Mode(row["mode"]),
        interview=row["interview"],
        drill=Section(row["drill"]) if row["drill"] else None,
        starred=bool(row["starred"]),
        tags=_tags(row),
        notes=snippet(row["notes"]),
    )


def _tags(row: Row) -> tuple[str, ...]:
    """The tags of a row that has them in one column, each on a line of its own."""
    return tuple(sorted(row["tags"].splitlines(), key=str.casefold)) if row["tags"] else ()


def scores_from(row: Row) -> tuple[int, ...]:
    """Context, architecture, operations, risks; empty where the take was not graded."""
    scores = tuple(row[column] for column in SCORE_COLUMNS)
    return () if None in scores else scores


def _damaged(take_id: int, error: Exception) -> LibraryError:
    return LibraryError(
        f"Take {take_id} cannot be read ({error}).",
        "Its recording is untouched, in the folder of takes; the other takes can be read.",
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode("utf-8")


def _parsed(row: Row, column: str, kind: type[Kind]) -> Kind:
    try:
        return msgspec.json.decode(row[column], type=kind)
    except DAMAGED as error:  # msgspec's errors are ValueErrors too
        raise _unreadable(row["take_id"], column, error) from error


def _unreadable(take_id: int, what: str, error: Exception) -> LibraryError:
    return LibraryError(
        f"The {what} of take {take_id} cannot be read ({error}).",
        "The take itself and its recording are untouched; transcribe it again.",
    )
