"""Everything that the app writes, a step each, for faults that strike while it does."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from support.examples import example_findings, example_take
from support.faults_scene import BINNED, DRILL, UNGRADED, WHOLE, Scene
from support.interviews import interview, questions
from support.model_files import write_folder
from support.recordings import tone, write_encoded
from support.services import NOW
from voice_interviewer.answer import Section
from voice_interviewer.bank.pack_folder import put
from voice_interviewer.cancel import CancelToken
from voice_interviewer.library.database import Database
from voice_interviewer.library.migrations import migrate
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.remarks.remark import ScoreIs
from voice_interviewer.report.bundle import Packing, write_bundle
from voice_interviewer.report.export_files import export_each, export_one, export_table
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.mentor.choices import PackChoices
from voice_interviewer.report.mentor.making import write_pack
from voice_interviewer.report.options import Subject
from voice_interviewer.transcription.import_model import import_model
from voice_interviewer.transcription.network_use import note_use


def _ignore(_: object) -> None:
    """Nothing to do, or nobody watches."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is written."""

    name: str
    do: Callable[[Scene], object]
    grows: bool = False
    """Whether several files come one after the other, and those before the failure stay."""
    frees: bool = False
    """Whether it makes room, and so must work on a disk that has none."""
    tidy: Callable[[Scene], object] = _ignore
    """Done once there is room again, so that this version's app can look at what came of it."""


def export_step(key: str) -> Step:
    def export(scene: Scene) -> None:
        export_one(Subject(scene.services.library.take(BINNED)), key, scene.exports / f"take.{key}")

    return Step(f"export {key}", export)


def brought_along(outside: Path) -> None:
    """What the user has on another disk: a recording of a phone's, and a model."""
    write_encoded(outside / "phone.m4a", tone(0.5), 48_000)
    write_folder(outside / "faster-whisper-base.en")
    (outside / "faster-whisper-base.en" / "vocabulary.txt").write_text("a\n", encoding="utf-8")


def _keep(scene: Scene) -> None:
    scene.services.library.keep(example_take(findings=None, created=NOW), scene.under_way)


def _import(scene: Scene) -> None:
    incoming = scene.services.incoming
    incoming.keep(incoming.look(scene.outside / "phone.m4a"), example_take().question)


def _interview_event(scene: Scene) -> None:
    interviews = scene.services.library.interviews
    kept = interviews.interviews()[0]
    interviews.save(kept.id, interview(*questions(4)), NOW)


def _export_folder(scene: Scene) -> None:
    export_each([WHOLE, DRILL, BINNED], _load(scene), "txt", scene.exports, _ignore, CancelToken())


def _export_table(scene: Scene) -> None:
    export_table([WHOLE, DRILL], _load(scene), "csv", scene.exports / "takes.csv", _ignore, CancelToken())


def _export_zip(scene: Scene) -> None:
    write_bundle(scene.exports / "all.zip", [WHOLE, DRILL], _load(scene), Packing(("txt",)), _ignore, CancelToken())


def _mentor_pack(scene: Scene) -> None:
    write_pack(scene.services.library.take(WHOLE), PackChoices(), {}, scene.exports / "mentor.html")


def _migrate(scene: Scene) -> None:
    def add_mood(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE mood (name TEXT)")

    folders = scene.services.folders
    migrate(Database(folders.database, folders.data / "backups"), [*MIGRATIONS, add_mood], "2.0", NOW)


def _forget_migration(scene: Scene) -> None:
    with closing(sqlite3.connect(scene.services.folders.database, isolation_level=None)) as connection:
        connection.execute("DELETE FROM migrations WHERE name = 'add_mood'")


def _import_model(scene: Scene) -> None:
    import_model(scene.outside / "faster-whisper-base.en", scene.services.folders, _ignore, CancelToken())


def _load(scene: Scene) -> Callable[[int], Subject]:
    return lambda take_id: Subject(scene.services.library.take(take_id))


STEPS = (
    Step("keep an answer", _keep),
    Step("add findings", lambda scene: scene.services.library.add_findings(UNGRADED, example_findings())),
    Step("import a recording", _import),
    Step("put takes together", lambda scene: scene.services.composites.place(WHOLE, DRILL)),
    Step(
        "begin a mock interview", lambda scene: scene.services.library.interviews.begin(interview(*questions(9)), NOW)
    ),
    Step("go on in a mock interview", _interview_event),
    Step("note in the journal", lambda scene: scene.services.library.journal.note(TaskDone(task="again"), NOW)),
    Step("remark", lambda scene: scene.services.library.remarks.note(DRILL, ScoreIs(Section.CONTEXT, 2), NOW)),
    Step("tag", lambda scene: scene.services.library.shelf.tag([WHOLE], "good")),
    Step("take notes", lambda scene: scene.services.library.shelf.note(WHOLE, "Say the number first. " * 400)),
    Step("delete", lambda scene: scene.services.library.delete([DRILL])),
    Step("restore", lambda scene: scene.services.library.restore([BINNED])),
    Step("purge", lambda scene: scene.services.library.purge([BINNED])),
    Step("drop old sound", lambda scene: scene.services.library.shelf.drop_sound([DRILL])),
    Step("change a setting", lambda scene: scene.services.settings.change(theme="light")),
    Step("correct a word", lambda scene: scene.services.glossary.corrections.add("a rag", "RAG")),
    Step("own a word", lambda scene: scene.services.glossary.own_words.add("like")),
    Step("write a pack", lambda scene: put(scene.services.folders.packs / "mine.yaml", "id: mine\n" * 600)),
    Step("import a model", _import_model),
    Step("note a use of the network", lambda scene: note_use(scene.services.folders, "example.org", "tiny.en")),
    Step("migrate", _migrate, tidy=_forget_migration),
    *(export_step(key) for key in FORMATS),
    Step("export a table", _export_table),
    Step("export a folder", _export_folder, grows=True),
    Step("export a ZIP", _export_zip),
    Step("export a mentor pack", _mentor_pack),
    Step("clear stray sounds", lambda scene: scene.services.library.shelf.clear_stray(), frees=True),
    Step("clear backups", lambda scene: scene.services.library.shelf.clear_backups(), frees=True),
)
