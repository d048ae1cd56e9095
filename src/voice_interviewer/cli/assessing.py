"""Grading a take that the library has, and telling what was found; where grading fails, the way back is told."""

from voice_interviewer.assess import Assessor
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.report.formats import render
from voice_interviewer.take import Take
from voice_interviewer.transcription.ports import Listening


def assess_kept(
    terminal: Terminal, take: Take, listening: Listening | None = None, assessor: Assessor | None = None
) -> Take:
    """Transcribe and grade a kept take, with what was heard of it already; by another assessor where one is given.

    Raises what `Assessor.assess` raises, after saying that the take is kept.
    """
    judge = assessor or terminal.services.assessor
    try:
        with terminal.progress("Transcribing") as progress:
            return judge.assess(take, progress, listening=listening)
    except BaseException:  # Ctrl+C too: whoever stops it wants to know that the answer is safe
        terminal.note(f"The answer is kept as take {take.id}. Grade it with: voice-interviewer history grade {take.id}")
        raise


def is_graded(take: Take) -> bool:
    """Whether there are scores."""
    return take.findings is not None and not take.findings.grade.abstained


def graded_or_why(take: Take) -> str:
    """That a take was graded, or why that could not be done. Its findings are there."""
    assert take.findings is not None
    if is_graded(take):
        return f"Graded take {take.id}: {take.question.text}"
    return f"Take {take.id} could not be graded. {take.findings.grade.explanation}"


def rendered(take: Take, assessor: Assessor, form: str) -> str:
    """A take as its report shows it, with what a strong answer covers and what an interviewer would ask next."""
    return render(take, form, assessor.expected(take.question).points, assessor.beside(take))


def say_kept(terminal: Terminal, take: Take) -> None:
    """Where the take lies, and how to read it again."""
    terminal.note(f"\nKept as take {take.id}: {take.audio}")
    terminal.note(f"Read it again with: voice-interviewer history show {take.id}")
