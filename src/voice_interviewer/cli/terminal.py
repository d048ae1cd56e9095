"""What every command is given: the services, and how to speak to people and to programs."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import click

from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.transcription.ports import Progress

EXIT_NOT_GRADED = 10
"""The exit code of a command that worked, on an answer that could not be graded."""


class Terminal:
    """Results go to standard output; everything said to a person on the way goes to standard error."""

    def __init__(self, build: Callable[[], Services]) -> None:
        self._build = build

    @cached_property
    def services(self) -> Services:
        """Built when a command first needs them."""
        services = self._build()
        if services.settings.problem is not None:
            self.note(str(services.settings.problem))
        return services

    def close(self) -> None:
        """End what was started; nothing where no command needed the services."""
        if "services" in self.__dict__:
            self.services.close()

    @property
    def to_a_person(self) -> bool:
        """Whether standard output is a terminal, rather than a pipe or a file."""
        return sys.stdout.isatty()

    def say(self, text: str = "") -> None:
        """A line of the result."""
        click.echo(text.removesuffix("\n"))

    def report(self, text: str, form: str = "text") -> None:
        """A report: as text, no wider than the terminal is; in other forms, and in a pipe or a file, as it was made."""
        if self.to_a_person and form in {"text", "txt"}:
            from voice_interviewer.cli.narrow import fitted

            text = fitted(text, shutil.get_terminal_size().columns)
        self.say(text)

    def note(self, text: str) -> None:
        """A line beside the result."""
        click.echo(text, err=True)

    def note_of(self, file: Path, error: UserError) -> None:
        """What went wrong with one of several files, with its name once."""
        named = error.message.startswith(f"{file} ")
        self.note(str(error) if named else f"{file}: {error}")

    def json(self, value: object) -> None:
        """One JSON value on one line, still JSON where the output's encoding lacks one of its characters."""
        text = json.dumps(value, ensure_ascii=False)
        try:
            text.encode(sys.stdout.encoding or "utf-8")
        except UnicodeEncodeError:
            text = json.dumps(value)
        click.echo(text)

    def table(self, titles: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """A table for a person; in a pipe, one row a line with tabs between."""
        if not self.to_a_person:
            for row in rows:
                self.say("\t".join(_on_one_line(str(cell)) for cell in row))
            return
        from voice_interviewer.cli.tables import print_table

        print_table(titles, rows)

    @contextmanager
    def progress(self, label: str) -> Iterator[Progress | None]:
        """A progress bar on standard error while something slow runs; None, and no bar, where that is no terminal."""
        if not sys.stderr.isatty():
            yield None
            return
        from rich.console import Console
        from rich.markup import escape
        from rich.progress import Progress as Bar

        with Bar(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(escape(label), total=1.0)
            yield lambda share: bar.update(task, completed=share)


def _on_one_line(cell: str) -> str:
    """A cell without what ends a cell or a row: settings may have any characters."""
    return " ".join(cell.replace("\t", " ").splitlines())


pass_terminal: Callable[[Callable[..., Any]], Callable[..., Any]] = click.make_pass_decorator(Terminal)
"""Hands the command its `Terminal` as the first argument."""
