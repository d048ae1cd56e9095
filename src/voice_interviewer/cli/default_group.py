"""A command that does something by itself and has others below it, such as ``plan`` and ``plan set``."""

import click


class DefaultGroup(click.Group):
    """Runs the first of its commands where none is named; its help is that of the first one, with all of them below."""

    words = False
    """Whether what is not the name of a command goes to the first one."""

    @property
    def default(self) -> click.Command:
        """The command that is run where none is named."""
        return next(iter(self.commands.values()))

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)  # in the order in which they are useful, not by the alphabet

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if self._is_for_default(ctx, args):
            args = [str(self.default.name), *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.default.collect_usage_pieces(ctx)))
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="       ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.default.format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.default.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def _is_for_default(self, ctx: click.Context, args: list[str]) -> bool:
        if not args:
            return True
        first = args[0]
        if first in self.commands or first in ctx.help_option_names:
            return False
        return self.words or first.startswith("-")


class WordsGroup(DefaultGroup):
    """The same where the first command takes words, as in ``practice feature store``."""

    words = True
