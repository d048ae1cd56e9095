"""What the programme knows of the takes that were made, a few figures of each, and of the mock interviews held."""

from dataclasses import dataclass
from datetime import date, datetime

from voice_interviewer.answer import Section
from voice_interviewer.take import Mode


@dataclass(frozen=True, slots=True)
class PastTake:
    """One take that is not in the bin."""

    id: int
    question_id: str | None
    """None for a question of the user's own, or a follow-up question."""
    question_text: str
    created: datetime
    """When the answer began, in the time zone in which it was given."""
    seconds: float
    mode: Mode
    interview: int | None
    """The mock interview it belongs to."""
    scores: tuple[int, ...]
    """Context, architecture, operations, risks, each 0 to 4; empty where it was not graded."""
    words: int
    filled_pauses: int
    words_per_minute: float | None
    """None for a typed answer, and for one with too little speech."""

    @property
    def day(self) -> date:
        """The day on which it was made, where it was made."""
        return self.created.date()

    @property
    def graded(self) -> bool:
        """Whether there are scores."""
        return bool(self.scores)

    def score(self, section: Section) -> int | None:
        """The score of one section, None where it was not graded."""
        return self.scores[list(Section).index(section)] if self.scores else None

    @property
    def total(self) -> int | None:
        """The sum of the four section scores, 0 to 16; None where it was not graded."""
        return sum(self.scores) if self.scores else None


@dataclass(frozen=True, slots=True)
class HeldInterview:
    """A mock interview that was held (`voice_interviewer.practice.interview.held`) and is not in the bin."""

    id: int
    day: date
    """The day on which it ended, where it was held."""
