"""The column and the foot of a dialog."""

from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.dialog_column import NARROWEST, dialog_buttons, dialog_column


def test_parts_stand_below_each_other_and_ends_at_the_right(qtbot: QtBot) -> None:
    """What stands apart is at the left, in one line with the buttons that end the dialog."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    said, apart, cancel, save = QLabel("Save it?"), QPushButton("Copy"), QPushButton("Cancel"), QPushButton("Save")
    dialog_column(dialog, said, dialog_buttons(cancel, save, apart=(apart,)))
    dialog.show()

    assert said.y() < cancel.y() == save.y() == apart.y()
    assert apart.x() == said.x()
    assert apart.x() < cancel.x() < save.x()
    assert save.geometry().right() == said.geometry().right()


def test_a_column_is_no_narrower_than_its_sentences_need(qtbot: QtBot) -> None:
    """Unless the dialog is given a size of its own."""
    wide, own = QDialog(), QDialog()
    for dialog, narrowest in ((wide, NARROWEST), (own, 0)):
        qtbot.addWidget(dialog)
        dialog_column(dialog, QLabel("Yes?"), narrowest=narrowest)

    assert wide.sizeHint().width() >= NARROWEST
    assert own.sizeHint().width() < NARROWEST
