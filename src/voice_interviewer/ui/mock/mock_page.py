"""The mock interview page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from voice_interviewer.ui.shell.context import Context


class MockPage(QWidget):
    """Signals: ``rehearse(Assignment)``; ``take_wanted(int)``; ``go_wanted(PageName)``; ``shown_wanted()``."""

    rehearse = Signal(object)
    take_wanted = Signal(object)
    go_wanted = Signal(object)
    shown_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def activate(self) -> None:
        """The page is shown."""

    def deactivate(self) -> None:
        """Another page is shown."""
