"""Every command of the terminal with every option, as the commands describe themselves."""

import inspect
from collections.abc import Iterator

import click

from referencing.tables import code, plain, table
from voice_interviewer.cli.default_group import DefaultGroup
from voice_interviewer.cli.main import cli

PROGRAM = "voice-interviewer"
HEAD = f"""# Commands

Everything that `{PROGRAM}` can do in a terminal, made from the commands themselves. Each explains itself with `--help`
too. Without a command, the window opens. What a script gets back: [Exit codes](exit-codes.md).
"""


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *_sections())).rstrip() + "\n"


def commands() -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command with its name as it is typed, a group before those below it."""
    yield from _below(PROGRAM, cli, None)


def _below(
    name: str, command: click.Command, parent: click.Context | None
) -> Iterator[tuple[str, click.Command, click.Context]]:
    context = click.Context(command, info_name=name.rpartition(" ")[2], parent=parent)
    if command is not cli:
        yield name, command, context
    if not isinstance(command, click.Group):
        return
    for below in command.list_commands(context):
        found = command.get_command(context, below)
        assert found is not None
        yield from _below(f"{name} {below}", found, context)


def _sections() -> Iterator[str]:
    for name, command, context in commands():
        words = name.removeprefix(PROGRAM).strip()
        yield f"{'###' if ' ' in words else '##'} {words}\n"
        yield from _about_group(name, command) if isinstance(command, click.Group) else _about(name, command, context)


def _about_group(name: str, group: click.Group) -> Iterator[str]:
    yield _told(group)
    if isinstance(group, DefaultGroup):
        yield f"Without one of the commands below it is `{name} {group.default.name}`.\n"


def _about(name: str, command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"```sh\n{name} {' '.join(command.collect_usage_pieces(context))}\n```\n"
    yield _told(command)
    options = [parameter for parameter in command.get_params(context) if isinstance(parameter, click.Option)]
    rows = [record for option in options if "--help" not in option.opts and (record := option.get_help_record(context))]
    if rows:
        yield table(("option", "what it does"), [(code(_spelt(names)), plain(help)) for names, help in rows])


def _spelt(names: str) -> str:
    """An option; a bar between its choices would end the cell of a table, for some who read it."""
    return names.replace("|", ", ")


def _told(command: click.Command) -> str:
    """Its help, each paragraph on a line of its own; where line ends are meant, they are kept."""
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return "\n\n".join(_paragraph(text) for text in paragraphs) + "\n"


def _paragraph(text: str) -> str:
    if text.startswith("\b"):
        return "```text\n" + text.removeprefix("\b").strip("\n") + "\n```"
    return plain(" ".join(text.split()))
