"""The options that say how a mock interview is held."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

ANSWERS = "--answers"
INSTEAD = f"{ANSWERS} FILE"
"""What is named where there is no keyboard or no microphone."""

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class AnswersCommand(click.Command):
    """Lets several files follow one ``--answers``, as shells write them out for ``*.wav``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(_each_with_its_option(args)))


def how_options(command: Decorated) -> Decorated:
    """``--answers``, ``--silent`` and ``--json``."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="The report as JSON."),
        click.option("--silent", is_flag=True, help="Do not ask aloud."),
        click.option(
            ANSWERS,
            metavar="FILE...",
            multiple=True,
            type=click.Path(path_type=Path),
            help="Recordings as the answers, in turn; it ends with the last one.",
        ),
    ):
        command = option(command)
    return command


def _each_with_its_option(words: Sequence[str]) -> Iterator[str]:
    """The words of the command line with the option before each of its files."""
    among_files = False
    for place, word in enumerate(words):
        if word.startswith("-"):
            among_files = word.split("=")[0] == ANSWERS
        elif among_files and words[place - 1] != ANSWERS:
            yield ANSWERS
        yield word
