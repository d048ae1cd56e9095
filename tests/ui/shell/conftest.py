"""The main window on fakes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.services import Fakes
from support.windows import get_rid_of, open_window
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow


@pytest.fixture
def memory_path(tmp_path: Path) -> Path:
    """Where a window keeps its place and its page."""
    return tmp_path / "config" / "window.ini"


@pytest.fixture
def window(qtbot: QtBot, context: Context, fakes: Fakes, memory_path: Path) -> Iterator[MainWindow]:
    """A window on the first page, ready to be used."""
    window = open_window(qtbot, context, memory_path)
    yield window
    get_rid_of(window, fakes)
