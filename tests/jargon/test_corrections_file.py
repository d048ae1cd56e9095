"""The file of corrections: readable, whole at every moment, and clear about what is wrong with it."""

import json
from pathlib import Path

import pytest

from voice_interviewer.errors import NotFound, StorageError, UserError
from voice_interviewer.jargon.corrections import Correction
from voice_interviewer.jargon.corrections_file import CorrectionsFile


@pytest.fixture
def kept(tmp_path: Path) -> CorrectionsFile:
    """A file that is not there yet."""
    return CorrectionsFile(tmp_path / "data" / "corrections.json")


def test_there_are_none_at_first(kept: CorrectionsFile) -> None:
    """And no file is made by looking."""
    assert kept.all() == ()
    assert not kept.path.exists()


def test_added_corrections_are_kept_in_order(kept: CorrectionsFile) -> None:
    """Another program, or the next start, reads the same."""
    kept.add(" cube  flow ", "Kubeflow")
    kept.add("you below", "Kubeflow")

    assert CorrectionsFile(kept.path).all() == (
        Correction("cube flow", "Kubeflow"),
        Correction("you below", "Kubeflow"),
    )


def test_file_can_be_read_by_people(kept: CorrectionsFile) -> None:
    """In the words and letters that they typed."""
    kept.add("zurich", "Zürich")
    assert json.loads(kept.path.read_text(encoding="utf-8")) == [{"heard": "zurich", "right": "Zürich"}]
    assert "Zürich" in kept.path.read_text(encoding="utf-8")


def test_newer_correction_of_the_same_words_takes_the_place(kept: CorrectionsFile) -> None:
    """Whatever their case and signs."""
    kept.add("cube flow", "Cubeflow")
    kept.add("Cube Flow.", "Kubeflow")
    assert kept.all() == (Correction("Cube Flow.", "Kubeflow"),)


def test_correction_can_be_forgotten(kept: CorrectionsFile) -> None:
    """By what was heard."""
    kept.add("cube flow", "Kubeflow")
    assert kept.remove("CUBE FLOW") == Correction("cube flow", "Kubeflow")
    assert kept.all() == ()


def test_half_a_character_is_refused(kept: CorrectionsFile) -> None:
    """As a terminal hands on what is no UTF-8; nothing is lost of what was there."""
    kept.add("cube flow", "Kubeflow")
    with pytest.raises(UserError, match="cannot be kept"):
        kept.add("caf\udce9", "coffee")
    assert kept.all() == (Correction("cube flow", "Kubeflow"),)


def test_unknown_correction_cannot_be_forgotten(kept: CorrectionsFile) -> None:
    """Nothing is said to be done that was not."""
    with pytest.raises(NotFound, match="cube flow"):
        kept.remove("cube flow")


@pytest.mark.parametrize(
    ("heard", "right"), [("", "x"), ("...", "x"), ("x", " "), ("Feast", "Feast"), ("x", "y" * 81), ("x" * 81, "y")]
)
def test_corrections_that_make_no_sense_are_refused(kept: CorrectionsFile, heard: str, right: str) -> None:
    """And nothing is written."""
    with pytest.raises(UserError):
        kept.add(heard, right)
    assert not kept.path.exists()


HALF = '[{"heard": "x", "right": "\\ud800"}]'
"""Of a character: JSON may say it, and no file and no database takes it."""


@pytest.mark.parametrize(
    "content", ["{", '{"heard": 1}', '[{"heard": "x"}]', "[1]", '[{"heard": "", "right": "x"}]', HALF]
)
def test_broken_file_is_told_and_never_written_over(kept: CorrectionsFile, content: str) -> None:
    """A mistake in hand-edited corrections must not cost the others."""
    kept.path.parent.mkdir()
    kept.path.write_text(content, encoding="utf-8")

    with pytest.raises(StorageError, match=r"corrections\.json"):
        kept.all()
    with pytest.raises(StorageError):
        kept.add("cube flow", "Kubeflow")
    assert kept.path.read_text(encoding="utf-8") == content


def test_place_that_cannot_be_written_is_told(kept: CorrectionsFile) -> None:
    """With what to do about it, and nothing left behind."""
    kept.path.parent.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(StorageError, match=r"could not be saved|cannot be read"):
        kept.add("cube flow", "Kubeflow")


def test_no_scraps_are_left_beside_the_file(kept: CorrectionsFile) -> None:
    """It is written aside and moved into place; only the empty file stays that one program at a time has locked."""
    kept.add("cube flow", "Kubeflow")
    assert {path.name: path.stat().st_size > 0 for path in kept.path.parent.iterdir()} == {
        "corrections.json": True,
        ".corrections.json.lock": False,
    }
