"""What takes up room, as the page tells it. No Qt in here."""

from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.library.disk_use import DiskUse
from voice_interviewer.ui.widgets.wording import count


class Kind(StrEnum):
    """The things that take up room."""

    SOUND = "sound"
    BIN = "bin"
    DATABASE = "database"
    BACKUPS = "backups"
    UNFINISHED = "unfinished"
    STRAY = "stray"
    MODELS = "models"
    SPEECH = "speech"


SHADES = {
    Kind.SOUND: ("accent", 1.0),
    Kind.BIN: ("accent", 0.66),
    Kind.DATABASE: ("good", 1.0),
    Kind.BACKUPS: ("good", 0.66),
    Kind.UNFINISHED: ("warning", 1.0),
    Kind.STRAY: ("warning", 0.7),
    Kind.MODELS: ("muted", 1.0),
    Kind.SPEECH: ("muted", 0.7),
}
"""The colour of each in the bar, and how strong it is: what belongs together has one colour, and none is a section's.
The lines below the bar stand in the same order and say the same in numbers."""


@dataclass(frozen=True, slots=True)
class Line:
    """One of the things."""

    kind: Kind
    title: str
    about: str
    size: int
    """Bytes."""


def lines(use: DiskUse) -> list[Line]:
    """All of them, also those that take up nothing, so that nothing moves when something was cleared."""
    kept = use.library
    return [
        Line(Kind.SOUND, "Recordings of your takes", f"{count(kept.takes, 'take')} in the history", kept.sound),
        Line(Kind.BIN, "The bin", _in_bin(kept.binned), kept.binned_sound),
        Line(Kind.DATABASE, "Words and findings", "Everything about your takes but their sound", kept.database),
        Line(Kind.BACKUPS, "Copies of the database", "Made before a new version changed it", kept.backups),
        Line(Kind.UNFINISHED, "Interrupted recordings", "Offered to you at the next start", kept.unfinished),
        Line(Kind.STRAY, "Stray sound files", "No take names them", kept.stray),
        Line(Kind.MODELS, "Speech models", "Fetched and deleted in Settings", use.models),
        Line(Kind.SPEECH, "Spoken questions", "Kept so that they start at once; made anew when needed", use.speech),
    ]


def _in_bin(takes: int) -> str:
    return f"{count(takes, 'deleted take')}; listed below" if takes else "Empty"
