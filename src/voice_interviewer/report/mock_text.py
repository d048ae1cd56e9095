"""The closing report of a mock interview as plain text and as Markdown; both say the same."""

from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.mock_document import mock_document
from voice_interviewer.report.text import as_text


def mock_text(report: MockReport) -> str:
    """The report for the terminal and for TXT files."""
    return as_text(mock_document(report))


def mock_markdown(report: MockReport) -> str:
    """The report as Markdown (CommonMark)."""
    return as_markdown(mock_document(report))
