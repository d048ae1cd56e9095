"""Recordings under way, and those that a crash left behind.

A recording under way is a WAV file with a small JSON file beside it that says which question it answers, under which
rules, when it began and which process makes it. Both go when the take is kept. What lies there without a living process
was left behind.
"""

import contextlib
import logging
import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import psutil

from voice_interviewer.answer import Section
from voice_interviewer.errors import AudioFileError, StorageError
from voice_interviewer.private import make_folder, sweep, write_whole
from voice_interviewer.take import AskedQuestion, Mode, Source, Take
from voice_interviewer.voice.wav_repair import repair

SHORTEST_SECONDS = 0.3
"""Less than this holds no word; it is cleared away."""

_SAME_START_SECONDS = 5.0
"""How far apart two readings of one process's start may be: the system reckons it from a clock that is set at times."""

_NO_NOTE = (ValueError, OverflowError, RecursionError)
"""What a file raises that holds no note: no text, no JSON of this kind, no moment, or lists in lists without end."""

UNKNOWN_QUESTION = AskedQuestion(text="Unknown question", kind="concept")

_log = logging.getLogger(__name__)


class _Note(msgspec.Struct, frozen=True):
    """The JSON file beside a recording. What has a default is missing from files of earlier versions."""

    question: AskedQuestion
    created: Annotated[datetime, msgspec.Meta(tz=True)]
    pid: Annotated[int, msgspec.Meta(ge=0, lt=2**31)]
    process_started: float
    """Seconds since 1970; with the pid it names one process, since pids are used again."""
    mode: Mode = Mode.PRACTICE
    interview: Annotated[int, msgspec.Meta(le=2**63 - 1)] | None = None
    notes: str = ""
    drill: Section | None = None

    def __post_init__(self) -> None:
        self.created.astimezone(UTC)  # OverflowError where that is in no year


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A recording that was never finished; its WAV file is valid again."""

    path: Path
    question: AskedQuestion
    created: datetime
    seconds: float
    mode: Mode = Mode.PRACTICE
    interview: int | None = None
    """The mock interview it belongs to."""
    notes: str = ""
    """What had been jotted down when the recording began."""
    drill: Section | None = None
    """The one section that was asked for, where only that was."""

    @property
    def take(self) -> Take:
        """The answer as the library keeps it, not transcribed yet."""
        return Take(
            self.question,
            self.created,
            self.seconds,
            Source.MICROPHONE,
            mode=self.mode,
            interview=self.interview,
            notes=self.notes,
            drill=self.drill,
        )


def begin(
    folder: Path,
    question: AskedQuestion,
    created: datetime,
    *,
    mode: Mode = Mode.PRACTICE,
    interview: int | None = None,
    notes: str = "",
    drill: Section | None = None,
) -> Path:
    """Announce a recording; returns the path of the WAV file to make. Raises StorageError.

    ``mode``, ``interview``, ``notes`` (what was jotted down so far) and ``drill`` are those of the take that it will
    become.
    """
    path = folder / f"{created:%Y%m%dT%H%M%S}-{secrets.token_hex(4)}.wav"
    note = _Note(question, created, os.getpid(), psutil.Process().create_time(), mode, interview, notes, drill)
    try:
        make_folder(folder)
        write_whole(_note_path(path), msgspec.json.encode(note))
    except OSError as error:
        advice = f"Make room, or allow writing, in {folder}."
        raise StorageError(f"A recording cannot be begun ({error.strerror}).", advice) from error
    return path


def finish(path: Path) -> None:
    """The recording is kept elsewhere, or not wanted: remove it and its note. Safe to call twice."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        _note_path(path).unlink(missing_ok=True)  # not where the recording stays: without its note it would be offered


def left_behind(folder: Path) -> list[Interrupted]:
    """What earlier runs of the app left unfinished, oldest first; other running copies' recordings are left alone.

    Never raises for one bad file: a recording without a readable note is offered with an unknown question, one that
    cannot be repaired stays where it is.
    """
    found = []
    for path in sorted(folder.glob("*.wav")):
        interrupted = _look_at(path)
        if interrupted is not None:
            found.append(interrupted)
    sweep(folder)
    for note_path in folder.glob("[!.]*.json"):  # begun, and ended before the first sample
        note = _read_note(note_path)
        if not note_path.with_suffix(".wav").exists() and not (note is not None and _is_running(note)):
            finish(note_path.with_suffix(".wav"))
    return sorted(found, key=lambda entry: entry.created)


def _look_at(path: Path) -> Interrupted | None:
    note = _read_note(_note_path(path))
    if note is not None and _is_running(note):
        return None
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()  # told as the clock on the wall
        seconds = repair(path).seconds
    except (AudioFileError, StorageError, OSError, ValueError, OverflowError) as error:  # also of a year that is none
        _log.info("%s cannot be recovered: %s", path, error)
        return None
    if seconds < SHORTEST_SECONDS:
        finish(path)
        return None
    if note is None:
        return Interrupted(path, UNKNOWN_QUESTION, changed, seconds)
    return Interrupted(path, note.question, note.created, seconds, note.mode, note.interview, note.notes, note.drill)


def _is_running(note: _Note) -> bool:
    try:
        return abs(psutil.Process(note.pid).create_time() - note.process_started) < _SAME_START_SECONDS
    except psutil.Error:
        return False


def _read_note(path: Path) -> _Note | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Note)
    except (OSError, *_NO_NOTE):
        return None


def _note_path(path: Path) -> Path:
    return path.with_suffix(".json")
