"""Before the reveal: which scores the user expects; after it: how the guess and the scores compare."""

import click

from voice_interviewer.answer import Section
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.programme.calibration import TOP_SCORE, calibrations
from voice_interviewer.programme.events import Predicted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.wording import section_name
from voice_interviewer.structure.grade import SCORE_WORDS
from voice_interviewer.take import Take

NEVER = "never"

Scores = tuple[int, ...]
"""One a section, in their order."""


def guess(terminal: Terminal, take: Take) -> Predicted | None:
    """Ask for the scores that the user expects of a kept take, and keep them; None where they would rather not.

    Whoever types "never" is not asked again, which is a setting. Raises LibraryError, SettingsError or StorageError.
    """
    scores = _asked(terminal)
    if scores is None or take.id is None:
        return None
    context, architecture, operations, risks = scores
    event = Predicted(take=take.id, context=context, architecture=architecture, operations=operations, risks=risks)
    terminal.services.library.journal.note(event, terminal.services.now())
    return event


def tell_beside(terminal: Terminal, take: Take, event: Predicted) -> None:
    """The guess beside the scores, and, once enough takes were guessed, what the guesses say."""
    assert take.findings is not None  # only a graded take is guessed
    terminal.note("\nYour guess")
    for entry in take.findings.grade.sections:
        terminal.note(
            f"  {section_name(entry.section):<14}guessed {guessed_score(event, entry.section)}, scored {entry.score}"
        )
    library = terminal.services.library
    overall = calibrations(library.journal.events(), Past(library.past_takes(), terminal.services.bank)).overall
    if not overall.missing:
        terminal.note(overall.sentence)


def guessed_score(event: Predicted, section: Section) -> int:
    """What was guessed for a section."""
    score: int = getattr(event, section.value)
    return score


def _asked(terminal: Terminal) -> Scores | None:
    terminal.note("\nBefore you see the scores: how would you rate each section?")
    terminal.note(" · ".join(f"{score} {means}" for score, means in enumerate(SCORE_WORDS)))
    prompt = f"{', '.join(map(section_name, Section))} (such as 3 2 1 0; Enter: no guess; never: do not ask again)"
    while text := click.prompt(prompt, default="", show_default=False, err=True).strip().lower():
        if text == NEVER:
            terminal.services.settings.change(predict_scores=False)
            terminal.note("You will not be asked again. Settings, Interview, or --predict, changes that.")
            return None
        scores = _scores(text)
        if scores is not None:
            return scores
        terminal.note(f"Four numbers from 0 to {TOP_SCORE}, please.")
    return None


def _scores(text: str) -> Scores | None:
    """The four scores in a line; None where it holds something else."""
    digits = text.replace(",", " ").split()
    digits = list(digits[0]) if len(digits) == 1 else digits  # 3210 is as clear
    if len(digits) != len(Section) or any(digit not in {"0", "1", "2", "3", "4"} for digit in digits):
        return None
    return tuple(map(int, digits))
