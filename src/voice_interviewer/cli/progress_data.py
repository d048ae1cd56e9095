"""What the ``progress`` commands show, worked out in one go."""

from dataclasses import dataclass

from voice_interviewer.cli.preparing import Preparation, preparation
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.jargon.glossary import split_stack
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import ItemState
from voice_interviewer.programme.calibration import calibrations
from voice_interviewer.programme.checklist import checklist, shipped_checklist
from voice_interviewer.programme.mapping_tally import tally
from voice_interviewer.programme.progress.progress import Progress, progress
from voice_interviewer.report.programme_parts import ProgrammeParts

LAST_ANSWERS = 50
"""The answers in which tools are looked for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far somebody has come, and what stands beside that."""

    progress: Progress
    parts: ProgrammeParts


def standing(terminal: Terminal) -> Standing:
    """For the role of the settings. Raises NotFound, LibraryError or StorageError."""
    here = preparation(terminal)
    return Standing(_progress(terminal, here), _parts(here))


def _progress(terminal: Terminal, here: Preparation) -> Progress:
    services = terminal.services
    held = sum(map(_was_held, services.library.interviews.interviews()))
    tools = split_stack(services.settings.current.stack)
    texts = services.library.recent_texts(LAST_ANSWERS)
    return progress(here.past, here.pack, here.events, here.today, here.preferences, held, tools, texts)


def _parts(here: Preparation) -> ProgrammeParts:
    return ProgrammeParts(
        checklist(shipped_checklist(), here.past, here.pack, here.events),
        calibrations(here.events, here.past),
        tally(here.events),
    )


def _was_held(kept: KeptInterview) -> bool:
    """Whether a mock interview was ended with something said in it."""
    return kept.ended is not None and any(item.state is ItemState.ANSWERED for item in kept.interview.items)
