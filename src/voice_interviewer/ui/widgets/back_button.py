"""The way back, at the head of a page that was opened from another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from voice_interviewer.ui.shell.shortcuts import BACK


def back_button() -> QToolButton:
    """Quiet, with room for an icon before its word, which the head draws in the colours of the theme."""
    made = QToolButton()
    made.setText("Back")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setProperty("kind", "quiet")
    made.setAccessibleName("Back")
    made.setToolTip(BACK.hint)
    return made
