"""Writing a result to a file of the user's."""

import os
import time
from pathlib import Path

import pytest

from voice_interviewer.errors import StorageError
from voice_interviewer.report.writing import write_whole


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    """Its whole path is named, and nothing is written into it."""
    with pytest.raises(StorageError, match=rf"{tmp_path} is a folder\. Name a file in it"):
        write_whole(tmp_path, "words")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To Python it is the folder one is in."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StorageError, match=rf"{tmp_path} is a folder"):
        write_whole(Path(), "words")


def test_what_a_killed_export_left_goes_with_a_later_one(tmp_path: Path) -> None:
    """Once it is an hour old, and only what bears the name that exports give: the folder is the user's."""
    stray, fresh = ".voice-interviewer-export-0123456789ab", ".voice-interviewer-export-ba9876543210"
    theirs = ".voice-interviewer-export-of-mine"
    for name, age in {stray: 3_700, fresh: 3_500, theirs: 3_700}.items():
        (tmp_path / name).touch()
        moment = time.time() - age
        os.utime(tmp_path / name, (moment, moment))
    write_whole(tmp_path / "words.txt", "words")
    assert {path.name for path in tmp_path.iterdir()} == {fresh, theirs, "words.txt"}
