"""Saves progress to a file that the user names."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from voice_interviewer.errors import StorageError
from voice_interviewer.report.writing import write_whole
from voice_interviewer.ui.progress.export_forms import ExportForm, file_name
from voice_interviewer.ui.progress.progress_data import ProgressData
from voice_interviewer.ui.sharing.saving import Saving


class ProgressExport(Saving):
    """Asks for a file, writes it in a worker, and says where it is. No signals."""

    def export(self, data: ProgressData, form: ExportForm, picture: Callable[[], QImage]) -> None:
        """Save in a form; ``picture`` draws the charts that are shown."""
        drawn = picture() if form.render is None else None
        self.ask_place(file_name(data, form), lambda place: _write(data, form, drawn, place))


def _write(data: ProgressData, form: ExportForm, drawn: QImage | None, place: Path) -> None:
    if drawn is not None:
        write_picture(place, drawn)
    elif form.render is not None:
        write_whole(place, form.render(data))


def write_picture(place: Path, picture: QImage) -> None:
    """Put a picture into a file in one step, as PNG: what was there before stays until the new one is whole.

    Raises StorageError.
    """
    drawn = QByteArray()
    buffer = QBuffer(drawn)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    if not writer.write(picture):
        raise StorageError(
            f"{place.name} could not be written ({writer.errorString()}).",
            "Choose a folder in which you may write and that has room.",
        )
    write_whole(place, bytes(drawn.data()))
