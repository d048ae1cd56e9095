"""A place onto which recordings can be dropped: all of the window, but for what a page takes for itself."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class SoundTarget(QWidget):
    """Takes sound files only. Signals: ``dropped(list)``, their paths."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if sound_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(sound_files(event.mimeData()))


def sound_files(dragged: QMimeData) -> list[Path]:
    """The files among what is dragged that can be recordings."""
    from voice_interviewer.incoming import SUFFIXES  # no window needs it to open

    files = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in SUFFIXES]
