"""The foot of a dialog that does something slow: what stands apart, its progress, and the buttons that end it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE


def dialog_foot(apart: QWidget, progress: QWidget, *ends: QWidget) -> QHBoxLayout:
    """``apart`` at the left, ``ends`` at the right; ``progress``, while it is shown, takes the room between them."""
    foot = QHBoxLayout()
    foot.setSpacing(SPACE)
    foot.addWidget(apart)
    foot.addWidget(progress, stretch=1)
    foot.addStretch()
    for button in ends:
        foot.addWidget(button)
    return foot
