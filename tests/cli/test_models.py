"""``models`` and ``bench``."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.commands import Command
from support.model_files import write_checkpoint, write_folder
from support.model_hub import model_hub
from support.model_server import Fault, ModelServer
from support.services import fake_folders
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return fake_folders(tmp_path)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    with model_hub(monkeypatch) as server:
        yield server


def states(command: Command) -> dict[str, str]:
    rows = [json.loads(line) for line in command("models", "list", "--json").lines]
    return {row["name"]: row["state"] for row in rows}


def test_models_are_listed(command: Command, folders: Folders) -> None:
    """What is here, what is not, what is broken and what is half there; the advice needs a measurement first."""
    write_folder(folders.models / "base.en", b"cut")
    write_folder(folders.models / "mine")
    (folders.models / "small.en.part").mkdir()
    (folders.models / "small.en.part" / "model.bin.part").write_bytes(b"x" * 2_000_000)
    done = command("models", "list")
    rows = [line.split("\t") for line in done.lines]
    assert {row[0]: row[1] for row in rows} == {
        "tiny.en": "in use",
        "base.en": "cannot be used",
        "small.en": "2 MB fetched",
        "distil-small.en": "not here",
        "medium.en": "not here",
        "large-v3-turbo": "not here",
        "mine": "installed",
    }
    assert "model.bin is incomplete" in done.err
    assert "voice-interviewer bench" in done.err


def test_what_was_measured_is_told(command: Command, folders: Folders) -> None:
    """Its own speed exactly, the others' about, and what this machine can bear."""
    SpeedStore(folders.cache).keep(Measured("faster-whisper", "tiny.en", 0.2, 1.0, 1))
    done = command("models", "list")
    took = {line.split("\t")[0]: line.split("\t")[4] for line in done.lines}
    assert (took["tiny.en"], took["base.en"]) == ("12 s", "about 28 s")
    assert "This machine can use base.en" in done.err


def test_doctor_tells_the_speed(command: Command, folders: Folders) -> None:
    """Or how to measure it."""
    assert "ok    speed: not measured yet; to measure it: voice-interviewer bench" in command("doctor").out
    SpeedStore(folders.cache).keep(Measured("faster-whisper", "tiny.en", 0.2, 1.0, 1))
    assert "ok    speed: for a minute of speech, faster-whisper with tiny.en 12 s" in command("doctor").out


def test_a_model_is_fetched_from_who_is_named(command: Command, folders: Folders, server: ModelServer) -> None:
    """The line before says from where and how much; afterwards it is here."""
    done = command("models", "fetch", "base.en")
    assert done.code == 0
    assert f"from 127.0.0.1:{server.port}." in done.err
    assert states(command)["base.en"] == "installed"


def test_a_fetch_that_fails_has_its_code(command: Command, server: ModelServer) -> None:
    """And an unknown name too."""
    server.faults.append(Fault(status=404))
    assert command("models", "fetch", "base.en").code == 6
    done = command("models", "fetch", "huge")
    assert done.code == 6
    assert "There are: tiny.en" in done.err


def test_listing_asks_nobody(command: Command, server: ModelServer) -> None:
    """Only fetching uses the network."""
    command("models", "list")
    command("doctor")
    assert server.asked == []


def test_a_file_is_imported(command: Command, tmp_path: Path) -> None:
    """Under a name of one's own."""
    source = write_checkpoint(tmp_path / "own.pt")
    assert command("models", "import", str(source), "--name", "mine").code == 0
    assert states(command)["mine"] == "installed"
    assert command("models", "import", str(tmp_path / "none.pt")).code == 3


def test_a_model_is_deleted_and_brought_back(command: Command, folders: Folders) -> None:
    """After a question that can be answered with no; for good frees its room."""
    write_folder(folders.models / "base.en")
    assert command("models", "delete", "base.en", stdin="n\n").code == 130
    assert states(command)["base.en"] == "installed"
    assert "--undo base.en" in command("models", "delete", "base.en", stdin="y\n").err
    assert states(command)["base.en"] == "not here"
    assert command("models", "delete", "base.en", "--undo").code == 0
    assert states(command)["base.en"] == "installed"
    assert command("models", "delete", "base.en", "--yes", "--for-good").code == 0
    assert command("models", "delete", "base.en", "--undo").code == 3
    assert command("models", "delete", "base.en", "--undo", "--for-good").code == 2


def test_what_was_fetched_so_far_is_deleted(command: Command, folders: Folders) -> None:
    """Half a model takes room too."""
    write_folder(folders.models / "base.en.part")
    assert states(command)["base.en"] == "partly fetched"
    assert command("models", "delete", "base.en", "--yes").code == 0
    assert states(command)["base.en"] == "not here"
    assert command("models", "delete", "base.en", "--yes").code == 6


def test_deleting_the_model_in_use_is_told(command: Command, folders: Folders) -> None:
    """The next answer would not be transcribed."""
    write_folder(folders.models / "tiny.en")
    assert "choose another one" in command("models", "delete", "tiny.en", "--yes").err
    assert "pip uninstall" in command("models", "delete", "tiny.en", "--yes").err


def test_bench_measures_what_is_asked(command: Command, folders: Folders) -> None:
    """A model that is not here is told before anything is measured."""
    done = command("bench", "base.en")
    assert done.code == 6
    assert "base.en cannot be measured" in done.err
    done = command("bench", "--engine", "none")
    assert done.code == 6
    assert done.err.startswith("The engine none is not here. There are: ")
    assert SpeedStore(folders.cache).measured() == ()


@pytest.mark.model
def test_bench_measures_this_machine(command: Command, folders: Folders) -> None:
    """One object a measurement; it is remembered, and the list of models follows it."""
    done = command("bench", "tiny.en", "--engine", "faster-whisper", "--json")
    found = json.loads(done.out)
    assert (found["engine"], found["model"]) == ("faster-whisper", "tiny.en")
    assert found["seconds_per_minute_of_speech"] > 0
    assert found["peak_memory_bytes"] > 100_000_000
    assert [one.model for one in SpeedStore(folders.cache).measured()] == ["tiny.en"]
    assert "This machine" in command("models", "list").err


def test_what_cannot_be_deleted_is_told_before_anything_is_asked(command: Command, folders: Folders) -> None:
    """A model that is not here, and one that came with a package; what the bin holds stays in it."""
    write_folder(folders.models / "base.en")
    command("models", "delete", "base.en", "--yes")
    for name, told in (("none.en", "is not on this machine"), ("tiny.en", "pip uninstall")):
        done = command("models", "delete", name)
        assert (done.code, told in done.err, "[y/N]" in done.err) == (6, True, False)
    assert command("models", "delete", "base.en", "--undo").code == 0


def test_a_model_is_not_deleted_without_a_keyboard(command: Command, folders: Folders) -> None:
    """A script is told what to add."""
    write_folder(folders.models / "base.en")
    done = command("models", "delete", "base.en")
    assert (done.code, "so nothing was deleted. Give --yes." in done.err) == (1, True)
