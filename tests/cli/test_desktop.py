"""``desktop``: the entry in the menu, by the commands."""

from pathlib import Path

import pytest

from support.commands import Command
from voice_interviewer.folders import APP_ID


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's entry will be."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share" / "applications" / f"{APP_ID}.desktop"


def test_added_looked_for_and_removed(command: Command, entry: Path) -> None:
    """Each says where things stand, and the exit code of ``status`` says it to programs."""
    before = command("desktop", "status")
    assert (before.code, entry.exists()) == (1, False)
    assert "desktop add" in before.out
    assert command("desktop", "add").code == 0
    there = command("desktop", "status")
    assert there.code == 0
    assert Path(there.out.split("starts ")[1].strip().rstrip(".")).is_absolute()
    assert entry.exists()
    assert "out of the menu" in command("desktop", "remove").out
    assert not entry.exists()
    assert "was not in the menu" in command("desktop", "remove").out
