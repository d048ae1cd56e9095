"""Turns the question for a guess off, and on again for whoever thinks better of it."""

from collections.abc import Callable

from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.context import Context

STOPPED = "You will not be asked to guess your scores. Settings can turn it on again."


def stop_asking(context: Context) -> None:
    """Do not ask for a guess from now on; the message offers to undo that."""
    _change(context, False, lambda: context.messages.info(STOPPED, "Undo", lambda: ask_again(context)))


def ask_again(context: Context) -> None:
    """Undo that."""
    _change(context, True, lambda: context.messages.info("You will be asked to guess your scores again."))


def _change(context: Context, wanted: bool, done: Callable[[], None]) -> None:
    try:
        context.services.settings.change(predict_scores=wanted)
    except UserError as error:
        context.messages.error(error)
    else:
        done()
