"""Saves progress to a file that the user names."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QObject, QSaveFile, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from voice_interviewer.errors import StorageError
from voice_interviewer.report.writing import write_whole
from voice_interviewer.ui.history.export_dialog import ExportDialog
from voice_interviewer.ui.progress.export_forms import ExportForm, file_name
from voice_interviewer.ui.progress.progress_data import ProgressData
from voice_interviewer.ui.shell.context import Context


class ProgressExport(QObject):
    """Asks for a file, writes it in a worker, and says where it is. No signals."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def export(self, data: ProgressData, form: ExportForm, picture: Callable[[], QImage]) -> None:
        """Save in a form; ``picture`` draws the charts that are shown."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / file_name(data, form)
        drawn = picture() if form.render is None else None
        ExportDialog.ask_path(self._page, suggested, False, lambda place: self._save(data, form, drawn, place))

    def _save(self, data: ProgressData, form: ExportForm, drawn: QImage | None, place: Path) -> None:
        self._context.tasks.run(lambda _token, _report: _write(data, form, drawn, place), self._say)

    def _say(self, place: Path) -> None:
        self._context.messages.info(f"Exported to {place}.", "Open folder", lambda: _open_folder(place.parent))


def _write(data: ProgressData, form: ExportForm, drawn: QImage | None, place: Path) -> Path:
    if drawn is not None:
        write_picture(place, drawn)
    elif form.render is not None:
        write_whole(place, form.render(data))
    return place


def write_picture(place: Path, picture: QImage) -> None:
    """Put a picture into a file in one step, as PNG: what was there before stays until the new one is whole.

    Raises StorageError.
    """
    file = QSaveFile(str(place))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not (opened and QImageWriter(file, QByteArray(b"PNG")).write(picture) and file.commit()):
        raise StorageError(
            f"{place.name} could not be written ({file.errorString()}).",
            "Choose a folder in which you may write and that has room.",
        )


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
