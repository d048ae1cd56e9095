"""Strange places, names, encodings and settings: the program works, or says in one sentence what to mend."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.sounds import samples, write_sound
from voice_interviewer.app import build
from voice_interviewer.cli.main import run
from voice_interviewer.settings import Settings, SettingsStore
from voice_interviewer.ui.shell.application import QUIT_WHEN_USABLE

pytestmark = pytest.mark.harsh

PLACES = {
    "blanks, signs and pictures": "odd dir % # ? & ' \N{MICROPHONE} ü",
    "250 bytes": "ü" * 125,
}

COMMANDS = (
    "import {answer} --question feature-store --no-grade",
    "corrections add rag RAG",
    "plan set +9",
    "history export 1 --format md --output {export}",
)


def program(*words: str, environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "voice_interviewer", *words],
        env=dict(environment),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=100,
        check=False,
    )


def at_home(place: Path, **changes: str) -> dict[str, str]:
    """The environment of somebody whose folders lie there."""
    folders = {f"XDG_{name}_HOME": str(place / name.lower()) for name in ("DATA", "CONFIG", "CACHE")}
    return {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", **changes}


def words_of(command: str, place: Path) -> list[str]:
    """The command's words; the answer that it may import is there."""
    answer = write_sound(place / "answer.wav", samples(0.3))
    return [word.format(answer=answer, export=place / "exported.md") for word in command.split()]


@pytest.mark.parametrize("name", PLACES.values(), ids=PLACES.keys())
def test_a_folder_of_any_name(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything is kept there, found again and exported."""
    place = tmp_path / name
    place.mkdir()
    for variable, value in at_home(place).items():
        monkeypatch.setenv(variable, value)
    for command in (*COMMANDS, "history list"):
        assert run(words_of(command, place), build) == 0, command
    assert "feature store" in capsys.readouterr().out.splitlines()[-1]
    assert "feature store" in (place / "exported.md").read_text(encoding="utf-8")


def test_a_window_in_a_folder_of_any_name(tmp_path: Path) -> None:
    """It opens and closes without a word."""
    place = tmp_path / PLACES["blanks, signs and pictures"]
    place.mkdir()
    window = program(environment=at_home(place, **{QUIT_WHEN_USABLE: str(time.time())}))
    assert (window.returncode, window.stderr) == (0, "")


@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[2]])
def test_the_locale_of_a_bare_system(tmp_path: Path, command: str) -> None:
    """LC_ALL=C, as cron and containers have it: names are UTF-8 all the same."""
    place = tmp_path / "schön"
    place.mkdir()
    done = program(*words_of(command, place), environment=at_home(place, LC_ALL="C"))
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done


def test_an_encoding_without_letters(tmp_path: Path) -> None:
    """Where Python may not help itself, a name that cannot be written down is refused with a sentence."""
    place = tmp_path / "schön"
    place.mkdir()
    alone = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = program(*words_of(COMMANDS[0], place), environment=at_home(tmp_path, **alone))
    assert (done.returncode, done.stdout) == (5, "")
    assert "is not valid text. Rename the file or its folder." in done.stderr


def test_a_home_that_is_not_told(tmp_path: Path) -> None:
    """No HOME, as a service has it."""
    environment = {name: value for name, value in at_home(tmp_path).items() if name != "HOME"}
    done = program("corrections", "add", "rag", "RAG", environment=environment)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0
    assert list(tmp_path.rglob("corrections.json"))


def test_a_home_that_is_not_there(tmp_path: Path) -> None:
    """It is made, as far as the app needs it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    done = program("corrections", "add", "rag", "RAG", environment={**environment, "HOME": str(tmp_path / "gone")})
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "gone").rglob("corrections.json"))


@pytest.mark.parametrize("command", ["history list", "plan set +9", "corrections add rag RAG"])
def test_a_data_folder_that_is_a_file(tmp_path: Path, command: str) -> None:
    """One sentence that names it, and the exit code for storage."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "voice-interviewer").write_text("in the way", encoding="utf-8")
    done = program(*command.split(), environment=at_home(tmp_path))
    assert (done.returncode, done.stdout) == (9, "")
    assert str(tmp_path / "data" / "voice-interviewer") in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "data" / "voice-interviewer").read_text(encoding="utf-8") == "in the way"


def test_settings_with_a_byte_order_mark(tmp_path: Path) -> None:
    """An editor on Windows puts one there; the settings are those that were written."""
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark"}', encoding="utf-8-sig")
    store = SettingsStore(path)
    assert (store.current.theme, store.problem) == ("dark", None)


BROKEN = [
    '{"theme": "dark"',
    '{"theme": 7}',
    '{"speech_rate": "fast"}',
    '{"text_size": null}',
    '{"stack": {"a": 1}}',
    '{"keys": [1]}',
    '{"theme": "dark", "text_size": 1e999}',
    "\x00\x01",
    "[]",
    '"dark"',
    "NaN",
    "",
]


@pytest.mark.parametrize("text", BROKEN)
def test_settings_that_make_no_sense(tmp_path: Path, text: str) -> None:
    """The defaults are in use, which is told; what was written there is kept, and a change is saved."""
    path = tmp_path / "settings.json"
    path.write_bytes(text.encode())
    store = SettingsStore(path)
    assert store.current == Settings()
    assert store.problem is not None
    assert "the defaults are in use" in store.problem.advice
    assert [file.read_bytes() for file in tmp_path.glob("*.broken*.json")] == [text.encode()]
    store.change(theme="dark")
    assert SettingsStore(path).current.theme == "dark"


def test_two_broken_files_are_both_kept(tmp_path: Path) -> None:
    """The second does not take the place of the first."""
    path = tmp_path / "settings.json"
    for text in ("first", "second", "third"):
        path.write_text(text, encoding="utf-8")
        assert SettingsStore(path).problem is not None
    assert {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {"first", "second", "third"}


def test_a_folder_in_the_place_of_the_settings(tmp_path: Path) -> None:
    """It is set aside like a file."""
    path = tmp_path / "settings.json"
    path.mkdir()
    store = SettingsStore(path)
    assert store.problem is not None
    store.change(theme="dark")
    assert SettingsStore(path).current.theme == "dark"
