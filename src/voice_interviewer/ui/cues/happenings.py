"""What has happened in a rehearsal between two looks at it. Pure.

One list for both: cues let it be heard, announcements put it in words, and neither can forget what the other tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from voice_interviewer.practice.session import Nudge
from voice_interviewer.ui.rehearsal.stages import Stage


class Happening(Enum):
    """Something to be told."""

    QUESTION_SHOWN = auto()
    """It is there to be read: no voice has said it."""
    THINKING = auto()
    """Time to think has begun, again or for the first time."""
    TIME_TO_BEGIN = auto()
    REFUSED = auto()
    """No answer could be begun, or nothing came of one."""
    RECORDING = auto()
    PAUSED = auto()
    RESUMED = auto()
    TIME_NEARLY_UP = auto()
    OVER_TIME = auto()
    LOST = auto()
    """The microphone failed."""
    STOPPED = auto()
    """Nothing is recorded any more, for good."""
    TYPING = auto()
    CHECKING = auto()
    GUESSING = auto()
    """Graded; the user is to guess first."""
    READY = auto()
    NO_SPEECH = auto()
    NOT_CHECKED = auto()
    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a rehearsal looked like at one moment."""

    stage: Stage
    voiced: bool = False
    """Whether the voice is heard, or was, asking this question."""
    paused: bool = False
    nudge: Nudge | None = None
    problem: str = ""


_ARRIVALS = {
    Stage.THINKING: Happening.THINKING,
    Stage.ANSWERING: Happening.RECORDING,
    Stage.TYPING: Happening.TYPING,
    Stage.LOST: Happening.LOST,
    Stage.CHECKING: Happening.CHECKING,
    Stage.PREDICTING: Happening.GUESSING,
    Stage.READY: Happening.READY,
    Stage.NO_SPEECH: Happening.NO_SPEECH,
    Stage.NOT_CHECKED: Happening.NOT_CHECKED,
    Stage.SKIPPED: Happening.SKIPPED,
}
_MICROPHONE = {Stage.ANSWERING, Stage.LOST}
_NUDGES = {
    Nudge.THINKING_OVER: Happening.TIME_TO_BEGIN,
    Nudge.TIME_NEARLY_UP: Happening.TIME_NEARLY_UP,
    Nudge.OVER_TIME: Happening.OVER_TIME,
}


def happened(before: Seen, now: Seen) -> tuple[Happening, ...]:
    """In the order in which to tell it."""
    return tuple(_happened(before, now))


def _happened(before: Seen, now: Seen) -> Iterator[Happening]:
    moved = now.stage is not before.stage
    if moved and before.stage in _MICROPHONE and now.stage not in _MICROPHONE:
        yield Happening.STOPPED
    if moved and now.stage is Stage.THINKING and before.stage is Stage.ASKING and not now.voiced:
        yield Happening.QUESTION_SHOWN
    if moved and now.stage in _ARRIVALS:
        yield _ARRIVALS[now.stage]
    if now.stage is Stage.THINKING and now.problem and now.problem != before.problem:
        yield Happening.REFUSED
    if now.stage is before.stage is Stage.ANSWERING and now.paused is not before.paused:
        yield Happening.PAUSED if now.paused else Happening.RESUMED
    if now.nudge is not None and now.nudge is not before.nudge and not now.paused:
        yield _NUDGES[now.nudge]
