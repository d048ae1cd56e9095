"""Days as they are typed. Only forms that can be read in one way: 5.6. is June in one country and May in another."""

import re
from datetime import date, timedelta

import click

FORMS = "Write 2026-12-13 (year, month, day), or +9 for nine days from today."


def day_from(text: str, today: date) -> date:
    """The day that was typed. Raises click.BadParameter, which is wrong usage."""
    if re.fullmatch(r"\+[0-9]{1,4}", text):
        return today + timedelta(days=int(text))
    if re.fullmatch(r"\+[0-9]+", text):
        raise click.BadParameter(f"{text[:12]!r} is further away than any plan. {FORMS}", param_hint="DATE")
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise click.BadParameter(f"{text!r} is not a day that can be read in one way only. {FORMS}", param_hint="DATE")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"There is no such day as {text}. {FORMS}", param_hint="DATE") from error
