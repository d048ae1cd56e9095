"""A page onto which question packs can be dropped."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from voice_interviewer.ui.home.drop_hint import DropHint
from voice_interviewer.ui.home.pack_import import pack_files
from voice_interviewer.ui.shell.theme import Theme


class PackTarget(QWidget):
    """Takes YAML files only. Signals: ``dropped(list)``, their paths."""

    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.drop_hint = DropHint(theme, self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pack_files(event.mimeData()):
            event.acceptProposedAction()
            self.drop_hint.show_over(self)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_hint.hide()
        event.acceptProposedAction()
        self.dropped.emit(pack_files(event.mimeData()))
