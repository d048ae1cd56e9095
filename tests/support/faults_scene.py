"""A user's folders with everything in them that could be lost, and a way to see whether any of it was."""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from support.examples import example_take
from support.fake_reader import FakeReader
from support.interviews import interview, questions
from support.services import NOW, fake_services
from support.small_disk import PAGE
from support.sounds import samples, write_sound
from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, drilled, said, sound_of
from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.library.database import Database
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.remarks.remark import ScoreIs
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import Source
from voice_interviewer.transcription.network_use import note_use, uses

WHOLE, DRILL, UNGRADED, BINNED = 1, 2, 3, 4
"""The takes that are there: two that fit together, one not graded yet, one in the bin."""

SHORT_WAIT = 0.2
"""Seconds that the library waits for another program."""

_BESIDE_THE_DATABASE = ("-wal", "-shm")


class Scene:
    """One user's folders below ``root``, with the real library on them; sound, model and chat are fakes."""

    def __init__(self, root: Path, outside: Path) -> None:
        """``outside`` is a folder on another disk, with what the user brings along."""
        self.root, self.outside = root, outside
        self.services = services_on(root)

    @property
    def exports(self) -> Path:
        """A folder of the user's on the same disk."""
        return self.root / "exports"

    @property
    def under_way(self) -> Path:
        """A recording that is to be kept."""
        return self.services.folders.recordings / "answer.wav"

    def state(self) -> dict[str, object]:
        """All that could be lost, read anew from the disk; sound by its bytes, since its name is drawn by lot."""
        folders = self.services.folders
        fresh = services_on(self.root)
        library = SqliteLibrary(folders, now=lambda: NOW, busy_seconds=SHORT_WAIT)
        takes = {}
        for number in _take_ids(library):
            take = library.take(number)
            sound = take.audio.read_bytes() if take.audio else None
            takes[number] = (replace(take, audio=None), sound)
        return {
            "takes": takes,
            "listed": [summary.id for summary in library.summaries()],
            "journal": library.journal.events(),
            "interviews": library.interviews.interviews(),
            "remarks": library.remarks.all(),
            "tags": library.shelf.tags_of([WHOLE]),
            "settings": fresh.settings.current,
            "problem": fresh.settings.problem,
            "corrections": fresh.glossary.corrections.all(),
            "own words": fresh.glossary.own_words.all(),
            "packs": _contents(folders.packs),
            "uses of the network": [(use.host, use.model) for use in uses(folders)],
            "models": sorted(path.name for path in folders.models.glob("*/model.bin")),
            "exports": _contents(self.exports),
            "recordings": _contents(folders.recordings),
        }

    def names(self) -> set[str]:
        """Every file, but for what SQLite keeps beside a database while it is open."""
        files = (path for path in self.root.rglob("*") if path.is_file() and not path.name.startswith(".ballast"))
        return {str(path.relative_to(self.root)) for path in files if not path.name.endswith(_BESIDE_THE_DATABASE)}

    def check_database(self) -> None:
        """By SQLite's own examination."""
        database = Database(self.services.folders.database, self.services.folders.data / "backups", SHORT_WAIT)
        with database.reading() as connection:
            assert [row[0] for row in connection.execute("PRAGMA integrity_check")] == ["ok"]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def services_on(root: Path) -> Services:
    """The services of an app that has just been started."""
    made = fake_services(root, make_grader=lambda: Grader(FakeReader()))
    return replace(made, open_library=lambda: SqliteLibrary(made.folders, now=lambda: NOW, busy_seconds=SHORT_WAIT))


def make_template(folder: Path) -> Path:
    """The folders of somebody who has used everything once; returns ``folder``."""
    services = services_on(folder)
    library, folders = services.library, services.folders
    base, drill = said(1, CONTEXT, ARCHITECTURE, OPERATIONS), drilled(2)
    library.keep(base, sound_of(base, folder.parent))
    library.keep(drill, sound_of(drill, folder.parent))
    later = NOW - timedelta(days=1)
    library.keep(example_take(findings=None, created=later, source=Source.MICROPHONE), _noise(folder.parent, "third"))
    library.keep(example_take(created=later), _noise(folder.parent, "fourth"))
    library.delete([BINNED])
    library.journal.note(TaskDone(task="summary-1"), NOW)
    library.interviews.begin(interview(*questions(3)), NOW)
    library.remarks.note(WHOLE, ScoreIs(section=Section.RISKS, score=3, was=1), NOW)
    library.shelf.tag([WHOLE], "to show")
    services.settings.change(theme="dark")
    services.glossary.corrections.add("cube flow", "Kubeflow")
    services.glossary.own_words.add("basically")
    write_sound(folders.recordings / "answer.wav", samples(0.3))
    _fill_a_page_with_uses(services)
    (folder / "exports").mkdir()
    return folder


def put_scene(template: Path, root: Path, outside: Path) -> Scene:
    """The template's folders, copied below ``root``."""
    for part in template.iterdir():
        shutil.copytree(part, root / part.name)
    return Scene(root, outside)


def clear(root: Path) -> None:
    """Empty a disk for the next scene."""
    for part in root.iterdir():
        shutil.rmtree(part) if part.is_dir() else part.unlink()


def _take_ids(library: SqliteLibrary) -> list[int]:
    listed = [summary.id for summary in library.summaries()]
    return sorted({*listed, *(row for row in library.shelf.sizes(range(1, 20)))})


def _contents(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*")) if path.is_file()}


def _fill_a_page_with_uses(services: Services) -> None:
    """Almost: half of the next line still fits where the disk has no page more."""
    log = services.folders.data / "network.jsonl"
    while not log.exists() or log.stat().st_size < PAGE - 200:
        note_use(services.folders, "example.org", "tiny.en")
    note_use(services.folders, "example.org", "x" * (PAGE - 60 - log.stat().st_size - 90))


def _noise(folder: Path, name: str) -> Path:
    return write_sound(folder / f"{name}.wav", samples(0.3))


def run_sql(scene: Scene, *statements: str) -> None:
    """Do something to its database that the app would not."""
    with closing(sqlite3.connect(scene.services.folders.database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
