"""The foot of a dialog that does something slow."""

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.dialog_foot import dialog_foot


def test_the_ends_stand_at_the_right_with_or_without_progress(qtbot: QtBot) -> None:
    """What stands apart is first; progress takes the room between, and gives it back."""
    holder = QWidget()
    qtbot.addWidget(holder)
    apart, bar, cancel, save = QPushButton("Copy"), QProgressBar(), QPushButton("Cancel"), QPushButton("Save")
    foot = dialog_foot(apart, bar, cancel, save)
    holder.setLayout(foot)
    holder.resize(600, 60)
    holder.show()
    shown = save.x()
    assert apart.x() < bar.x() < cancel.x() < shown
    bar.hide()
    foot.activate()
    assert save.x() == shown
    assert cancel.x() > holder.width() / 2
