"""Saves the comparison of two takes as Markdown to a file that the user names."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.report.comparison_document import TwoTakes, comparison_markdown
from voice_interviewer.report.writing import write_whole
from voice_interviewer.ui.history.export_dialog import ExportDialog
from voice_interviewer.ui.shell.context import Context


class ComparisonExport(QObject):
    """Asks for a file, writes it in a worker, and says where it is. No signals."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def export(self, both: TwoTakes) -> None:
        """Save this."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / file_name(both)
        ExportDialog.ask_path(self._page, suggested, False, lambda place: self.save(both, place))

    def save(self, both: TwoTakes, place: Path) -> None:
        """Write it to this file."""
        self._context.tasks.run(
            lambda _token, _report: write_whole(place, comparison_markdown(both)),
            lambda _: self._say(place),
            self._fail,
        )

    def _say(self, place: Path) -> None:
        self._context.messages.info(f"Exported to {place}.", "Open folder", lambda: _open_folder(place.parent))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._context.messages.error(error)


def file_name(both: TwoTakes) -> str:
    """A file name for an export: ``takes_12_and_15.md``."""
    return f"takes_{both.left.id}_and_{both.right.id}.md"


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
