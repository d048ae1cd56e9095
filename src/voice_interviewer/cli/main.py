"""The command line: ``voice-interviewer COMMAND``. Without a command the window opens, which is not this room's work.

Exit codes: 0 done; 1 a failure without a code of its own; 2 wrong usage or setting; 3 no such question, take or file;
4 sound device; 5 sound file; 6 model or voice; 7 transcription; 8 question pack; 9 storage; 10 worked, but the answer
could not be graded; 11 no second opinion; 130 interrupted.
"""

import errno
import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from voice_interviewer import __version__
from voice_interviewer.app import Services
from voice_interviewer.cli.readable import only_text
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import ExamFileError, PackError, StorageError, UserError

INTERRUPTED = 130

OUTPUT_REFUSED = {errno.EPIPE, errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""What a write to standard output fails with; everything else that is written is told by the room that writes it."""

COMMANDS = (
    "rehearse", "practice", "mock", "plan", "progress", "transcribe", "grade", "exam", "history", "storage", "compare",
    "composite", "import", "questions", "corrections", "say", "mentor", "models", "opinion", "settings", "erase",
    "bench", "desktop", "doctor",
)  # fmt: skip
"""Each lives in the module of that name, as a function of that name, imported when it is called."""

_NAMES = {"import": "importing"}
"""Commands whose name is a word of Python's own."""


class Commands(click.Group):
    """The commands by name. Importing one only when it is called keeps every other quick to start."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        name = _NAMES.get(cmd_name, cmd_name)
        module = importlib.import_module(f"voice_interviewer.cli.{name}")
        command: click.Command = getattr(module, name)
        return only_text(command)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="voice-interviewer")
def cli() -> None:
    """Rehearse interview answers out loud. Without a command, the window opens.

    Everything runs on this machine; nothing is sent anywhere, unless you ask for a second opinion.
    """


def run(arguments: Sequence[str], build: Callable[[], Services]) -> int:
    """Run one command and return its exit code."""
    terminal = Terminal(build)
    _make_streams_usable()
    try:
        code = cli.main(args=list(arguments), prog_name="voice-interviewer", standalone_mode=False, obj=terminal)
        sys.stdout.flush()  # a full disk is told here, not by Python while it ends
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except UserError as error:
        return _told(error)
    except OSError as error:
        return _output_lost(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    finally:
        terminal.close()


def _make_streams_usable() -> None:
    """Let a stream that was closed, or a character that an encoding lacks, be no failure of ours.

    What the terminal or the pipe cannot show becomes a question mark, and so does what is typed and is no text.
    """
    if sys.stdin is None:  # closed by whoever started us; without one, a question would be a crash
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - lives as long as the program
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as above
    if sys.stderr is None:  # without one, click would tell of errors on standard output
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as above
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _output_lost(error: OSError) -> int:
    """The exit code where standard output took no more, which is told. Any other OSError is a bug and raised again."""
    if error.filename is not None or error.errno not in OUTPUT_REFUSED:
        raise error
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:  # else Python tries to flush once more, and fails
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    if error.errno == errno.EPIPE:  # ``| head`` has what it wanted
        return 1
    return _told(StorageError(f"The output could not be written ({error.strerror}).", "Send it to another place."))


def _told(error: UserError) -> int:
    click.echo(str(error), err=True)
    if isinstance(error, PackError | ExamFileError):
        for problem in error.problems:
            click.echo(f"  {problem}", err=True)
    return error.exit_code
