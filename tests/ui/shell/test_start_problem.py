"""What is shown where the app cannot start."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from voice_interviewer.errors import StorageError
from voice_interviewer.ui.shell.start_problem import StartProblem


def test_the_name_of_a_folder_is_never_markup(qtbot: QtBot) -> None:
    """It is told letter for letter, so that one finds it."""
    dialog = StartProblem(StorageError("The folder /home/ada/<b>old</b> cannot be read.", "Give yourself the right."))
    qtbot.addWidget(dialog)
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
