"""Pages on fakes, with a grader that goes by telltale words, and takes to put together."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from support.fake_reader import FakeReader
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, fake_context, fake_services
from support.spliced import sound_of
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import Take
from voice_interviewer.ui.shell.context import Context

Keep = Callable[[Take], Take]


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner) -> Context:
    return fake_context(qapp, fake_services(tmp_path, fakes, make_grader=lambda: Grader(FakeReader())), tasks)


@pytest.fixture
def keep(fakes: Fakes, tmp_path: Path) -> Keep:
    """Keeps a take with a sound as long as it."""
    return lambda take: fakes.library.keep(take, sound_of(take, tmp_path))
