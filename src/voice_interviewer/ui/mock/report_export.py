"""Saves the report of a mock interview to a file that the user names."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.report.mock_json import mock_as_json
from voice_interviewer.report.mock_text import mock_markdown, mock_text
from voice_interviewer.report.writing import write_whole
from voice_interviewer.ui.history.export_dialog import ExportDialog
from voice_interviewer.ui.mock.report_data import ReportData
from voice_interviewer.ui.shell.context import Context


@dataclass(frozen=True, slots=True)
class ExportForm:
    """One entry of the menu."""

    title: str
    ending: str
    """Of the file's name, with its dot."""
    render: Callable[[MockReport], str]


FORMS = (
    ExportForm("Markdown (.md)", ".md", mock_markdown),
    ExportForm("Text (.txt)", ".txt", mock_text),
    ExportForm("JSON (.json)", ".json", mock_as_json),
)


class ReportExport(QObject):
    """Asks for a file, writes it in a worker, and says where it is. No signals."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def export(self, data: ReportData, form: ExportForm) -> None:
        """Save in a form."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / file_name(data, form)
        ExportDialog.ask_path(self._page, suggested, False, lambda place: self._save(data.report, form, place))

    def _save(self, report: MockReport, form: ExportForm, place: Path) -> None:
        self._context.tasks.run(
            lambda _token, _report: write_whole(place, form.render(report)), lambda _: self._say(place)
        )

    def _say(self, place: Path) -> None:
        self._context.messages.info(f"Exported to {place}.", "Open folder", lambda: _open_folder(place.parent))


def file_name(data: ReportData, form: ExportForm) -> str:
    """A file name for an export: ``mock-interview_mlops-engineer_2026-03-09_1930.md``."""
    return f"mock-interview_{data.kept.interview.setup.pack}_{data.kept.began:%Y-%m-%d_%H%M}{form.ending}"


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
