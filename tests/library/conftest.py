"""What the tests of the library share."""

from pathlib import Path

import pytest

from support.fake_library import FakeLibrary
from voice_interviewer.folders import Folders
from voice_interviewer.library.ports import Library
from voice_interviewer.library.sqlite_library import SqliteLibrary


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders of a user who has not started the app yet."""
    return Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")


@pytest.fixture(params=["fake", "sqlite"])
def library(request: pytest.FixtureRequest, folders: Folders) -> Library:
    """An empty library, once the fake and once the real one."""
    return FakeLibrary(folders.data) if request.param == "fake" else SqliteLibrary(folders)
