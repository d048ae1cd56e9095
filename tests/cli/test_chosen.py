"""Settings that name what is not on this machine: told when they are set, and by ``doctor``."""

import json
from pathlib import Path

import pytest

from support.commands import Command, Done
from support.services import Fakes, fake_folders
from voice_interviewer.errors import NoVoice
from voice_interviewer.settings import SettingsStore

MISSING = [
    ("model", "base.en", "models", "The speech model base.en is not here. Fetch it: voice-interviewer models fetch"),
    ("model", "huge", "models", "The speech model huge is not here. Choose another: voice-interviewer settings set"),
    ("model", "", "models", "No speech model is chosen. Choose another: voice-interviewer settings set model with"),
    ("role", "", "questions", "No role is chosen. Choose another:"),
    ("role", "nobody", "questions", "There is no question pack nobody for your role. Choose another:"),
    ("microphone", "Old", "microphones", "The microphone “Old” is not there; the default one is used. Plug it in."),
    ("speaker", "Old", "speakers", "The speaker “Old” is not there; the default one is used. Plug it in."),
    ("voice", "old", "voices", "The voice “old” is not there. Choose another:"),
]


@pytest.mark.parametrize(("key", "value", "what", "told"), MISSING)
def test_what_is_not_there_is_told_when_it_is_set(
    command: Command, tmp_path: Path, key: str, value: str, what: str, told: str
) -> None:
    """It is kept all the same: what is not here may come."""
    del what
    done = command("settings", "set", key, value)
    assert (done.code, told in done.err) == (0, True)
    assert getattr(SettingsStore(fake_folders(tmp_path).settings).current, key) == value


@pytest.mark.parametrize(("key", "value", "what", "told"), MISSING)
def test_doctor_tells_it_too(command: Command, key: str, value: str, what: str, told: str) -> None:
    """A model that is not here stops every transcription, so it is no "ok"."""
    command("settings", "set", key, value)
    finding = _finding(command("doctor", "--json"), what)
    assert not finding["fine"]
    assert told in f"{finding['found']} {finding['advice']}"


def test_what_is_there_is_no_news(command: Command, fakes: Fakes) -> None:
    """A microphone by its name in the list of devices, and the automatic choice."""
    (microphone,) = fakes.devices.devices().microphones
    told = [command("settings", "set", "microphone", value).err for value in (microphone.key, "")]
    assert [len(lines.splitlines()) for lines in told] == [1, 1]
    assert _finding(command("doctor", "--json"), "microphones")["fine"]


def test_what_cannot_be_looked_at_is_told_once(command: Command, fakes: Fakes) -> None:
    """Without a synthesiser no voice is missing: the synthesiser is."""
    fakes.speaker.problem = NoVoice("There is no voice.", "Install eSpeak NG.")
    assert command("settings", "set", "voice", "old").err == "Voice: old\n"
    assert _finding(command("doctor", "--json"), "voices")["found"] == "There is no voice."


def _finding(done: Done, what: str) -> dict[str, object]:
    found: dict[str, dict[str, object]] = {row["what"]: row for row in map(json.loads, done.lines)}
    return found[what]
