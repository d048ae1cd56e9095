"""``opinion key``: set, remove, status."""

import json
import os
import sys
from pathlib import Path

import pytest

from support.commands import Command
from support.opinions import SERVER
from support.services import Fakes, fake_folders
from support.typing_at import typing_at
from voice_interviewer.opinion.keys import SERVERS, SERVICE
from voice_interviewer.settings import SettingsStore

KEY = "sk-test-5f3a"
ENTRY = (SERVICE, "https://api.example.com")
LISTED = SERVICE, SERVERS


@pytest.fixture(autouse=True)
def server(tmp_path: Path) -> SettingsStore:
    settings = SettingsStore(fake_folders(tmp_path).settings)
    settings.change(opinion_url=SERVER)
    return settings


def test_a_key_is_piped_in(command: Command, fakes: Fakes) -> None:
    """Into the keyring; it is not repeated."""
    done = command("opinion", "key", "set", stdin=f"{KEY}\n")
    assert (done.code, done.err) == (0, "A key for api.example.com is in your keyring.\n")
    assert fakes.keyring.entries == {ENTRY: KEY, LISTED: ENTRY[1]}


def test_a_key_as_a_word_is_wrong_usage(command: Command, fakes: Fakes) -> None:
    """It would stay in the shell's history and in the list of processes."""
    assert command("opinion", "key", "set", KEY).code == 2
    assert fakes.keyring.entries == {}


def test_a_key_is_removed(command: Command, fakes: Fakes) -> None:
    """And removing it once more does no harm."""
    fakes.keyring.entries[ENTRY] = KEY
    for _ in range(2):
        assert command("opinion", "key", "remove").code == 0
    assert fakes.keyring.entries == {}


def test_status_says_where_but_not_what(command: Command, fakes: Fakes) -> None:
    """For people and for programs."""
    fakes.keyring.entries[ENTRY] = KEY
    done = command("opinion", "key", "status")
    assert done.lines == [
        "https://api.example.com/v1/chat/completions",
        "A key for api.example.com is in your keyring.",
    ]
    as_json = command("opinion", "key", "status", "--json")
    assert json.loads(as_json.out) == {
        "url": "https://api.example.com/v1/chat/completions",
        "key": "keyring",
        "keyring": True,
    }


@pytest.mark.parametrize("words", [("set",), ("remove",), ("status",)])
def test_without_a_server_there_is_no_key(command: Command, server: SettingsStore, words: tuple[str, ...]) -> None:
    """A key belongs to one."""
    server.change(opinion_url="")
    done = command("opinion", "key", *words, stdin=KEY)
    assert done.code == 11
    assert "No server for second opinions is chosen." in done.err


@pytest.mark.parametrize("fault", ["locked", "forgets"])
def test_a_keyring_that_does_not_keep_it_is_told(command: Command, fakes: Fakes, fault: str) -> None:
    """Nobody is to believe that it is kept."""
    setattr(fakes.keyring, fault, True)
    done = command("opinion", "key", "set", stdin=KEY)
    assert done.code == 11
    assert "cannot be kept" in done.err
    assert KEY not in done.err


def test_what_is_no_key_is_told(command: Command, fakes: Fakes) -> None:
    """And not kept."""
    done = command("opinion", "key", "set", stdin="\n")
    assert done.code == 11
    assert "That is not a key" in done.err
    assert fakes.keyring.entries == {}


BACKEND = """
import json
from pathlib import Path
from keyring.backend import KeyringBackend


class Keyring(KeyringBackend):
    priority = 5
    file = Path(__file__).with_name("kept")

    def get_password(self, service, username):
        return self.all().get(username)

    def set_password(self, service, username, password):
        self.file.write_text(json.dumps(self.all() | {username: password}))

    def delete_password(self, service, username):
        self.file.write_text(json.dumps({name: kept for name, kept in self.all().items() if name != username}))

    def all(self):
        return json.loads(self.file.read_text()) if self.file.exists() else {}
"""
"""A keyring for the real ``keyring`` package; a container has none."""


@pytest.mark.skipif(sys.platform != "linux", reason="the variables that move the folders are Linux's")
def test_a_key_is_typed_unseen(tmp_path: Path) -> None:
    """At a real terminal, into a keyring of the real package: it is not echoed, and it is there afterwards."""
    SettingsStore(tmp_path / "config" / "voice-interviewer" / "settings.json").change(opinion_url=SERVER)
    (tmp_path / "file_keyring.py").write_text(BACKEND)
    environment = {
        **os.environ,
        **{f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")},
        "PYTHON_KEYRING_BACKEND": "file_keyring.Keyring",
        "PYTHONPATH": os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH")))),
    }
    with typing_at("opinion", "key", "set", environment=environment) as terminal:
        terminal.answer("Key for api.example.com", KEY)
        assert terminal.end() == 0, terminal.screen
    assert "A key for api.example.com is in your keyring." in terminal.screen
    assert KEY not in terminal.screen
    assert json.loads((tmp_path / "kept").read_text())["https://api.example.com"] == KEY
