"""What happens in a rehearsal in words for screen readers. Pure but for reading the rehearsal.

Nothing is said of what happens while the microphone records: the words would be recorded, and be old when it is over.
"""

from collections.abc import Callable, Mapping

from voice_interviewer.practice.rules import Rules
from voice_interviewer.take import Take
from voice_interviewer.ui.cues.happenings import Happening
from voice_interviewer.ui.cues.in_writing import in_writing
from voice_interviewer.ui.rehearsal.phase_timer import NUDGES
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.widgets.wording import length

HIGHEST = 4
"""The highest score of a section."""

RESULTS = {Happening.GUESSING, Happening.READY, Happening.NO_SPEECH, Happening.NOT_CHECKED}


def words(happening: Happening, rehearsal: Rehearsal) -> str:
    """What to say of it; empty where nothing is said."""
    if happening in RESULTS and hides_results(rehearsal):
        return ""
    say = _WORDS.get(happening)
    return say(rehearsal) if say is not None else ""


def feedback_words(take: Take) -> str:
    """That the feedback is there, with its scores, or with why there are none."""
    if take.findings is None:
        return "Feedback ready."
    grade = take.findings.grade
    if grade.abstained is not None:
        return f"Feedback ready. Not graded: {grade.explanation}"
    return "Feedback ready: " + ", ".join(f"{s.section.title} {s.score} of {HIGHEST}" for s in grade.sections) + "."


def hides_results(rehearsal: Rehearsal) -> bool:
    """Whether nothing of a grade is told before the report: in a mock interview under real rules."""
    return rehearsal.assignment.interview is not None and rehearsal.session.rules is Rules.REAL


def _question(rehearsal: Rehearsal) -> str:
    assignment = rehearsal.assignment
    return f"Question: {in_writing(assignment.aloud, assignment.asked.text)}"


def _thinking(rehearsal: Rehearsal) -> str:
    limits = rehearsal.session.limits
    return f"Time to think: {length(limits.think_seconds)}." if limits.shown else "Think as long as you like."


def _paused(rehearsal: Rehearsal) -> str:
    said = f"Paused. Nothing is being recorded. {length(rehearsal.session.answered)} so far"
    left = rehearsal.session.answer_left
    if not rehearsal.session.limits.shown or rehearsal.hides_clock:
        return "Paused. Nothing is being recorded."
    return f"{said}, about {length(left)} left." if left > 0 else f"{said}, {length(-left)} over time."


def _ready(rehearsal: Rehearsal) -> str:
    return feedback_words(rehearsal.check.take) if rehearsal.check is not None else ""


def _problem(rehearsal: Rehearsal) -> str:
    return str(rehearsal.problem) if rehearsal.problem is not None else ""


_WORDS: Mapping[Happening, Callable[[Rehearsal], str]] = {
    Happening.QUESTION_SHOWN: _question,
    Happening.THINKING: _thinking,
    Happening.TIME_TO_BEGIN: lambda rehearsal: NUDGES[rehearsal.session.nudge] if rehearsal.session.nudge else "",
    Happening.REFUSED: _problem,
    Happening.PAUSED: _paused,
    Happening.LOST: lambda rehearsal: f"The recording broke off. {_problem(rehearsal)}",
    Happening.CHECKING: lambda rehearsal: "Your answer is being kept and written down.",
    Happening.GUESSING: lambda rehearsal: "Graded. Guess your scores first.",
    Happening.READY: _ready,
    Happening.NO_SPEECH: lambda rehearsal: "No speech was heard. The recording is kept; it was not graded.",
    Happening.NOT_CHECKED: lambda rehearsal: f"Not graded yet. {_problem(rehearsal)}",
    Happening.SKIPPED: lambda rehearsal: "Skipped.",
}
