"""What the programme's commands go by: the options that say for what somebody prepares, and what is known for that."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Pack
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Company
from voice_interviewer.preparation import Preparation, chosen_pack, preparation

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
    wanted = role if role is not None else terminal.services.settings.current.role
    pack = chosen_pack(bank, wanted)
    if pack.id == wanted:
        return pack
    if role is not None:
        raise NotFound(
            f"There is no question pack {role!r}.", f"There are: {', '.join(other.id for other in bank.packs)}."
        )
    terminal.note(f"The pack of your role, {wanted}, is not there; {pack.title} is used.")
    return pack


def prepared(terminal: Terminal, role: str | None = None, company: str | None = None) -> Preparation:
    """Looks into bank and library. Raises NotFound, LibraryError or StorageError."""
    services = terminal.services
    bank = services.fresh_bank()
    pack = role_pack(terminal, bank, role)
    settings = replace(services.settings.current, role=pack.id, company=company_named(terminal, company).value)
    return preparation(services.library, bank, settings, services.now().date())
