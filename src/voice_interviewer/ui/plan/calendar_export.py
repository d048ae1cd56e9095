"""Saves the plan as a calendar file that the user names."""

from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.ui.history.export_dialog import ExportDialog
from voice_interviewer.ui.plan.calendar_dialog import CalendarDialog
from voice_interviewer.ui.shell.context import Context


class CalendarExport(QObject):
    """Asks how and where, writes in a worker, and says where it is. No signals."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def export(self, plan: Plan) -> None:
        """Save a plan."""
        dialog = CalendarDialog(self._page)
        dialog.chosen.connect(lambda at: self._ask_place(plan, at))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_place(self, plan: Plan, at: time | None) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / file_name(plan)
        ExportDialog.ask_path(self._page, suggested, False, lambda place: self._save(plan, at, place))

    def _save(self, plan: Plan, at: time | None, place: Path) -> None:
        now = self._context.services.now
        self._context.tasks.run(lambda _token, _report: _write(plan, now(), at, place), self._say)

    def _say(self, place: Path) -> None:
        said = f"Saved as {place}. Open it in your calendar."
        self._context.messages.info(said, "Open it", lambda: _open(place))


def file_name(plan: Plan) -> str:
    """A file name for the plan: ``interview_plan_2026-03-20.ics``."""
    return f"interview_plan_{plan.interview.isoformat()}.ics"


def _write(plan: Plan, now: datetime, at: time | None, place: Path) -> Path:
    # The library is large, and most days nobody asks for a calendar.
    from voice_interviewer.report.plan_calendar import calendar
    from voice_interviewer.report.writing import write_whole

    write_whole(place, calendar(plan, now, None, at).decode("utf-8"))
    return place


def _open(place: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
