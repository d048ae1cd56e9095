"""What menus, software centres and icon themes are told of the app, read by their own checkers."""

import os
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from support.script_files import load
from voice_interviewer import __version__
from voice_interviewer.folders import APP_ID, APP_NAME
from voice_interviewer.menu import Menu
from voice_interviewer.ui.shell.application import QUIT_WHEN_USABLE

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ENTRY = LINUX / f"{APP_ID}.desktop"
METAINFO = LINUX / f"{APP_ID}.metainfo.xml"
ICONS = load("packaging/icons.py")

ASK_THE_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from support.services import fake_services
from voice_interviewer.ui.shell.application import run

run(lambda: fake_services(Path(sys.argv[1])))
app = QGuiApplication.instance()
print(app.desktopFileName(), app.applicationName(), app.arguments()[0])
"""

KNOWN = {"cid-maybe-not-rdns", "cid-contains-uppercase-letter", "unknown-tag"}
"""What the checker says and is meant: the id has no domain in it since the project has none, it is spelt as most are,
and ``developer`` is newer than the checker of Debian 12."""


def test_the_entry_is_valid() -> None:
    """As it ships, before `voice-interviewer desktop add` puts its own path in."""
    subprocess.run(["desktop-file-validate", str(ENTRY)], check=True)


def test_the_metainfo_is_valid() -> None:
    """No error, no warning, and no remark but those that are meant."""
    command = ["appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", "--explain", str(METAINFO)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    remarks = {line.split()[2] for line in done.stdout.splitlines() if line[:3] in {"E: ", "W: ", "I: ", "P: "}}
    assert {remark.rstrip(":") for remark in remarks} <= KNOWN, done.stdout


def test_entry_and_metainfo_have_one_name() -> None:
    """A desktop puts program, entry and description together by it."""
    component = ElementTree.parse(METAINFO).getroot()
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == ENTRY.name
    assert component.findtext("provides/binary") == APP_NAME
    assert Menu(Path("share"), "linux").entry.name == ENTRY.name


def test_the_window_is_known_by_the_names_of_the_entry(tmp_path: Path) -> None:
    """By its desktop file under Wayland, by the name of program and application under X."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests"), QUIT_WHEN_USABLE: str(time.time())}
    command = [sys.executable, "-c", ASK_THE_WINDOW, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    told = done.stdout.splitlines()[-1].split()
    assert told == [APP_ID, APP_NAME, APP_NAME]
    assert f"StartupWMClass={APP_NAME}\n" in ENTRY.read_text(encoding="utf-8")


def test_the_metainfo_knows_this_version() -> None:
    """Software centres show the newest release, which is this one."""
    component = ElementTree.parse(METAINFO).getroot()
    newest = component.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_address_is_made_up() -> None:
    """The project has no page; a link that leads nowhere would be worse than none."""
    for path in (ENTRY, METAINFO):
        text = path.read_text(encoding="utf-8")
        assert "<url" not in text
        assert "://" not in text


@pytest.mark.parametrize("size", ICONS.SIZES)
def test_each_icon_is_drawn_from_the_drawing_of_today(qapp: QApplication, size: int) -> None:
    """Whoever changes a drawing runs packaging/icons.py."""
    del qapp
    kept = QImage(str(LINUX / "icons" / f"{size}.png")).convertToFormat(QImage.Format.Format_ARGB32)
    assert (kept.width(), kept.height()) == (size, size)
    # One level of 255: on some processors Qt rounds a handful of pixels of the largest one the other way.
    assert np.abs(levels(kept) - levels(ICONS.picture(size))).max() <= 1


def levels(image: QImage) -> NDArray[np.int16]:
    """The four channels of every pixel, 0 to 255."""
    return np.frombuffer(image.constBits(), np.uint8).astype(np.int16)


@pytest.mark.parametrize("size", ICONS.SIZES)
def test_the_microphone_stands_out_at_every_size(qapp: QApplication, size: int) -> None:
    """Down the middle there is the capsule and the foot in white on the dark ground."""
    del qapp
    image = ICONS.picture(size)
    column = [image.pixelColor(size // 2, row).lightness() for row in range(size)]
    assert max(column) > 200
    assert min(column) < 80


def test_small_sizes_have_a_drawing_of_their_own() -> None:
    """Four bars are a grey spot at 16 pixels."""
    assert ICONS.drawing(16).name == "icon-small.svg"
    assert ICONS.drawing(32).name == "icon.svg"
