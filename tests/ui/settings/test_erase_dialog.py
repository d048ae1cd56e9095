"""Deleting everything from the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.erasing import Erased, Erasure
from voice_interviewer.ui.settings.erase_dialog import EraseDialog
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> EraseDialog:
    keep_example(fakes.library, tmp_path)
    context.services.settings.change(theme="dark")
    dialog = EraseDialog(context)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_what_goes_is_told(dialog: EraseDialog) -> None:
    """Before anybody decides."""
    assert dialog.what.text().startswith("1 take with recordings")


def test_only_the_word_lets_it_begin(dialog: EraseDialog) -> None:
    """Nobody deletes everything by a slip."""
    assert not dialog.delete.isEnabled()
    dialog.word.setText("delete")
    assert not dialog.delete.isEnabled()
    dialog.word.setText("DELETE")
    assert dialog.delete.isEnabled()


def test_everything_goes_and_the_window_is_told(dialog: EraseDialog, context: Context, qtbot: QtBot) -> None:
    """No folder is left."""
    folders = context.services.folders
    dialog.word.setText("DELETE")
    with qtbot.waitSignal(dialog.erased):
        dialog.delete.click()
    assert not any(folder.exists() for folder in (folders.data, folders.config, folders.cache))
    assert context.services.erasure.done


def test_cancel_changes_nothing(dialog: EraseDialog, context: Context, qtbot: QtBot) -> None:
    """Even with the word typed."""
    dialog.word.setText("DELETE")
    with qtbot.assertNotEmitted(dialog.erased):
        dialog.cancel.click()
    assert context.services.folders.settings.exists()


def test_while_an_answer_is_recorded_it_is_refused(
    dialog: EraseDialog, context: Context, fakes: Fakes, tmp_path: Path
) -> None:
    """With a sentence, and it can be tried again."""
    fakes.recorder.start(tmp_path / "under-way.wav", "")
    dialog.word.setText("DELETE")
    dialog.delete.click()
    fakes.recorder.stop()
    assert "being recorded" in dialog.problem.text()
    assert dialog.word.isEnabled()
    assert dialog.delete.isEnabled()
    assert context.services.folders.settings.exists()


def test_a_key_that_stays_is_told(dialog: EraseDialog, fakes: Fakes, qtbot: QtBot) -> None:
    """The window closes only when the user has read it."""
    fakes.keyring.locked = True
    dialog.word.setText("DELETE")
    dialog.delete.click()
    assert "deleted. The keyring does not say whether it holds a key." in dialog.problem.text()
    assert "could not be" not in dialog.problem.text()
    with qtbot.waitSignal(dialog.erased):
        dialog.cancel.click()


class HeldErasure(Erasure):
    """One file is open in another program."""

    def run(self, keep_models: bool, progress: object = None) -> Erased:
        del keep_models, progress
        return Erased(3, (Path("library.sqlite3"),))


def test_a_file_that_is_held_is_named(qtbot: QtBot, qapp: QApplication, tmp_path: Path, fakes: Fakes) -> None:
    """The window closes only when the user has read it."""
    services = fake_services(tmp_path, fakes)
    services.__dict__["erasure"] = HeldErasure(services.folders)
    dialog = EraseDialog(fake_context(qapp, services, ImmediateTaskRunner()))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.word.setText("DELETE")
    dialog.delete.click()
    assert "library.sqlite3" in dialog.problem.text()
    with qtbot.waitSignal(dialog.erased):
        dialog.cancel.click()
