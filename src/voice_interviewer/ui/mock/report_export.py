"""Saves the report of a mock interview to a file that the user names."""

from collections.abc import Callable
from dataclasses import dataclass

from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.report.mock_json import mock_as_json
from voice_interviewer.report.mock_text import mock_markdown, mock_text
from voice_interviewer.report.writing import write_whole
from voice_interviewer.ui.mock.report_data import ReportData
from voice_interviewer.ui.sharing.saving import Saving


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


class ReportExport(Saving):
    """Asks for a file, writes it in a worker, and says where it is. No signals."""

    def export(self, data: ReportData, form: ExportForm) -> None:
        """Save in a form."""
        self.ask_place(file_name(data, form), lambda place: write_whole(place, form.render(data.report)))


def file_name(data: ReportData, form: ExportForm) -> str:
    """A file name for an export: ``mock-interview_mlops-engineer_2026-03-09_1930.md``."""
    return f"mock-interview_{data.kept.interview.setup.pack}_{data.kept.began:%Y-%m-%d_%H%M}{form.ending}"
