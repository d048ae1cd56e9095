"""What was chosen for the last pack, so that the next one begins with it: all but the note, which is for one answer."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from voice_interviewer.errors import UserError
from voice_interviewer.private import write_whole
from voice_interviewer.report.mentor.choices import SUGGESTED, PackChoices, checked

MOST_OWN = 20
"""Questions of the user's own that are offered again, those used last first."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The choices, and the user's own questions, also those that were not chosen last time."""

    choices: PackChoices = field(default_factory=PackChoices)
    own: tuple[str, ...] = ()


class RememberedChoices:
    """A small file. One that is missing or makes no sense counts as nothing chosen yet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Remembered:
        """What was chosen last."""
        try:
            kept = msgspec.json.decode(self._path.read_bytes(), type=Remembered)
            return Remembered(checked(kept.choices), tuple(kept.own[:MOST_OWN]))
        except (OSError, ValueError, RecursionError, UserError):
            return Remembered()

    def save(self, choices: PackChoices, offered: tuple[str, ...] = ()) -> None:
        """Remember; ``offered`` are the questions that could be chosen. A full disk loses a convenience only."""
        own = tuple(question for question in offered if question not in SUGGESTED)
        new = Remembered(_without_note(choices), own[:MOST_OWN])
        with suppress(OSError):
            write_whole(self._path, msgspec.json.encode(new))


def _without_note(choices: PackChoices) -> PackChoices:
    return PackChoices(choices.name, "", choices.questions, choices.points, choices.scores)
