"""Brings a mentor's marks in: a file that is chosen, or dropped on a page."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from voice_interviewer.app import Services
from voice_interviewer.remarks.mentor_import import Imported, keep_marks, take_back
from voice_interviewer.remarks.mentor_marks import marks_in
from voice_interviewer.ui.importing.sound_target import marks_files
from voice_interviewer.ui.shell.context import Context


class MarksImport(QObject):
    """Reads and keeps marks in a worker, tells of it, and offers to undo it.

    Signals: ``changed(int)``, the take whose marks are others now.
    """

    changed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def ask(self, page: QWidget) -> None:
        """Let the user choose a file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(page, "Import marks", folder, "Marks (*.json *.txt);;All files (*)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.bring)
        dialog.open()

    @Slot(str)
    def bring(self, name: str) -> None:
        """Import the file of that name."""
        services, path = self._context.services, Path(name)
        self._context.tasks.run(lambda _token, _report: _bring(services, path), self._tell)

    def take_drops(self, page: QWidget) -> None:
        """Import marks that are dropped on this page; whatever else is dropped is left to what lies below it."""
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not (files := marks_files(event.mimeData())):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            for file in files:
                self.bring(str(file))
        return True

    def remove(self, remark: int, take: int) -> None:
        """Take marks away, with a way back."""
        library = self._context.services.library

        def tell(_: None) -> None:
            self.changed.emit(take)
            self._context.messages.info("The marks are removed.", "Undo", lambda: self._restore(remark, take))

        self._context.tasks.run(lambda _token, _report: library.remarks.strike([remark]), tell)

    def _restore(self, remark: int, take: int) -> None:
        library = self._context.services.library
        self._context.tasks.run(
            lambda _token, _report: library.remarks.unstrike([remark]), lambda _: self.changed.emit(take)
        )

    def _tell(self, done: Imported) -> None:
        if done.added is None:
            self._context.messages.info(f"{done.sentence} (“{done.question}”)")
            return
        self._context.messages.info(f"{done.sentence} (“{done.question}”)", "Undo", lambda: self._undo(done))
        self.changed.emit(done.take)

    def _undo(self, done: Imported) -> None:
        library = self._context.services.library
        self._context.tasks.run(
            lambda _token, _report: take_back(library, done), lambda _: self.changed.emit(done.take)
        )


def _bring(services: Services, path: Path) -> Imported:
    return keep_marks(services.library, marks_in(path), services.now())
