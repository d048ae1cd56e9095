"""The report for others: what it tells, and what it must never tell."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from support.examples import example_findings, example_take, example_transcript
from support.fake_library import FakeLibrary
from support.fake_voice import FakeDeviceList
from support.services import Fakes, fake_parts, fake_services
from voice_interviewer import __version__
from voice_interviewer.app import Services
from voice_interviewer.diagnosis import report
from voice_interviewer.errors import AudioDeviceError
from voice_interviewer.folders import Folders
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.settings import SettingsStore
from voice_interviewer.voice.ports import Device

USER = "zebedia"
CANARY = "canary"
"""Every word of the user's, and every name that they gave, has it."""
AIRPODS = Device("key", f"{USER.title()}'s {CANARY} AirPods", "ALSA", 1, 24_000, True)


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Of somebody who has used everything that takes a word or a name."""
    home = tmp_path / "home" / USER
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("LOGNAME", USER)
    folders = Folders(home / "data", home / "config", home / "cache")
    settings = SettingsStore(folders.settings)
    server = {"opinion_url": f"https://{CANARY}.example.org/v1", "opinion_model": CANARY}
    settings.change(stack=f"{CANARY}stack", microphone=AIRPODS.key + CANARY, **server)
    fakes = fake_parts(tmp_path)
    made = fake_services(
        tmp_path,
        fakes,
        folders=folders,
        settings=settings,
        devices=FakeDeviceList((AIRPODS,), (AIRPODS,)),
        open_library=lambda: SqliteLibrary(folders),
    )
    use_it(made, fakes)
    return made


def use_it(services: Services, fakes: Fakes) -> None:
    """An answer with notes and a tag, a pack, a model, a key and a crash."""
    folders, library = services.folders, services.library
    findings = example_findings(transcript=example_transcript())
    take = library.keep(example_take(findings=findings, notes=f"{CANARY} notes"))
    assert take.id is not None
    library.shelf.tag([take.id], f"{CANARY} tag")
    fakes.keyring.set_password(CANARY, CANARY, f"sk-{CANARY}")
    folders.packs.mkdir(parents=True)
    (folders.packs / f"{CANARY}.yaml").write_text(f"{CANARY}: [", encoding="utf-8")
    model = folders.models / f"{CANARY}-model"
    model.mkdir(parents=True)
    (model / "model.bin").write_bytes(b"cut")
    folders.log.parent.mkdir(parents=True, exist_ok=True)
    folders.log.write_text(f"Voice Interviewer 0.1.0\nVoice Interviewer {CANARY}\n{CANARY}\n" * 2, encoding="utf-8")


def test_it_tells_what_a_mistake_may_hang_on(services: Services) -> None:
    """Versions, sizes, counts."""
    told = dict(line.split(": ", 1) for line in report(services, [("Qt", "6.11")]).splitlines())
    assert told["Voice Interviewer"].startswith(__version__)
    assert told["Qt"] == "6.11"
    assert f"{len(MIGRATIONS)} of {len(MIGRATIONS)} steps" in told["Library"]
    assert told["Takes"] == "1"
    assert told["Crashes"] == "2 in 0.1.0"
    assert told["Microphones"] == "AirPods (ALSA, 1 channels, 24000 Hz, the default)"
    assert "cannot be used" in told["Model"] or "one of the user's own" in report(services)
    assert told["Settings"].startswith("4 changed")
    assert told["numpy"]


def test_it_holds_no_name_no_word_and_no_key(services: Services) -> None:
    """Not in any spelling, wherever it was written."""
    text = report(services).lower()
    take = services.library.take(1)
    assert take.findings is not None
    said = {word.text.strip(".,;:!?").lower() for word in take.findings.transcript.words}
    assert CANARY not in text
    assert USER not in text
    assert "sk-" not in text
    long_words = {word for word in said if len(word) > 6}
    assert long_words
    assert not {word for word in long_words if word in text.split()}
    assert take.question.text.lower() not in text


def test_a_library_of_a_newer_version_is_told(services: Services) -> None:
    """With how much of it is not known, and nothing else of it."""
    with closing(sqlite3.connect(services.folders.database)) as connection, connection:
        connection.execute("INSERT INTO migrations VALUES ('add_telepathy', '2030-01-01', '9.9')")
    assert "and 1 that this version does not know" in report(services)


def test_what_cannot_be_looked_at_hides_nothing_else(services: Services) -> None:
    """A broken library and a missing sound system are told by the kind of their error alone."""
    assert isinstance(services.devices, FakeDeviceList)
    services.devices.problem = AudioDeviceError(f"{CANARY} is not installed.")
    services.library.close()
    services.folders.database.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    told = dict(line.split(": ", 1) for line in report(services).splitlines())
    assert told["Sound"] == "cannot be told (AudioDeviceError)"
    assert told["Library"] == "cannot be told (DatabaseError)"
    assert told["Voices"]
    assert CANARY not in str(told)


def test_a_new_user_has_a_report_too(tmp_path: Path) -> None:
    """There is no library yet, and looking makes none."""
    services = fake_services(tmp_path)
    assert "Library: none yet" in report(services)
    assert isinstance(services.library, FakeLibrary)
    assert not services.folders.database.exists()
