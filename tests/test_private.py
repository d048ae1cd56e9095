"""The app's own files are for their owner alone; what is exported is as the user's other programs would make it."""

import os
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from voice_interviewer.folders import Folders, close_to_others, shipped
from voice_interviewer.private import (
    FILE_MODE,
    FOLDER_MODE,
    alone,
    leads_elsewhere,
    make_folder,
    remove,
    walk,
    write_whole,
)

pytestmark = pytest.mark.skipif("os.name != 'posix'", reason="modes are POSIX's; Windows has a profile a user")


def mode(path: Path) -> int:
    """Who may do what with it."""
    return path.stat().st_mode & 0o777


def test_a_file_is_its_owners_whatever_stood_there(tmp_path: Path) -> None:
    """Also one that was open to all before."""
    path = tmp_path / "new" / "file.json"
    write_whole(path, b"one")
    path.chmod(0o644)
    write_whole(path, b"two")
    assert (path.read_bytes(), mode(path), mode(path.parent)) == (b"two", FILE_MODE, FOLDER_MODE)


def test_what_cannot_be_written_leaves_the_old_file_alone(tmp_path: Path) -> None:
    """And nothing beside it."""
    path = tmp_path / "folder"
    path.mkdir()
    with pytest.raises(OSError, match="folder"):
        write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_program_left_half_written_goes(tmp_path: Path) -> None:
    """Not at once: another copy of the app may be writing just now. Files of other names are the user's."""
    for name, age in {".part-old.json": 3_700, ".part-fresh.json": 3_500, "old.json": 3_700}.items():
        (tmp_path / name).touch()
        moment = time.time() - age
        os.utime(tmp_path / name, (moment, moment))
    write_whole(tmp_path / "file.json", b"new")
    assert {path.name for path in tmp_path.iterdir()} == {".part-fresh.json", "old.json", "file.json"}


def test_folders_that_were_open_are_closed_at_the_start(tmp_path: Path) -> None:
    """An earlier version may have left them so; one that is not there is not made."""
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    folders.data.mkdir(mode=0o755)
    folders.data.chmod(0o755)
    close_to_others(folders)
    assert mode(folders.data) == FOLDER_MODE
    assert not folders.cache.exists()


def test_making_a_folder_closes_the_one_that_is_there(tmp_path: Path) -> None:
    """Nobody else can list it any more."""
    tmp_path.chmod(0o755)
    make_folder(tmp_path)
    assert mode(tmp_path) == FOLDER_MODE


def test_the_program_leaves_no_file_open_to_others_but_what_is_exported(tmp_path: Path) -> None:
    """The real front door, with a usual umask, through settings, a graded text, doctor and an export."""
    homes = {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    exported = tmp_path / "plan.ics"

    def run(*words: str) -> None:
        command = [sys.executable, "-m", "voice_interviewer", *words]
        done = subprocess.run(command, env=os.environ | homes, umask=0o022, capture_output=True, check=False)
        assert done.returncode in {0, 1}, done.stderr

    run("settings", "set", "theme", "dark")
    run("plan", "set", "+14")
    run("plan", "export", str(exported))
    run("corrections", "add", "cooper netties", "Kubernetes")
    run("questions", "new", "my-pack")
    run("import", str(shipped("assets") / "sample_answer.flac"), "--question", "feature store", "--no-grade")
    run("history", "export", "1", "--format", "txt", "--output", str(tmp_path / "take.txt"))
    run("doctor")
    made = [path for home in homes.values() for path in (Path(home) / "voice-interviewer").rglob("*")]
    assert {path.name for path in made} >= {"settings.json", "library.sqlite3", "corrections.json", "takes"}
    wrong = {path: oct(mode(path)) for path in made if mode(path) != (FOLDER_MODE if path.is_dir() else FILE_MODE)}
    assert wrong == {}
    assert mode(exported) == 0o644


def test_files_and_whole_folders_are_removed(tmp_path: Path) -> None:
    """And what is not there is no error."""
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "weights").write_bytes(b"1")
    (tmp_path / "file").write_bytes(b"1")

    for name in ("model", "file", "gone"):
        remove(tmp_path / name)

    assert list(tmp_path.iterdir()) == []


def test_a_link_to_a_folder_goes_alone(tmp_path: Path) -> None:
    """A model on another disk stays where it is."""
    (tmp_path / "large").mkdir()
    (tmp_path / "model").symlink_to(tmp_path / "large")
    remove(tmp_path / "model")
    assert [path.name for path in tmp_path.iterdir()] == ["large"]


class OfWindows(NamedTuple):
    """What Windows tells of a path, as far as it is asked."""

    st_mode: int
    st_reparse_tag: int


JUNCTION, CLOUD_FILE, LINK = 0xA000_0003, 0x9000_001A, 0xA000_000C


@pytest.mark.parametrize(
    ("status", "elsewhere"),
    [
        (OfWindows(stat.S_IFDIR, JUNCTION), True),
        (OfWindows(stat.S_IFLNK, LINK), True),
        (OfWindows(stat.S_IFREG, CLOUD_FILE), False),
        (OfWindows(stat.S_IFDIR, 0), False),
    ],
)
def test_links_and_junctions_lead_elsewhere(status: OfWindows, elsewhere: bool) -> None:
    """Python before 3.12 tells nobody of a junction."""
    assert leads_elsewhere(cast("os.stat_result", status)) == elsewhere


def test_a_walk_stays_in_its_folder(tmp_path: Path) -> None:
    """Links are told as files are, those to files and those to folders; one that leads round does no harm."""
    (tmp_path / "top" / "inner").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "mine").touch()
    (tmp_path / "top" / "inner" / "file").touch()
    (tmp_path / "top" / "inner" / "round").symlink_to(tmp_path / "top")
    (tmp_path / "top" / "out").symlink_to(tmp_path / "elsewhere")
    found = {where.name: sorted(names) for where, names in walk(tmp_path / "top")}
    assert found == {"top": ["out"], "inner": ["file", "round"]}


def test_where_no_lock_can_be_made_work_goes_on(tmp_path: Path) -> None:
    """What is wrong with the folder is told by what is written there."""
    (tmp_path / "file").touch()
    with alone(tmp_path / "file" / "settings.json"):
        pass


def test_one_thread_at_a_time_is_alone(tmp_path: Path) -> None:
    """Each adds to what the other wrote."""
    path = tmp_path / "new" / "number"

    def count() -> None:
        for _ in range(50):
            with alone(path):
                write_whole(path, str(int(path.read_text() if path.exists() else "0") + 1).encode())

    with ThreadPoolExecutor(2) as threads:
        for each in [threads.submit(count), threads.submit(count)]:
            each.result()
    assert path.read_text() == "100"
