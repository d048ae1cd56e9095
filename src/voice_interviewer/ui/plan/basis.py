"""What plan and queue hang on: what was done so far, the journal, the questions of the role, and the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from voice_interviewer.app import Services
from voice_interviewer.bank.question import Pack
from voice_interviewer.preparation import pack_of_role, past_of, preferences_of
from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.programme.queue.queue import Queue, queue


@dataclass(frozen=True)
class Basis:
    """The same basis always gives the same plan and the same queue."""

    past: Past
    events: Sequence[Noted]
    pack: Pack | None
    """The questions of the role; None where there is no pack at all."""
    preferences: Preferences
    day: date
    """Today."""

    @cached_property
    def queue(self) -> Queue | None:
        """What to practise next; None where there are no questions. Worked out when it is first asked for."""
        return queue(self.past, self.pack, self.preferences, self.events, self.day) if self.pack else None


def gather_basis(services: Services) -> Basis:
    """Look into bank and library, for a worker. Raises LibraryError or StorageError."""
    bank, library = services.fresh_bank(), services.library
    return basis_of(services, past_of(library, bank), library.journal.events())


def basis_of(services: Services, past: Past, events: Sequence[Noted]) -> Basis:
    """What these takes and events are, for the role and the preferences of the settings."""
    settings = services.settings.current
    pack = pack_of_role(past.bank, settings.role)
    return Basis(past, events, pack, preferences_of(settings), services.now().date())
