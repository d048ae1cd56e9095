"""How the programme writes sections, days, counts and questions for people."""

from collections.abc import Sequence
from datetime import date

from voice_interviewer.answer import Section

LONGEST_QUESTION = 60
"""Characters of a question inside a sentence; a longer one is cut at a word."""


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""English as the sentences around them. `strftime` names them in the system's language once a window is open, since Qt
takes its locale over for the whole program."""


def section_name(section: Section) -> str:
    """The section in one word, for a sentence: ``Risks``."""
    return section.value.capitalize()


def day_name(day: date) -> str:
    """A day as it is said within a year: ``5 March``."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def weekday(day: date) -> str:
    """The day of the week: ``Thursday``."""
    return WEEKDAYS[day.weekday()]


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 take``, ``3 takes``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Parts as one phrase: ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def quoted(question: str) -> str:
    """A question's text inside a sentence."""
    if len(question) <= LONGEST_QUESTION:
        return f"“{question}”"
    return f"“{question[:LONGEST_QUESTION].rsplit(' ', 1)[0].rstrip(',;:')}…”"
