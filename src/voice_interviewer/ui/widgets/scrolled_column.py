"""The body of a page: a column of limited width in the middle, which scrolls when the window is too low for it."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE


class ScrolledColumn(QScrollArea):
    """Fill it through ``body``. Signals: those of QScrollArea."""

    def __init__(self, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QWidget()
        column.setMaximumWidth(widest)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        self.body.setSpacing(2 * SPACE)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(middle)

    def bring_to_top(self, part: QWidget) -> None:
        """Scroll to a part of the column, as far as that goes."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # what is new has its place then
        top = part.mapTo(self, QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - 2 * SPACE)
