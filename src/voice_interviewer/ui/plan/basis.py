"""What plan and queue hang on: the takes so far, the journal, the questions of the role, and the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Pack
from voice_interviewer.interview_terms import Company, Level
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
    return basis_of(services, Past(library.past_takes(), bank), library.journal.events())


def basis_of(services: Services, past: Past, events: Sequence[Noted]) -> Basis:
    """What these takes and events are, for the role and the preferences of the settings."""
    settings = services.settings.current
    preferences = Preferences(Level(settings.level), Company(settings.company))
    return Basis(past, events, pack_of_role(past.bank, settings.role), preferences, services.now().date())


def pack_of_role(bank: Bank, role: str) -> Pack | None:
    """The pack of that id; the first one where it has gone, None where there is none at all."""
    return next((pack for pack in bank.packs if pack.id == role), next(iter(bank.packs), None))
