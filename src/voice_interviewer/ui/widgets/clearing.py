"""The small cross at the end of a line that empties it."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from voice_interviewer.ui.shell.language import tr


def add_clear_button(line: QLineEdit) -> None:
    """Qt's own, which is for the pointer alone (with the keyboard one deletes), with a name for screen readers."""
    others = line.findChildren(QToolButton)  # such as the sign of a search, which keeps the name it has
    line.setClearButtonEnabled(True)
    for cross in line.findChildren(QToolButton):
        if cross not in others:
            cross.setAccessibleName(tr("Clear"))
