"""Killed while it keeps answers: whatever the app said is kept is there, whole, and the rest is found again."""

import sqlite3
import statistics
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from support import killing_saving
from support.examples import example_findings
from support.form import rounds
from support.hearing import samples_of
from support.killing import Program, running
from support.killing_library import assert_sound_database, make_old, opened_later
from support.killing_saving import sound_of, take_of
from support.killing_tally import Tally
from support.model_files import folders_in
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.take import Take
from voice_interviewer.voice import recovery

pytestmark = pytest.mark.harsh

STEPS = ("recorded", "recorded", "kept", "found", "sorted", "purging")
"""What the program says before each step of its work: the keeping itself twice, since most can be lost in it."""

ANSWERS = 6
"""How many it keeps, at most, before it is killed."""


def test_what_was_said_to_be_kept_is_kept(tmp_path: Path) -> None:
    """No take, grade, star, tag, note or event that was acknowledged is lost; nothing is there by half."""
    tally, lasts = Tally("Saving"), how_long_steps_last(tmp_path / "undisturbed")
    for number, moment in enumerate(tally.moments(rounds(6, 40), seconds=1.0)):
        folders, step = folders_in(tmp_path / str(number)), STEPS[number % len(STEPS)]
        with running(Program.of(killing_saving, tmp_path / str(number))) as program:
            program.wait_for(step, count=1 + number % (2 if step == "purging" else ANSWERS))
            assert program.kill_after(moment * lasts[step])
        survived(program, folders, tally)
    tally.tell()


def how_long_steps_last(root: Path) -> dict[str, float]:
    """The mean of the seconds after each word of the program, of one that is not hurried."""
    with running(Program.of(killing_saving, root)) as program:
        program.wait_for("recorded", count=2 * ANSWERS)
    lasts: dict[str, list[float]] = {}
    for line, said, then in zip(program.said, program.stamps, program.stamps[1:], strict=False):
        lasts.setdefault(line.split()[0], []).append(then - said)
    return {word: statistics.mean(seconds) for word, seconds in lasts.items()}


def survived(program: Program, folders: Folders, tally: Tally) -> None:
    """Look at what one kill left behind."""
    library = opened_later(folders)
    assert_sound_database(folders)
    left = recovery.left_behind(folders.recordings)
    assert not {entry.question.text for entry in left} & everything_kept(library).keys()
    for entry in left:
        library.keep(entry.take, entry.path)
        recovery.finish(entry.path)
    takes = everything_kept(library)
    for take in takes.values():
        assert_whole(take)
    assert_acknowledged(program, library, takes)
    gone = numbers(program, "purging")
    assert all(take_of(number).question.text in takes for number in numbers(program, "recorded") - gone)
    tally.add(program.last_word, stray=int(cleared(library, folders) > 0), recovered=len(left))


def everything_kept(library: SqliteLibrary) -> dict[str, Take]:
    """Every take by its question, which no two share here."""
    found = [library.take(summary.id) for summary in library.summaries()]
    assert len({take.question.text for take in found}) == len(found)
    return {take.question.text: take for take in found}


def assert_whole(take: Take) -> None:
    """Its sound is the sound of that answer, to the last sample; its findings are all there or not yet."""
    assert take.audio is not None
    np.testing.assert_array_equal(samples_of(take.audio), sound_of(int(take.question.text.split()[1][:-1])))
    assert take.findings in (None, example_findings())


def assert_acknowledged(program: Program, library: SqliteLibrary, takes: dict[str, Take]) -> None:
    """What the program was told is done is done."""
    going = numbers(program, "purging")
    for number in numbers(program, "kept"):
        take = takes.get(take_of(number).question.text)
        assert take is not None or number in going
        if take is not None and number in numbers(program, "found"):
            assert take.findings is not None
        if take is not None and number in numbers(program, "sorted"):
            assert (take.starred, take.tags, take.notes) == (True, ("canary",), f"notes {number}")
            assert len(library.remarks.of(take.id or 0)) == 1
    done = len(numbers(program, "sorted"))
    assert done <= len(library.journal.events()) <= done + 1
    ended = [interview for interview in library.interviews.interviews() if interview.ended]
    assert done <= len(ended) <= done + 1


def cleared(library: SqliteLibrary, folders: Folders) -> int:
    """The bytes of sound that no take names: shown on the storage page, and gone when that is asked to clear them."""
    stray = library.shelf.storage().stray
    for sound in folders.takes.iterdir():
        make_old(sound)
    assert library.shelf.clear_stray() == stray
    with closing(sqlite3.connect(folders.database)) as connection:  # those of the bin too
        named = {name for (name,) in connection.execute("SELECT audio FROM takes")}
    assert {path.name for path in folders.takes.iterdir()} == named
    return stray


def numbers(program: Program, word: str) -> set[int]:
    """The answers of which the program said that."""
    return {int(rest.split()[0]) for rest in program.told(word)}
