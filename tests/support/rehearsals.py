"""Steps of a rehearsal, for tests of it."""

from pathlib import Path

from support.fake_voice import tone
from support.services import Fakes
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


def stage(rehearsal: Rehearsal) -> Stage:
    """Asked anew each time: a type checker would take the last answer for the next."""
    return rehearsal.stage


def answer(rehearsal: Rehearsal, fakes: Fakes, seconds: float = 2.0) -> None:
    """Go straight to answering and say something."""
    rehearsal.start_answer()
    fakes.recorder.hear(tone(seconds, fakes.recorder.sample_rate))


def recordings(context: Context) -> list[Path]:
    """What lies in the folder of recordings under way."""
    folder = context.services.folders.recordings
    return sorted(folder.iterdir()) if folder.is_dir() else []
