"""Saves the plan as a calendar file that the user names."""

from datetime import datetime, time
from pathlib import Path

from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.ui.plan.calendar_dialog import CalendarDialog
from voice_interviewer.ui.sharing.saving import Saving, open_outside


class CalendarExport(Saving):
    """Asks how and where, writes in a worker, and says where it is. No signals."""

    def export(self, plan: Plan) -> None:
        """Save a plan."""
        dialog = CalendarDialog(self._page)
        dialog.chosen.connect(lambda at: self._ask(plan, at))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask(self, plan: Plan, at: time | None) -> None:
        now = self._context.services.now
        self.ask_place(file_name(plan), lambda place: _write(plan, now(), at, place))

    def _say(self, place: Path) -> None:
        said = f"Saved as {place}. Open it in your calendar."
        self._context.messages.info(said, "Open it", lambda: open_outside(place))


def file_name(plan: Plan) -> str:
    """A file name for the plan: ``interview_plan_2026-03-20.ics``."""
    return f"interview_plan_{plan.interview.isoformat()}.ics"


def _write(plan: Plan, now: datetime, at: time | None, place: Path) -> None:
    # The library is large, and most days nobody asks for a calendar.
    from voice_interviewer.report.plan_calendar import calendar
    from voice_interviewer.report.writing import write_whole

    write_whole(place, calendar(plan, now, None, at).decode("utf-8"))
