"""The stages of a rehearsal as the user meets them; a phase of the session may look in several ways."""

from enum import Enum

from voice_interviewer.practice.phases import Phase


class Stage(Enum):
    """What the rehearsal page shows."""

    ASKING = "asking"
    THINKING = "thinking"
    ANSWERING = "answering"
    TYPING = "typing"
    LOST = "lost"
    """The microphone failed; the user chooses what becomes of what was heard."""
    CHECKING = "checking"
    NOT_CHECKED = "not checked"
    """Stopped or failed; the rehearsal's ``problem`` says why."""
    NO_SPEECH = "no speech"
    READY = "ready"
    """Graded: the feedback can be opened."""
    LEFT = "left"


SPOKEN_STAGES = {
    Phase.ASKING: Stage.ASKING,
    Phase.THINKING: Stage.THINKING,
    Phase.ANSWERING: Stage.ANSWERING,
    Phase.PAUSED: Stage.ANSWERING,
    Phase.CHECKING: Stage.CHECKING,
    Phase.REVIEW: Stage.READY,
    Phase.ABANDONED: Stage.LEFT,
}
"""How each phase looks while all goes well and the answer is spoken."""
