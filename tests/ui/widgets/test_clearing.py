"""The cross that empties a line."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.clearing import add_clear_button


def test_only_the_cross_is_called_clear(qtbot: QtBot) -> None:
    """A sign that stands in the line already is something else; two of one name could not be told apart."""
    line = QLineEdit()
    qtbot.addWidget(line)
    line.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition).setText("Search")
    add_clear_button(line)
    names = [each.accessibleName() for each in line.findChildren(QToolButton)]
    assert len(names) == 2
    assert names.count("Clear") == 1
