"""The program on a disk that is full or read-only: one sentence, the exit code for storage, nothing lost."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.faults_scene import make_template
from support.faults_steps import brought_along
from support.small_disk import SmallDisk, run_with_own_mounts
from voice_interviewer.ui.shell.application import QUIT_WHEN_USABLE

pytestmark = pytest.mark.harsh

PARTS = {"data": "XDG_DATA_HOME", "config": "XDG_CONFIG_HOME", "cache": "XDG_CACHE_HOME"}
STORAGE = 9

FULL = {
    "settings set theme light": "The settings could not be saved (No space left on device).",
    "plan set +9": "is full. Make room and try again; nothing was lost or changed.",
    "import {outside}/phone.m4a --question feature-store --no-grade": "is full. Make room",
    "history export 1 --format txt --output {disk}/take.txt": "The disk is full, so take.txt was not written.",
}

READ_ONLY = {
    "plan set +9": "library.sqlite3 cannot be opened or written. Allow writing there",
    "history export 1 --format txt --output {disk}/take.txt": "take.txt could not be written (Read-only file system).",
}


class Home:
    """The folders of one user on the disk, and the program run on them."""

    def __init__(self, disk: SmallDisk, outside: Path) -> None:
        self.disk, self.outside = disk, outside
        template = make_template(outside / "template")
        brought_along(outside)
        for part in PARTS:
            if (template / part).is_dir():
                shutil.copytree(template / part, disk.path / part / "voice-interviewer")
        (disk.path / "cache" / "voice-interviewer").mkdir(parents=True, exist_ok=True)

    def run(self, command: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        words = command.format(disk=self.disk.path, outside=self.outside).split()
        return subprocess.run(
            [sys.executable, "-m", "voice_interviewer", *words],
            env={**os.environ, **{name: str(self.disk.path / part) for part, name in PARTS.items()}, **variables},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def home(disk: SmallDisk, tmp_path: Path) -> Home:
    outside = tmp_path / "outside"
    outside.mkdir()
    return Home(disk, outside)


def check_told(home: Home, sentences: Mapping[str, str]) -> None:
    """Each command says its sentence, on standard error, with no traceback, and leaves every file as it was."""
    before = {name: content for name, content in home.disk.files().items() if not name.endswith(("-shm", "-wal"))}
    for command, sentence in sentences.items():
        done = home.run(command)
        assert (done.returncode, done.stdout) == (STORAGE, ""), done
        assert sentence in done.stderr
        assert "Traceback" not in done.stderr
    after = {name: content for name, content in home.disk.files().items() if not name.endswith(("-shm", "-wal"))}
    assert {name for name in before if after.get(name) != before[name]} == set()
    assert {name for name in after if name not in before and after[name]} == set()


def check_readable(home: Home) -> None:
    """The takes are exported to another disk."""
    done = home.run("history export 1 --format txt --output {outside}/take.txt")
    assert done.returncode == 0, done.stderr
    assert "keep it healthy?" in (home.outside / "take.txt").read_text(encoding="utf-8")


def alone_a_full_disk(home: Home) -> None:
    """Down to the last byte."""
    home.disk.leave(0)
    check_told(home, FULL)
    check_readable(home)
    home.disk.make_room()
    assert home.run("plan set +9").returncode == 0


def alone_a_read_only_disk(home: Home) -> None:
    """As the system leaves one after an error."""
    home.disk.forbid_writing()
    check_told(home, READ_ONLY)
    check_readable(home)
    home.disk.allow_writing()
    assert home.run("plan set +9").returncode == 0


@pytest.mark.parametrize("fault", ["full", "read-only"])
def alone_the_window_starts(home: Home, fault: str) -> None:
    """As its icon starts it: usable, and closed again, with nothing on standard error."""
    home.disk.leave(0) if fault == "full" else home.disk.forbid_writing()
    done = home.run("", QT_QPA_PLATFORM="offscreen", **{QUIT_WHEN_USABLE: str(time.time())})
    assert (done.returncode, done.stderr) == (0, "")


def test_in_the_terminal() -> None:
    """On disks of its own."""
    run_with_own_mounts(__file__)
