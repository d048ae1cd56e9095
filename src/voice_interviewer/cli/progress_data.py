"""What the ``progress`` commands show, worked out in one go."""

from dataclasses import dataclass

from voice_interviewer.cli.preparing import prepared
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.preparation import named, parts_of, progress_of
from voice_interviewer.programme.progress.progress import Progress
from voice_interviewer.report.programme_parts import ProgrammeParts


@dataclass(frozen=True, slots=True)
class Standing:
    """How far somebody has come, and what stands beside that."""

    progress: Progress
    parts: ProgrammeParts


def standing(terminal: Terminal) -> Standing:
    """For the role of the settings. Raises NotFound, LibraryError or StorageError."""
    here = prepared(terminal)
    said = named(terminal.services.library, terminal.services.settings.current)
    return Standing(progress_of(here, said), parts_of(here))
