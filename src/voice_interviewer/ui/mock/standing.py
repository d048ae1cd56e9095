"""Where a mock interview stands, as the window shows it."""

from enum import Enum


class Standing(Enum):
    """What the user is in the middle of."""

    IDLE = "idle"
    """No interview is under way."""
    STARTING = "starting"
    """One is being made, or looked for."""
    ASKED = "asked"
    """A question is asked, thought about or answered."""
    KEPT = "kept"
    """The answer is in the library; what it is graded at may put a question in."""
    BETWEEN = "between"
    """The next question is known."""
    OVER = "over"
    """All questions are done, or the agreed minutes are over."""
    PAUSED = "paused"
    """The user took a break from a question that was not answered yet, or comes back to an interview."""
    ENDING = "ending"
    """It has ended; the last of it is being stored and graded."""


BETWEEN_QUESTIONS = {Standing.KEPT, Standing.BETWEEN, Standing.OVER}
