"""Where things lie."""

from pathlib import Path

import pytest

from voice_interviewer.folders import is_device, platform_folders, shipped


@pytest.mark.skipif("sys.platform != 'linux'", reason="the XDG variables are Linux's")
def test_xdg_data_home_moves_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who keeps their data elsewhere finds it there."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert platform_folders().database.is_relative_to(tmp_path)


@pytest.mark.parametrize("kind", ["assets", "question_bank"])
def test_shipped_data_is_found_in_a_checkout(kind: str) -> None:
    """The data at the top of the repository serves a development install too."""
    assert any(shipped(kind).iterdir())


@pytest.mark.parametrize("name", ["con", "NUL.yaml", "aux.tar.gz", "com1", "LPT9.txt", "com¹", "prn .txt"])
def test_names_that_windows_takes_for_devices(name: str) -> None:
    """Whatever their ending and case."""
    assert is_device(name)


@pytest.mark.parametrize("name", ["contract", "nul-pack", "com10", "com", "my.con", "auxiliary.yaml", ""])
def test_names_like_those_of_devices_are_files(name: str) -> None:
    """Nobody is refused a name for nothing."""
    assert not is_device(name)
