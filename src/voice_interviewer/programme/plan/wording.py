"""How the plan writes days, minutes and what was moved."""

from datetime import date

from voice_interviewer.programme.wording import counted, day_name, weekday

WEEK = 7


def whole_date(day: date) -> str:
    """A day with its year: ``5 March 2026``."""
    return f"{day_name(day)} {day.year}"


def duration(minutes: int) -> str:
    """Minutes as people say them: ``45 min``, ``2 h 5 min``, ``3 h``."""
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def moved(day: date, today: date) -> str:
    """Where a task comes from: ``moved from Tuesday``, with the date where that is a week ago or more."""
    if 0 < (today - day).days < WEEK:
        return f"moved from {weekday(day)}"
    return f"moved from {day_name(day)}"


def countdown(days: int) -> str:
    """How far away the interview is."""
    if days > 0:
        return f"{counted(days, 'day')} to the interview"
    return "The interview is today" if days == 0 else "The interview has been"
