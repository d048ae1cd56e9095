"""What every dialog is made of: a column with room around it, and the buttons that end it at its foot."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE

NARROWEST = 54 * SPACE
"""Of what stands in the column, so that a sentence is read in one line or two."""

CLOSE = int(1.5 * SPACE)
"""Between the lines of a form."""


def dialog_column(
    dialog: QDialog, *parts: QWidget | QLayout, narrowest: int = NARROWEST, spacing: int = 2 * SPACE
) -> QVBoxLayout:
    """The parts one below the other. A dialog that is given a size of its own asks for a ``narrowest`` of 0."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
    column.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    if narrowest:
        column.addStrut(narrowest)
    return column


def dialog_buttons(*ends: QWidget, apart: tuple[QWidget, ...] = ()) -> QHBoxLayout:
    """The buttons that end a dialog at the right, in the order of Tab; what stands apart from them at the left."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for widget in apart:
        row.addWidget(widget)
    row.addStretch()
    for widget in ends:
        row.addWidget(widget)
    return row
