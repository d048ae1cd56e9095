"""What was read about governance and rights, with what to remember of it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import Noted, ReadingNoted, TaskDone
from voice_interviewer.programme.plan.catalogue import Catalogue, TaskKind

LONGEST = 600
"""Characters of a title or a note; a note is a sentence or two, not the text itself."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Something that was read."""

    title: str
    note: str
    day: date
    """On which it was noted."""
    event: int | None
    """The event that says so; None for a task of the plan, which is taken back where it was ticked."""


def readings(events: Sequence[Noted], catalogue: Catalogue) -> tuple[Reading, ...]:
    """All that was noted, the latest first: the plan's readings that were ticked with a note, and any others."""
    found: dict[str | int, Reading] = {}
    for noted in events:
        match noted.event:
            case ReadingNoted(title=title, note=note):
                found[noted.id] = Reading(title, note, noted.day, noted.id)
            case TaskDone(task=name, note=note) if note and name in catalogue.by_id:
                task = catalogue.by_id[name]
                if task.kind is TaskKind.READING:
                    found.pop(name, None)  # so that a note that was written anew counts as the latest
                    found[name] = Reading(task.title, note, noted.day, None)
    return tuple(reversed(found.values()))


def new_reading(title: str, note: str) -> ReadingNoted:
    """The event that notes one. Raises UserError where title or note is empty or too long."""
    title, note = " ".join(title.split()), " ".join(note.split())
    if not title or not note:
        raise UserError("A reading needs a title and a note.", "Write one sentence that you want to remember.")
    if max(len(title), len(note)) > LONGEST:
        raise UserError(f"Title and note may have {LONGEST} characters each.", "Shorten the longer one.")
    return ReadingNoted(title=title, note=note)
