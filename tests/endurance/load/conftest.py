"""A real library and the real task runner under the window; only sound and model are fakes."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtWidgets import QApplication

from support.examples import example_question, example_take
from support.fake_voice import tone
from support.services import Fakes, fake_folders, fake_services
from voice_interviewer.app import Services
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Messages
from voice_interviewer.ui.shell.tasks import ThreadTaskRunner
from voice_interviewer.ui.shell.theme import Theme

TAKES, RATE = 12, 16_000


@pytest.fixture
def services(tmp_path: Path, fakes: Fakes) -> Services:
    """With some takes to look through."""
    library, sound = SqliteLibrary(fake_folders(tmp_path)), tmp_path / "said.wav"
    soundfile.write(sound, np.frombuffer(tone(1.0, RATE), dtype="int16"), RATE)
    for number in range(TAKES):
        library.keep(example_take(question=example_question(id=f"question-{number % 3}")), sound)
    return fake_services(tmp_path, fakes, open_library=lambda: library)


@pytest.fixture
def context(qapp: QApplication, services: Services) -> Iterator[Context]:
    tasks = ThreadTaskRunner()
    yield Context(services, tasks, Theme(qapp, "light"), Messages())
    tasks.shutdown()
