"""What the queue says of itself and of an item."""

from datetime import date, timedelta

from voice_interviewer.answer import Section
from voice_interviewer.programme.checklist import MARK_TITLES, CheckedItem
from voice_interviewer.programme.events import Mark
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.item import QueueItem
from voice_interviewer.programme.queue.spacing import Stage
from voice_interviewer.programme.wording import counted, day_name, section_name


def line(where: Horizon, takes_left: int, first: Section | None, new: int, of: str = "") -> str:
    """The queue in a line: ``9 days, 12 takes left, Risks first``. Without a date: what is due, and what is new.

    ``of`` says which questions the new ones are among, where those are not all.
    """
    if where.days_left is None:
        parts = [f"{counted(takes_left, 'question')} due again"] if takes_left else []
        parts += [f"{counted(new, 'question')}{of} not tried yet"] if new else []
        parts = parts or ["Nothing is due today"]
    elif where.days_left == 0:
        parts = ["The interview is today"]
    else:
        parts = [counted(where.days_left, "day"), f"{counted(takes_left, 'take')} left"]
    return ", ".join([*parts, f"{section_name(first)} first"] if first else parts)


def reason(item: QueueItem, where: Horizon, weakest: Section | None, marked: CheckedItem | None) -> str:
    """Why an item comes, in one sentence."""
    said = _standing(item, where)
    if item.standing.due > where.today:
        said += f"; nothing more of it is due before {day_name(item.standing.due)}"
    elif marked is not None and marked.mark is Mark.NEED_WORK:
        said += f"; you marked “{marked.item.title}” as {MARK_TITLES[Mark.NEED_WORK]}"
    elif item.section is weakest and item.standing.stage in {Stage.NEW, Stage.WEAK}:
        said += f"; {section_name(item.section)} is where your answers lack most"
    return f"{said}."


def _standing(item: QueueItem, where: Horizon) -> str:
    if item.standing.stage is Stage.NEW:
        return "This question has no graded take yet"
    had = f"{section_name(item.section)} had {item.standing.last} of 4 {_when(item.standing.last_day, where.today)}"
    if item.standing.stage is Stage.CHECK:
        return f"{had}, so it gets one more look " + ("before the interview" if where.interview else "on another day")
    return f"{had}, and was good on an earlier day too" if item.standing.stage is Stage.SETTLED else had


def _when(day: date | None, today: date) -> str:
    if day is None:
        return "in your last take"
    if today - day <= timedelta(days=1):
        return "today" if day == today else "yesterday"
    return f"on {day_name(day)}" + (f" {day.year}" if day.year != today.year else "")
