"""What somebody prepares with and how far they are: gathered in the one way that window and terminal share.

Bank, library and settings are handed in. What is given a library looks into it, so call it off the UI thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Pack
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.library.ports import Library
from voice_interviewer.practice.interview.held import was_held
from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import HeldInterview, PastTake
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.programme.queue.queue import Queue, queue
from voice_interviewer.settings import Settings

if TYPE_CHECKING:  # progress is not needed before somebody asks for it
    from voice_interviewer.programme.progress.progress import Progress
    from voice_interviewer.report.programme_parts import ProgrammeParts

LAST_ANSWERS = 50
"""The answers in which tools are looked for, as `voice_interviewer.programme.progress.stack` has it."""


@dataclass(frozen=True)
class Preparation:
    """What somebody has to go by on one day. Equal ones give the same queue, the same interview, the same progress."""

    bank: Bank
    takes: Sequence[PastTake]
    held: Sequence[HeldInterview]
    events: Sequence[Noted]
    pack: Pack
    """The questions of the role."""
    preferences: Preferences
    today: date

    @cached_property
    def past(self) -> Past:
        """The takes and mock interviews, indexed; made when first asked for."""
        return Past(self.takes, self.bank, self.held)

    @cached_property
    def queue(self) -> Queue:
        """What to practise next."""
        return queue(self.past, self.pack, self.preferences, self.events, self.today)


def preparation(library: Library, bank: Bank, settings: Settings, today: date) -> Preparation:
    """For the role, the level and the company of these settings.

    Raises NotFound where there is no pack, LibraryError or StorageError.
    """
    return Preparation(
        bank=bank,
        takes=library.past_takes(),
        held=held_interviews(library),
        events=library.journal.events(),
        pack=chosen_pack(bank, settings.role),
        preferences=preferences_of(settings),
        today=today,
    )


def past_of(library: Library, bank: Bank) -> Past:
    """All that was done so far, beside the questions there are. Raises LibraryError or StorageError."""
    return Past(library.past_takes(), bank, held_interviews(library))


def held_interviews(library: Library) -> list[HeldInterview]:
    """The mock interviews that were held and are not in the bin. Raises LibraryError or StorageError."""
    return [
        HeldInterview(kept.id, kept.ended.date())
        for kept in library.interviews.interviews()
        if kept.ended is not None and was_held(kept.interview)
    ]


def preferences_of(settings: Settings) -> Preferences:
    """The level and the kind of company that somebody prepares for."""
    return Preferences(Level(settings.level), Company(settings.company))


def pack_of_role(bank: Bank, role: str) -> Pack | None:
    """The pack of that id; where it has gone that of the usual role, else the first. None where there is none."""
    packs = {pack.id: pack for pack in bank.packs}
    return packs.get(role) or packs.get(Settings().role) or next(iter(bank.packs), None)


def chosen_pack(bank: Bank, role: str) -> Pack:
    """The same. Raises NotFound where there is none at all."""
    pack = pack_of_role(bank, role)
    if pack is None:
        raise NotFound("There is no question pack to prepare with.", "Add one to your folder of packs.")
    return pack


@dataclass(frozen=True, slots=True)
class Named:
    """Where tools are named."""

    tools: tuple[str, ...]
    """The user's own, as the settings have them."""
    answers: Sequence[str]
    """The texts of the last answers, newest first."""


def named(library: Library, settings: Settings) -> Named:
    """What the tools of a profile are read from. Raises LibraryError or StorageError."""
    from voice_interviewer.jargon.glossary import split_stack

    return Named(split_stack(settings.stack), library.recent_texts(LAST_ANSWERS))


def progress_of(here: Preparation, said: Named) -> "Progress":
    """How far somebody is."""
    from voice_interviewer.programme.progress.progress import progress

    return progress(here.past, here.pack, here.events, here.today, here.preferences, said.tools, said.answers)


def parts_of(here: Preparation) -> "ProgrammeParts":
    """What stands beside that: checklist, guesses, and the tally of the map drill."""
    from voice_interviewer.programme.calibration import calibrations
    from voice_interviewer.programme.checklist import checklist, shipped_checklist
    from voice_interviewer.programme.mapping_tally import tally
    from voice_interviewer.report.programme_parts import ProgrammeParts

    return ProgrammeParts(
        checklist(shipped_checklist(), here.past, here.pack, here.events),
        calibrations(here.events, here.past),
        tally(here.events),
    )
