"""A program that keeps answers until it is killed: ``python killing_saving.py FOLDER``.

Each answer is recorded, kept, graded, sorted and remarked upon; every third one is thrown away for good. It tells each
step once the app says that it is done.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from support.example_interview import example_interview
from support.examples import example_findings, example_take
from support.hearing import noise
from support.killing import folder_of, say
from support.model_files import folders_in
from voice_interviewer.answer import Section
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.remarks.remark import ScoreIs
from voice_interviewer.take import AskedQuestion, Take
from voice_interviewer.voice import recovery
from voice_interviewer.voice.wav import GrowingWav

RATE = 16_000
FIRST = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def sound_of(number: int) -> Any:
    """What was said in answer ``number``: one to two seconds that are like no other answer's."""
    return noise(1.0 + number % 10 / 10, RATE, seed=number)


def take_of(number: int) -> Take:
    """The answer as it is kept first."""
    asked = AskedQuestion(f"Question {number}?", "concept", f"question-{number}", "mlops@1")
    created = FIRST + timedelta(minutes=number)
    return example_take(question=asked, created=created, seconds=len(sound_of(number)) / RATE, findings=None)


def main() -> None:
    """Keep answers for ever."""
    folders = folders_in(folder_of(sys.argv))
    say("opening")
    library = SqliteLibrary(folders)
    say("began")
    for number in count(1):
        _answer(library, folders.recordings, number)


def _answer(library: SqliteLibrary, recordings: Path, number: int) -> None:
    take = take_of(number)
    path = recovery.begin(recordings, take.question, take.created)
    wav = GrowingWav(path, RATE)
    wav.write(sound_of(number).tobytes())
    wav.close()
    say("recorded", number)
    kept = library.keep(take, path)
    say("kept", number, kept.id)
    recovery.finish(path)
    assert kept.id is not None
    library.add_findings(kept.id, example_findings())
    say("found", number, kept.id)
    _sort(library, kept, number)
    if number % 3 == 0:
        say("purging", number, kept.id)
        library.delete([kept.id])
        library.purge([kept.id])
        say("purged", number, kept.id)


def _sort(library: SqliteLibrary, kept: Take, number: int) -> None:
    assert kept.id is not None
    library.shelf.star([kept.id])
    library.shelf.tag([kept.id], "canary")
    library.shelf.note(kept.id, f"notes {number}")
    library.remarks.note(kept.id, ScoreIs(section=Section.RISKS, score=4), kept.created)
    library.journal.note(TaskDone(task=f"task-{number}"), kept.created)
    interview = library.interviews.begin(example_interview(), kept.created)
    library.interviews.save(interview.id, replace(example_interview(), elapsed=float(number)), ended=kept.created)
    say("sorted", number, kept.id)


if __name__ == "__main__":
    main()
