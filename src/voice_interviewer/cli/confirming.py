"""What is asked at the keyboard before something goes for good."""

from collections.abc import Callable
from typing import TypeVar

import click

from voice_interviewer.cli.recording import at_a_keyboard
from voice_interviewer.errors import UserError

Answer = TypeVar("Answer")


def confirm(question: str, nothing: str, option: str) -> None:
    """A yes or no. Raises click.Abort where the answer is no, and what `asked` raises."""
    if not asked(lambda: click.confirm(question, err=True), nothing, option):
        raise click.Abort


def asked(ask: Callable[[], Answer], nothing: str, option: str) -> Answer:
    """The answer. ``nothing`` says what was not done ("nothing was deleted"), ``option`` answers without a keyboard.

    Raises click.Abort on Ctrl+C and Ctrl+D, UserError where there is nobody to ask.
    """
    try:
        return ask()
    except click.Abort:
        click.echo(err=True)  # nobody pressed Enter behind the question
        if at_a_keyboard():
            raise
        raise UserError(f"There is no keyboard to answer with, so {nothing}.", f"Give {option}.") from None
