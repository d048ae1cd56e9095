"""What an export holds and what it leaves out."""

from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.report.beside import Beside
from voice_interviewer.report.content_part import Points
from voice_interviewer.report.in_manner import in_manner
from voice_interviewer.take import Take


class Fillers(StrEnum):
    """What becomes of the words that add nothing, where the answer is written out."""

    KEPT = "kept"
    """Every word as it was said, filled pauses marked."""
    CLEANED = "cleaned"
    """Without filled pauses, filler words, repetitions and false starts; see `voice_interviewer.report.cleaning`."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Each format honours those that it lists in its ``options``; the others mean nothing to it."""

    fillers: Fillers = Fillers.KEPT
    times: bool = True
    """Moments of the recording beside words and quotes."""
    scores: bool = True
    """What was made of the content: scores, advice, pitfalls, claims, follow-up questions."""
    delivery: bool = True
    """What was measured of how it was spoken."""
    points: bool = True
    """What a strong answer covers, where that is known and may be shown."""
    notes: bool = False
    """What the user jotted down. Off at first: notes are for oneself."""
    sound: bool = False
    """The recording itself, inside the file."""
    words: bool = False
    """A table with one row a word in place of one row a take."""


AS_SAID = ExportOptions()
"""Everything that a report shows, with every word as it was said."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One take to be written out: what is shown with it, and how."""

    take: Take
    options: ExportOptions = AS_SAID
    points: Points | None = None
    """What a strong answer covers; None where it is not to be shown."""
    beside: Beside | None = None
    """What is shown with the take and is not kept with it."""

    def __post_init__(self) -> None:
        if self.beside is not None:
            object.__setattr__(self, "take", in_manner(self.take, self.beside.manner))

    @property
    def shown_points(self) -> Points | None:
        """The points, where they are wanted."""
        return self.points if self.options.points else None
