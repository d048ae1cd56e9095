"""The main window on fakes, and either runner of its slow work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from support.windows import get_rid_of, open_window
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.tasks import TaskRunner, ThreadTaskRunner


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


@pytest.fixture(params=["real", "fake"])
def runner(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[TaskRunner]:
    """The real one, and the fake that keeps what it promises."""
    if request.param == "fake":
        yield ImmediateTaskRunner()
        return
    real = ThreadTaskRunner()
    yield real
    real.shutdown()
