"""What is said about every model."""

import sys
from pathlib import Path

import pytest

from support.model_files import folders_in, write_checkpoint, write_folder
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.engine_choice import AUTO, FASTER, OPENAI
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore
from voice_interviewer.transcription.model_overview import ModelRow, ModelState, overview


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_in(tmp_path)


def row(folders: Folders, name: str, engine: str = AUTO, used: str = "tiny.en") -> ModelRow:
    return next(row for row in overview(folders, engine, used).rows if row.name == name)


def test_what_is_here_and_what_is_not(folders: Folders) -> None:
    """The catalogue in its order, then models of the user's own."""
    write_folder(folders.models / "mine")
    view = overview(folders, AUTO, "mine")
    assert [row.name for row in view.rows][:2] == ["tiny.en", "base.en"]
    assert view.rows[-1].name == "mine"
    assert (view.rows[-1].used, view.rows[-1].deletable, view.rows[-1].host) == (True, True, "")
    tiny, base = view.rows[:2]
    assert (tiny.state, tiny.used, tiny.deletable) == (ModelState.INSTALLED, False, False)
    assert (base.state, base.deletable, base.host) == (ModelState.ABSENT, False, "huggingface.co")
    assert view.advice == ""


def test_a_broken_model_can_be_fetched_again(folders: Folders) -> None:
    """Its size is what is to be fetched, not what is left of it."""
    write_folder(folders.models / "base.en", b"cut")
    found = row(folders, "base.en")
    assert (found.state, found.deletable) == (ModelState.BROKEN, True)
    assert found.size > 100_000_000
    assert "incomplete" in found.problem


def test_a_whole_copy_hides_a_broken_one(folders: Folders) -> None:
    """Two files of one name are one model."""
    write_folder(folders.models / "base.en", b"cut")
    write_checkpoint(folders.models / "base.en.pt")
    found = row(folders, "base.en")
    assert (found.state, found.engine) == (ModelState.INSTALLED, OPENAI)


def test_a_model_that_the_chosen_engine_cannot_read(folders: Folders) -> None:
    """It has no engine, and so neither speed nor memory."""
    write_checkpoint(folders.models / "base.en.pt")
    found = row(folders, "base.en", FASTER)
    assert (found.engine, found.memory, found.speed) == ("", 0, None)


def test_without_faster_whisper_openais_files_are_offered(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their checksums are known."""
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    found = row(folders, "base.en")
    assert found.engine == OPENAI
    assert "openai" in found.host


def test_without_any_engine_nothing_is_offered(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked to fetch what nothing here could use."""
    for module in ("faster_whisper", "whisper"):
        monkeypatch.setitem(sys.modules, module, None)
    found = row(folders, "base.en")
    assert (found.engine, found.host, found.size) == ("", "", 0)


def test_speed_and_advice_follow_what_was_measured(folders: Folders) -> None:
    """For the engine that would be used."""
    store = SpeedStore(folders.cache)
    store.keep(Measured(FASTER, "tiny.en", 0.2, 1.0, 1))
    store.keep(Measured(OPENAI, "tiny.en", 0.1, 1.0, 1))
    view = overview(folders, AUTO, "tiny.en")
    assert view.rows[0].engine == OPENAI
    base = view.rows[1].speed
    assert base is not None
    assert (round(base.rate, 2), base.measured) == (0.23, False)
    assert view.advice.startswith("This machine can use ")
    faster = row(folders, "tiny.en", FASTER).speed
    assert faster is not None
    assert faster.rate == 0.2
