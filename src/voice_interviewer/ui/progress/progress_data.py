"""What the progress page shows, gathered in one go off the UI thread. All rules are the programme's."""

from dataclasses import dataclass, replace

from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.preparation import Named, Preparation, named, parts_of, preparation, progress_of
from voice_interviewer.programme.events import Event, Noted
from voice_interviewer.programme.progress.progress import Progress
from voice_interviewer.programme.queue.queue import Drill
from voice_interviewer.report.programme_parts import ProgrammeParts


@dataclass(frozen=True, slots=True)
class Drills:
    """The next question for each section, and with which one to begin."""

    by_section: tuple[Drill, ...]
    """In the order of the sections."""
    weakest: Section | None
    """None where nothing was graded yet, or all is good."""


@dataclass(frozen=True, slots=True)
class ProgressData:
    """All of the page."""

    basis: Preparation
    said: Named
    progress: Progress
    parts: ProgrammeParts
    drills: Drills


def gather(services: Services, before: ProgressData | None = None) -> ProgressData:
    """Look into bank and library. Where nothing has changed since, it is ``before`` itself.

    Raises NotFound where there is no pack, LibraryError or StorageError where takes or events cannot be read.
    """
    library, settings = services.library, services.settings.current
    basis = preparation(library, services.fresh_bank(), settings, services.now().date())
    said = named(library, settings)
    if before is not None and (before.basis, before.said) == (basis, said):
        return before
    return ProgressData(basis, said, progress_of(basis, said), parts_of(basis), _drills(basis))


def noted(services: Services, data: ProgressData, event: Event) -> tuple[Noted, ProgressData]:
    """Put an event into the journal; what was noted, and what hangs on the journal worked out anew."""
    entry = services.library.journal.note(event, services.now())
    return entry, with_journal(services, data)


def struck(services: Services, data: ProgressData, entry: Noted) -> ProgressData:
    """Take an event back, and work out anew what hangs on it."""
    services.library.journal.strike([entry.id])
    return with_journal(services, data)


def with_journal(services: Services, data: ProgressData) -> ProgressData:
    """The same takes with the journal as it is now: only checklist, guesses, tally and drills are worked out anew."""
    basis = replace(data.basis, events=services.library.journal.events())
    return replace(data, basis=basis, parts=parts_of(basis), drills=_drills(basis))


def _drills(basis: Preparation) -> Drills:
    return Drills(tuple(map(basis.queue.drill, Section)), basis.queue.weakest)
