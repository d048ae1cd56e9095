"""What the page of the map drill shows, gathered off the UI thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Entry
from voice_interviewer.preparation import pack_of_role
from voice_interviewer.programme.events import Noted, QuestionMapped
from voice_interviewer.programme.mapping import Round, next_round
from voice_interviewer.ui.mapping.tally_words import today_in_words


@dataclass(frozen=True, slots=True)
class MapData:
    """One round, and how the day went so far."""

    role: str
    """The role of the settings; where its pack has gone, the round is of the first one."""
    entry: Entry
    round: Round
    today: str
    """Empty before the first round of the day."""


def gather(services: Services, seed: int) -> MapData | None:
    """The next round of the chosen role's questions, of the first pack where that has gone; None where there is none.

    Raises LibraryError.
    """
    role = services.settings.current.role
    pack = pack_of_role(services.fresh_bank(), role)
    if pack is None:
        return None
    events = services.library.journal.events()
    entry = next_round(pack, events, seed)
    return MapData(role, Entry(pack, entry.question), entry, _today(services, events))


def note(services: Services, event: QuestionMapped) -> str:
    """Keep how a round went; returns how the day went so far. Raises LibraryError or StorageError."""
    services.library.journal.note(event, services.now())
    return _today(services, services.library.journal.events())


def _today(services: Services, events: Sequence[Noted]) -> str:
    return today_in_words(events, services.now().date())
