"""The entry in a desktop's menu."""

import subprocess
from pathlib import Path

import pytest

from support.limits import no_file_larger_than
from voice_interviewer.errors import StorageError, UserError
from voice_interviewer.folders import APP_ID
from voice_interviewer.installed import Installed
from voice_interviewer.menu import Menu, program


@pytest.fixture
def command_file(tmp_path: Path) -> Path:
    """A program in a folder whose name has every sign that an entry must escape."""
    folder = tmp_path / r'my "apps" 100% $HOME \n `x`'
    folder.mkdir()
    path = folder / "voice-interviewer"
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "mimeinfo.cache")


def test_the_entry_is_valid_and_starts_the_program(tmp_path: Path, command_file: Path) -> None:
    """Whatever signs its path has; the desktop's own checker reads it."""
    menu = Menu(tmp_path / "share")
    menu.add(command_file)
    subprocess.run(["desktop-file-validate", str(menu.entry)], check=True)
    assert menu.standing().starts == str(command_file)
    assert menu.standing().works
    assert run_as_a_desktop_does(menu.entry) == str(command_file)


def test_twice_is_as_good_as_once(tmp_path: Path, command_file: Path) -> None:
    """The second time finds its own files."""
    menu = Menu(tmp_path / "share")
    menu.add(command_file)
    once = [(path, path.read_bytes()) for path in files(tmp_path / "share")]
    menu.add(command_file)
    assert [(path, path.read_bytes()) for path in files(tmp_path / "share")] == once


def test_an_icon_comes_in_every_size(tmp_path: Path, command_file: Path) -> None:
    """Under the name that the entry asks for."""
    menu = Menu(tmp_path / "share")
    menu.add(command_file)
    assert f"Icon={APP_ID}\n" in menu.entry.read_text(encoding="utf-8")
    sizes = {path.parts[-3] for path in files(tmp_path / "share" / "icons" / "hicolor") if path.stem == APP_ID}
    assert sizes >= {"16x16", "48x48", "128x128", "256x256", "scalable"}


def test_removing_leaves_nothing_of_ours_and_all_of_others(tmp_path: Path, command_file: Path) -> None:
    """An entry and an icon of another program stay."""
    menu = Menu(tmp_path / "share")
    theirs = [tmp_path / "share/applications/other.desktop", tmp_path / "share/icons/hicolor/16x16/apps/other.png"]
    for path in theirs:
        path.parent.mkdir(parents=True)
        path.touch()
    menu.add(command_file)
    assert menu.remove()
    assert files(tmp_path / "share") == sorted(theirs)
    assert not menu.remove()


def test_an_entry_whose_program_is_gone_is_told(tmp_path: Path, command_file: Path) -> None:
    """After an uninstall, say."""
    menu = Menu(tmp_path / "share")
    assert not menu.standing().starts
    menu.add(command_file)
    command_file.unlink()
    assert menu.standing().starts
    assert not menu.standing().works


def test_a_folder_in_the_way_is_told(tmp_path: Path, command_file: Path) -> None:
    """With its place, and what to do."""
    share = tmp_path / "share"
    share.touch()
    with pytest.raises(StorageError, match="share"):
        Menu(share).add(command_file)


@pytest.mark.parametrize(("platform", "instead"), [("win32", "shortcut"), ("darwin", "Applications")])
def test_other_systems_are_told_what_to_do(tmp_path: Path, platform: str, instead: str) -> None:
    """They have no such menu."""
    with pytest.raises(UserError, match=instead):
        Menu(tmp_path, platform)


def test_the_program_is_found_beside_its_python(tmp_path: Path) -> None:
    """And not by the path of whoever calls; a frozen program is its own."""
    beside = tmp_path / "voice-interviewer"
    beside.touch()
    assert program(Installed.PIPX, str(tmp_path / "python")) == beside
    assert program(Installed.FROZEN, str(tmp_path / "app")) == tmp_path / "app"


def run_as_a_desktop_does(entry: Path) -> str:
    """The program that an entry's ``Exec`` names, read by the rules of the specification."""
    value = next(line.partition("=")[2] for line in entry.read_text(encoding="utf-8").splitlines() if "Exec=" in line)
    text = value.replace("\\\\", "\0").replace("\0", "\\")  # the file's own escapes: here only backslashes
    assert text[0] == text[-1] == '"'
    inside, plain = text[1:-1].replace("%%", "%"), ""
    while inside:
        inside = inside.removeprefix("\\") if inside[0] == "\\" else inside
        plain, inside = plain + inside[0], inside[1:]
    return plain


def test_a_full_disk_leaves_the_entry_that_was_there(tmp_path: Path, command_file: Path) -> None:
    """It names the menu's own folder, not a file of the app, and half a file stays nowhere."""
    menu = Menu(tmp_path / "share")
    menu.add(command_file)
    before = [(path, path.read_bytes()) for path in files(tmp_path / "share")]
    with no_file_larger_than(100), pytest.raises(StorageError) as told:
        menu.add(command_file)
    assert (str(tmp_path / "share") in told.value.message, told.value.advice) == (True, "Make room on its disk.")
    assert [(path, path.read_bytes()) for path in files(tmp_path / "share")] == before
