"""Writing a result to a file of the user's."""

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
