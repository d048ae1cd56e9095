"""What the tests of the window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog

from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture(autouse=True)
def no_widget_left(qapp: QApplication) -> Iterator[None]:
    """No test leaves a window behind: it would show up, or crash, in another one."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [widget for widget in qapp.topLevelWidgets() if widget.parent() is None]
    assert not left, f"left behind: {left}"


@pytest.fixture(autouse=True)
def no_blocking_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that waits for an answer would hang the run for ever; dialogs are opened, and tell by signals."""

    def refuse(dialog: QDialog) -> int:
        raise AssertionError(f"{dialog} blocks; use open()")

    monkeypatch.setattr(QDialog, "exec", refuse)


@pytest.fixture
def tasks() -> ImmediateTaskRunner:
    """The task runner behind `context`."""
    return ImmediateTaskRunner()


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner) -> Context:
    """What a page is given: fakes, and work that runs at once."""
    return fake_context(qapp, fake_services(tmp_path, fakes), tasks)


@pytest.fixture
def posted(context: Context) -> list[Message]:
    """What the message bar would show."""
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    return posted
