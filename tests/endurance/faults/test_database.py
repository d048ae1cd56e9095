"""A database that is missing, empty, damaged or newer: told, and not a byte changed."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from support.faults_scene import Scene, run_sql, services_on
from support.immediate_tasks import ImmediateTaskRunner
from support.services import fake_context
from support.windows import open_window
from voice_interviewer.errors import LibraryError
from voice_interviewer.ui.shell.pages import PageName

pytestmark = pytest.mark.harsh

TABLES = (
    *("takes", "findings", "words", "take_search", "removals", "journal", "interviews", "tags", "pieces", "remarks"),
)


def contents(scene: Scene) -> dict[str, bytes]:
    """Every file, byte by byte."""
    return {name: (scene.root / name).read_bytes() for name in scene.names()}


def told_of(scene: Scene) -> str:
    """What whoever opens the library is told, nothing having changed, again and again."""
    before = contents(scene)
    sentences = []
    for _ in range(2):
        with pytest.raises(LibraryError) as caught:
            services_on(scene.root).library.summaries()
        sentences.append(str(caught.value))
    assert contents(scene) == before
    assert sentences[0] == sentences[1]
    return sentences[0]


def remove(database: Path) -> None:
    database.unlink()


def empty(database: Path) -> None:
    database.write_bytes(b"")


@pytest.mark.parametrize("fault", [remove, empty])
def test_a_database_that_is_gone(scene: Scene, fault: Callable[[Path], None]) -> None:
    """An empty history beside recordings would look like a loss, and its sounds like rubbish: the way back is told."""
    database = scene.services.folders.database
    whole = database.read_bytes()
    fault(database)
    sentence = told_of(scene)
    assert "is missing or empty, while recordings of answers lie in" in sentence
    assert "Put it back, or a backup in its place" in sentence
    database.write_bytes(whole)
    assert len(services_on(scene.root).library.summaries()) == 3


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_missing(scene: Scene, table: str) -> None:
    """Damage, and told as such at the first look: not a crash on some page later."""
    run_sql(scene, f"DROP TABLE {table}")
    assert "is damaged and was left untouched" in told_of(scene)


def test_an_index_that_lies(scene: Scene) -> None:
    """Its pages overwritten: no take comes back wrong, and what cannot be read is told."""
    folders = scene.services.folders
    with closing(sqlite3.connect(folders.database)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        name = "takes_newest_first"
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
    with folders.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    assert "is damaged and was left untouched" in told_of(scene)


def test_a_newer_database_in_the_window(scene: Scene, qapp: QApplication, qtbot: QtBot) -> None:
    """The window opens and says by which version, and what to do; not a byte changes, no backup is made."""
    run_sql(scene, "INSERT INTO migrations VALUES ('add_hologram', '2030-01-01T00:00:00+00:00', '9.1')")
    before = contents(scene)
    context = fake_context(qapp, scene.services, ImmediateTaskRunner())
    window = open_window(qtbot, context, scene.root / "window.ini")
    window.go(PageName.HISTORY)
    read = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "made by a newer version of Voice Interviewer (9.1)" in read
    assert "Update the app to open it; nothing was changed." in read
    window.hide()
    window.deleteLater()
    assert {name: content for name, content in contents(scene).items() if name != "window.ini"} == before


def test_a_newer_database_in_the_terminal(scene: Scene) -> None:
    """One sentence, the exit code for storage, and not a byte changed."""
    run_sql(scene, "INSERT INTO migrations VALUES ('add_hologram', '2030-01-01T00:00:00+00:00', '9.1')")
    home = scene.root / "data"
    (scene.root / "xdg").mkdir()
    home.rename(scene.root / "xdg" / "voice-interviewer")
    before = contents(scene)
    done = subprocess.run(
        [sys.executable, "-m", "voice_interviewer", "history", "list"],
        env={**os.environ, "XDG_DATA_HOME": str(scene.root / "xdg"), "XDG_CACHE_HOME": str(scene.outside / "cache")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (9, "")
    assert "made by a newer version of Voice Interviewer (9.1). Update the app to open it" in done.stderr
    assert contents(scene) == before
