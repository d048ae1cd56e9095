"""The state of a mock interview as data: it can be stored at any moment and taken up again after a crash."""

from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.interview_terms import Company, Level, Voice
from voice_interviewer.practice.rules import Rules


class ItemKind(StrEnum):
    """Where a question of an interview comes from."""

    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    CURVEBALL = "curveball"
    """A change of the problem in the middle of it."""


class ItemState(StrEnum):
    """What became of a question."""

    WAITING = "waiting"
    ANSWERED = "answered"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Setup:
    """What an interview was set up with."""

    pack: str
    """The id of the pack, which is the role."""
    minutes: int
    company: Company = Company.ANY
    level: Level = Level.MID
    rules: Rules = Rules.REAL
    voice: Voice | None = None
    """Who asks on; None for whoever suits each question."""
    follow_ups: bool = True
    curveball: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One question of an interview: a copy, so that it stays what it was when its pack changes or goes."""

    kind: ItemKind
    text: str
    aloud: str
    """The text for the voice."""
    question_kind: str
    """design, concept or behavioral."""
    round: str
    """The title of its round."""
    bucket: str
    think_seconds: int
    answer_seconds: int
    question_id: str | None = None
    pack: str | None = None
    """``pack-id@version``."""
    state: ItemState = ItemState.WAITING
    take: int | None = None
    """The take that answered it."""


class InterviewPhase(StrEnum):
    """Where an interview stands."""

    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    """Every question was answered or skipped, or the user ended it: the report is due."""


@dataclass(frozen=True, slots=True)
class Interview:
    """A mock interview. Plain values throughout, so that msgspec stores it as JSON and reads it back."""

    setup: Setup
    items: tuple[Item, ...]
    phase: InterviewPhase = InterviewPhase.RUNNING
    elapsed: float = 0.0
    """Seconds that it has run, pauses left out, up to the last event."""
    time_up: bool = False
    """Whether the agreed minutes were over when the last question ended: then none is begun unless the user wants one
    more."""
