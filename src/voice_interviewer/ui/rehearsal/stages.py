"""The stages of a rehearsal as the user meets them; a phase of the session may look in several ways."""

from enum import Enum

from voice_interviewer.practice.phases import Phase
from voice_interviewer.practice.state import SessionState


class Stage(Enum):
    """What the rehearsal page shows."""

    ASKING = "asking"
    THINKING = "thinking"
    ANSWERING = "answering"
    TYPING = "typing"
    LOST = "lost"
    """The microphone failed; the user chooses what becomes of what was heard."""
    CHECKING = "checking"
    PREDICTING = "predicting"
    """Graded, and hidden until the user has said what they expect."""
    NOT_CHECKED = "not checked"
    """Stopped or failed; the rehearsal's ``problem`` says why."""
    NO_SPEECH = "no speech"
    READY = "ready"
    """Graded: the feedback can be opened."""
    SKIPPED = "skipped"
    LEFT = "left"


SPOKEN_STAGES = {
    Phase.ASKING: Stage.ASKING,
    Phase.THINKING: Stage.THINKING,
    Phase.ANSWERING: Stage.ANSWERING,
    Phase.PAUSED: Stage.ANSWERING,
    Phase.CHECKING: Stage.CHECKING,
    Phase.PREDICTING: Stage.PREDICTING,
    Phase.REVIEW: Stage.READY,
    Phase.SKIPPED: Stage.SKIPPED,
    Phase.ABANDONED: Stage.LEFT,
}
"""How each phase looks while all goes well and the answer is spoken."""

ON_THE_CLOCK = {Stage.ASKING, Stage.THINKING, Stage.ANSWERING, Stage.TYPING}
"""Where time counts, notes are jotted down and hints may be asked for."""


def stage_of(state: SessionState, typing: bool, lost: bool, heard_speech: bool | None) -> Stage:
    """The stage of a session whose answer is typed or spoken, whose microphone was lost or not, and in whose finished
    answer speech was heard (None while there is none).
    """
    stage = SPOKEN_STAGES[state.phase]
    if stage is Stage.ANSWERING and lost:
        return Stage.LOST
    if stage is Stage.ANSWERING and typing:
        return Stage.TYPING
    if stage is not Stage.READY:
        return stage
    if not state.checked or heard_speech is None:
        return Stage.NOT_CHECKED
    return Stage.READY if heard_speech else Stage.NO_SPEECH
