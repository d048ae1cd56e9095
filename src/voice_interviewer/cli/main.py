"""The command line: ``voice-interviewer COMMAND``. Without a command the window opens, which is not this room's work.

Exit codes: 0 done; 1 a failure without a code of its own; 2 wrong usage or setting; 3 no such question, take or file;
4 sound device; 5 sound file; 6 model or voice; 7 transcription; 8 question pack; 9 storage; 10 worked, but the answer
could not be graded; 130 interrupted.
"""

import importlib
from collections.abc import Callable, Sequence

import click

from voice_interviewer import __version__
from voice_interviewer.app import Services
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import PackError, UserError

INTERRUPTED = 130

COMMANDS = ("rehearse", "transcribe", "grade", "history", "questions", "doctor")
"""Each lives in the module of that name, as a function of that name, imported when it is called."""


class Commands(click.Group):
    """The commands by name. Importing one only when it is called keeps every other quick to start."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"voice_interviewer.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="voice-interviewer")
def cli() -> None:
    """Rehearse interview answers out loud. Without a command, the window opens.

    Everything runs on this machine; nothing is sent anywhere.
    """


def run(arguments: Sequence[str], build: Callable[[], Services]) -> int:
    """Run one command and return its exit code."""
    terminal = Terminal(build)
    try:
        code = cli.main(args=list(arguments), prog_name="voice-interviewer", standalone_mode=False, obj=terminal)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except UserError as error:
        return _told(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    finally:
        terminal.close()


def _told(error: UserError) -> int:
    click.echo(str(error), err=True)
    if isinstance(error, PackError):
        for problem in error.problems:
            click.echo(f"  {problem}", err=True)
    return error.exit_code
