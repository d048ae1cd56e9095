"""A place onto which recordings and a mentor's marks can be dropped: all of the window, but for what a page takes."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class SoundTarget(QWidget):
    """Takes sound files and files of marks only. Signals: ``dropped(list)``, the paths of recordings;
    ``marks_dropped(list)``, those of marks.
    """

    dropped = Signal(object)
    marks_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if sound_files(event.mimeData()) or marks_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if marks := marks_files(event.mimeData()):
            self.marks_dropped.emit(marks)
        if sounds := sound_files(event.mimeData()):
            self.dropped.emit(sounds)


def sound_files(dragged: QMimeData) -> list[Path]:
    """The files among what is dragged that can be recordings."""
    from voice_interviewer.incoming import SUFFIXES  # no window needs it to open

    return [file for file in _files(dragged) if file.suffix.lower() in SUFFIXES]


def marks_files(dragged: QMimeData) -> list[Path]:
    """The files among what is dragged that can hold a mentor's marks."""
    return [file for file in _files(dragged) if file.suffix.lower() == ".json"]


def _files(dragged: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
