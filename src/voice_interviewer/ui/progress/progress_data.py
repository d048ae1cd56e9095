"""What the progress page shows, gathered in one go off the UI thread. All rules are the programme's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Pack
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.jargon.glossary import split_stack
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import ItemState
from voice_interviewer.programme.calibration import calibrations
from voice_interviewer.programme.checklist import checklist, shipped_checklist
from voice_interviewer.programme.events import Event, Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.mapping_tally import tally
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.progress import Progress, progress
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.programme.queue.queue import Drill, queue
from voice_interviewer.report.programme_parts import ProgrammeParts

LAST_ANSWERS = 50
"""The answers in which tools are looked for, as `programme.progress.stack` has it."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Everything that progress hangs on: the same basis always gives the same page."""

    takes: Sequence[PastTake]
    events: Sequence[Noted]
    bank: Bank
    pack: Pack
    today: date
    preferences: Preferences
    mocks: int
    own_tools: tuple[str, ...]
    answers: Sequence[str]


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

    basis: Basis
    past: Past
    progress: Progress
    parts: ProgrammeParts
    drills: Drills


def gather(services: Services, before: ProgressData | None = None) -> ProgressData:
    """Look into bank and library. Where nothing has changed since, it is ``before`` itself.

    Raises NotFound where there is no pack, LibraryError or StorageError where takes or events cannot be read.
    """
    basis = _basis(services)
    return before if before is not None and before.basis == basis else _worked_out(basis)


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
    return replace(data, basis=basis, parts=_parts(basis, data.past), drills=_drills(basis, data.past))


def chosen_pack(bank: Bank, role: str) -> Pack:
    """The pack of a role, the first one where it has gone. Raises NotFound where there is none at all."""
    if not bank.packs:
        raise NotFound("There is no question pack to prepare with.", "Add one to your folder of packs.")
    return next((pack for pack in bank.packs if pack.id == role), bank.packs[0])


def _basis(services: Services) -> Basis:
    bank, settings, library = services.fresh_bank(), services.settings.current, services.library
    return Basis(
        takes=library.past_takes(),
        events=library.journal.events(),
        bank=bank,
        pack=chosen_pack(bank, settings.role),
        today=services.now().date(),
        preferences=Preferences(Level(settings.level), Company(settings.company)),
        mocks=sum(map(_was_held, library.interviews.interviews())),
        own_tools=split_stack(settings.stack),
        answers=library.recent_texts(LAST_ANSWERS),
    )


def _was_held(kept: KeptInterview) -> bool:
    """Whether a mock interview was ended with something said in it."""
    return kept.ended is not None and any(item.state is ItemState.ANSWERED for item in kept.interview.items)


def _worked_out(basis: Basis) -> ProgressData:
    past = Past(basis.takes, basis.bank)
    whole = progress(
        past,
        basis.pack,
        basis.events,
        basis.today,
        basis.preferences,
        basis.mocks,
        basis.own_tools,
        basis.answers,
    )
    return ProgressData(basis, past, whole, _parts(basis, past), _drills(basis, past))


def _parts(basis: Basis, past: Past) -> ProgrammeParts:
    return ProgrammeParts(
        checklist(shipped_checklist(), past, basis.pack, basis.events),
        calibrations(basis.events, past),
        tally(basis.events),
    )


def _drills(basis: Basis, past: Past) -> Drills:
    line = queue(past, basis.pack, basis.preferences, basis.events, basis.today)
    return Drills(tuple(map(line.drill, Section)), line.weakest)
