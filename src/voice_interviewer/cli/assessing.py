"""Grading a take that the library has; where that fails or is stopped, the way back to it is told."""

from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.take import Take
from voice_interviewer.transcription.ports import Listening


def assess_kept(terminal: Terminal, take: Take, listening: Listening | None = None) -> Take:
    """Transcribe and grade a kept take, with what was heard of it already.

    Raises what `Assessor.assess` raises, after saying that the take is kept.
    """
    try:
        with terminal.progress("Transcribing") as progress:
            return terminal.services.assessor.assess(take, progress, listening=listening)
    except BaseException:  # Ctrl+C too: whoever stops it wants to know that the answer is safe
        terminal.note(f"The answer is kept as take {take.id}. Grade it with: voice-interviewer history grade {take.id}")
        raise
