"""Saves what a page shows to a file that the user names, and says where it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.context import Context


class Saving(QObject):
    """Asks for a file, writes it in a worker, and says where it is. No signals."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask_place(self, name: str, write: Callable[[Path], object]) -> None:
        """Let the user choose where, ``name`` in their documents being suggested; ``write`` then runs in a worker."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        ExportDialog.ask_path(self._page, Path(folder) / name, False, lambda place: self._save(write, place))

    def _save(self, write: Callable[[Path], object], place: Path) -> None:
        self._context.tasks.run(lambda _token, _report: write(place), lambda _: self._say(place))

    def _say(self, place: Path) -> None:
        self._context.messages.info(f"Exported to {place}.", "Open folder", lambda: open_outside(place.parent))


def open_outside(place: Path) -> None:
    """Open a folder, or a file, in the program that the user's desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
