"""Words on the command line must be text: other bytes, which a shell hands over as they are, cannot be stored."""

import click
from click.types import StringParamType


class Text(StringParamType):
    """Any text. The names of files are none: they may be any bytes, and `click.Path` takes them."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text: str = super().convert(value, param, ctx)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            self.fail(f"{text[:40]!r} is not text in UTF-8.", param, ctx)
        return text


def only_text(command: click.Command) -> click.Command:
    """The command, whose words and those of all commands below it are checked to be text."""
    for param in command.params:
        if param.type is click.STRING:
            param.type = Text()
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        only_text(below)
    return command
