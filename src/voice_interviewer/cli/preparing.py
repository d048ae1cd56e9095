"""What the programme's commands go by: the questions of a role, the takes so far, the journal and the day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import click

from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Pack
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.programme.queue.queue import Queue, queue

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

ANY = "any"
"""The word for a choice that is left open, where the settings have made one."""


def role_option(command: Decorated) -> Decorated:
    """``--role``."""
    text = "Whose questions: the id of a question pack. Else as in the settings."
    return click.option("--role", metavar="ID", help=text)(command)


def company_option(command: Decorated) -> Decorated:
    """``--company``."""
    kinds = click.Choice([company.value or ANY for company in Company])
    return click.option("--company", type=kinds, help="What you prepare for. Else as in the settings.")(command)


def section_option(command: Decorated) -> Decorated:
    """``--section``."""
    sections = click.Choice([section.value for section in Section])
    return click.option("--section", type=sections, help="For the sake of this section of the answer.")(command)


def company_named(terminal: Terminal, name: str | None) -> Company:
    """The kind of company that ``--company`` names; that of the settings where it was not given."""
    if name is None:
        return Company(terminal.services.settings.current.company)
    return Company.ANY if name == ANY else Company(name)


def role_pack(terminal: Terminal, bank: Bank, role: str | None) -> Pack:
    """The pack that ``--role`` names; without it that of the settings, or the first one where that has gone.

    Raises NotFound.
    """
    by_id = {pack.id: pack for pack in bank.packs}
    if not by_id:
        raise NotFound("There is no question pack to prepare with.", "Add one to your folder of packs.")
    wanted = role if role is not None else terminal.services.settings.current.role
    if wanted in by_id:
        return by_id[wanted]
    if role is not None:
        raise NotFound(f"There is no question pack {role!r}.", f"There are: {', '.join(by_id)}.")
    terminal.note(f"The pack of your role, {wanted}, is not there; {bank.packs[0].title} is used.")
    return bank.packs[0]


@dataclass(frozen=True, slots=True)
class Preparation:
    """Where somebody stands in preparing for a role on a day."""

    pack: Pack
    preferences: Preferences
    past: Past
    events: Sequence[Noted]
    today: date

    @property
    def queue(self) -> Queue:
        """What to practise next."""
        return queue(self.past, self.pack, self.preferences, self.events, self.today)


def preparation(terminal: Terminal, role: str | None = None, company: str | None = None) -> Preparation:
    """Looks into bank and library. Raises NotFound, LibraryError or StorageError."""
    services = terminal.services
    bank, library = services.fresh_bank(), services.library
    return Preparation(
        role_pack(terminal, bank, role),
        Preferences(Level(services.settings.current.level), company_named(terminal, company)),
        Past(library.past_takes(), bank),
        library.journal.events(),
        services.now().date(),
    )
