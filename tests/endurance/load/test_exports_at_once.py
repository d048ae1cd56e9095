"""Many exports at the same moment, of one library: each is whole, and nothing of them stays behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.endurance.exports_at_once import FORMATS, whole
from support.counting import counted, open_files
from support.examples import example_take
from support.form import rounds
from support.waiting import wait_until
from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.folders import APP_NAME, Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.report.export_files import Exported
from voice_interviewer.ui.sharing.export_choices import ExportChoices, Target
from voice_interviewer.ui.sharing.export_work import write_export
from voice_interviewer.ui.shell.context import Context

pytestmark = pytest.mark.harsh

AT_ONCE = 10


def test_ten_from_the_window_are_whole_and_nothing_stays_open(
    context: Context, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    """By the workers of the window; takes are deleted and brought back meanwhile."""
    ids = [summary.id for summary in services.library.summaries()]
    folder, done = tmp_path / "exports", list[Exported]()
    folder.mkdir()
    write_export(services, ids, _zip(), folder / "warm.zip", lambda _share: None, CancelToken())  # imports, once
    before = counted({}).own.handles
    for place in range(AT_ONCE):
        path = folder / f"{place}.zip"
        context.tasks.run(
            lambda token, report, path=path: write_export(services, ids, _zip(), path, report, token),  # type: ignore[misc]  # mypy cannot infer a lambda's default
            done.append,
        )
        services.library.delete(ids[:1])
        services.library.restore(ids[:1])
    qtbot.waitUntil(lambda: len(done) == AT_ONCE, timeout=60_000)
    assert [whole(path, len(ids)) for path in folder.iterdir()] == [True] * (AT_ONCE + 1)
    assert counted({}).own.handles <= before
    assert open_files(tmp_path) == []


def test_several_terminals_export_one_library(tmp_path: Path) -> None:
    """Each in a process of its own, in the same second."""
    homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE")}
    own = Folders(*(tmp_path / kind / APP_NAME for kind in ("DATA", "CONFIG", "CACHE")))
    library = SqliteLibrary(own)
    ids = [library.keep(example_take()).id or 0 for _ in range(3)]
    folder, number = tmp_path / "exports", rounds(3, AT_ONCE)
    folder.mkdir()
    words = [word for form in FORMATS for word in ("--format", form)]
    command = [sys.executable, "-m", "voice_interviewer", "history", "export", *map(str, ids), *words]
    running = [
        subprocess.Popen(
            [*command, "--zip", str(folder / f"{place}.zip")], env=os.environ | homes, stdout=subprocess.DEVNULL
        )
        for place in range(number)
    ]
    wait_until(lambda: all(one.poll() is not None for one in running), "all have ended", seconds=120)
    assert [one.returncode for one in running] == [0] * number
    assert [whole(path, len(ids)) for path in folder.iterdir()] == [True] * number


def _zip() -> ExportChoices:
    return ExportChoices(target=Target.ZIP, zipped=FORMATS)
