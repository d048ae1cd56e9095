"""A list to choose from whose name is told by screen readers on every platform."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_EDGE = 2
"""Pixels that Qt leaves free beside the text."""


class NamedList(QComboBox):
    """On Linux Qt tells what is chosen in place of a list's name, and its name only where a label right beside it has
    it for its buddy; so one is there, which is never seen. Signals: those of QComboBox.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = QLabel(parent or self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.hide()
        self._told.setBuddy(self)
        self.destroyed.connect(self._told.deleteLater)
        self.setAccessibleName(name)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._told.setText(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, but what has no room ends in dots; the list that opens has all of it."""
        del event
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.palette.setColor(QPalette.ColorRole.ButtonText, option.palette.color(QPalette.ColorRole.Text))
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - _EDGE
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ParentChange:
            self._told.setParent(self.parentWidget() or self)
        return super().event(event)
