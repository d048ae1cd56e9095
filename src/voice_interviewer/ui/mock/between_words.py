"""What stands between two questions of a mock interview. Pure: no Qt."""

from dataclasses import dataclass

from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.places import last_done, present, progress
from voice_interviewer.practice.interview.state import Interview, ItemState
from voice_interviewer.ui.mock.interview_words import coming, done_words, place_words
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.stages import Stage

WAITING = "What you said is being written down; a follow-up may come of it."
NO_SPEECH = "No speech was heard in it. Check in Settings that the right microphone is chosen."
NOT_GRADED = "It could not be graded just now. The recording is kept, and the report offers it again."


@dataclass(frozen=True, slots=True)
class BetweenWords:
    """A heading with its icon, what comes next, a note, and what the first button does."""

    heading: str
    text: str
    note: str = ""
    button: str = "Next question"
    icon: str = "circle-check"
    colour: str = "good"


def between_words(
    interview: Interview, standing: Standing, voice: Voice | None = None, stage: Stage | None = None
) -> BetweenWords:
    """``voice`` is who asks next; ``stage`` is that of the answer given last, None where that is not known."""
    if standing is Standing.PAUSED:
        return _paused(interview)
    last, item = last_done(interview), present(interview)
    skipped = last is not None and last.state is ItemState.SKIPPED
    became = "Skipped." if skipped else "Kept."
    icon, colour = ("skip-forward", "muted") if skipped else ("circle-check", "good")
    note = "" if skipped else _note(stage)
    if standing is Standing.KEPT:
        return BetweenWords(became, WAITING, icon=icon, colour=colour)
    if item is not None:
        return BetweenWords(became, coming(item, voice), note, icon=icon, colour=colour)
    over = f"The agreed {interview.setup.minutes} minutes are over." if interview.time_up else "All questions are done."
    return BetweenWords(f"{became} {over}", f"{done_words(interview)}.", note, "See the report", "flag", "accent")


def _paused(interview: Interview) -> BetweenWords:
    where = progress(interview)
    text = (
        f"{_capital(place_words(where))} is asked when you go on." if where is not None else "All questions are done."
    )
    return BetweenWords("Paused", text, "It is stored: you can also go on another day.", "Go on", "pause", "muted")


def _note(stage: Stage | None) -> str:
    return {Stage.NO_SPEECH: NO_SPEECH, Stage.NOT_CHECKED: NOT_GRADED}.get(stage, "") if stage is not None else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
