"""What the tests of the library share."""

from pathlib import Path

import pytest

from voice_interviewer.folders import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders of a user who has not started the app yet."""
    return Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
