"""``import FILES...``: recordings from elsewhere become takes of one question."""

import json
from pathlib import Path

import click

from voice_interviewer.cli.asked import asked_question
from voice_interviewer.cli.assessing import assess_kept, is_graded
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import UserError
from voice_interviewer.incoming import Found
from voice_interviewer.report.formats import render
from voice_interviewer.take import AskedQuestion, Take


@click.command("import", short_help="Make takes of recordings from elsewhere.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--question", "words", required=True, help="The question they answer: its id, words of it, or one of your own."
)
@click.option(
    "--kind",
    type=click.Choice(["design", "concept", "behavioral"]),
    default="concept",
    show_default=True,
    help="Of a question of your own.",
)
@click.option("--no-grade", is_flag=True, help="Keep them only; grade them some other time.")
@click.option("--again", is_flag=True, help="Also those that seem to be in the history already.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file and line.")
@pass_terminal
def importing(
    terminal: Terminal, files: tuple[Path, ...], words: str, kind: str, no_grade: bool, again: bool, as_json: bool
) -> int:
    """Copy FILES (WAV, FLAC, MP3, M4A, OGG and others) into the history as answers, and grade them.

    The files stay as they are. The date of a take is when its recording began, by the file's own date.
    """
    if not words.strip():
        raise click.UsageError("--question needs words.")
    question, code = asked_question(terminal, words, kind), 0
    for file in files:
        try:
            take = _brought_in(terminal, file, question, again, grade=not no_grade)
        except UserError as error:
            # The other files are still worth having; the failure is told in its place and in the exit code.
            code = error.exit_code
            terminal.note_of(file, error)
            if as_json:
                terminal.json({"file": str(file), "error": error.message, "advice": error.advice})
            continue
        _tell(terminal, file, take, as_json)
    return code


def _brought_in(terminal: Terminal, file: Path, question: AskedQuestion, again: bool, grade: bool) -> Take:
    services = terminal.services
    found = services.incoming.look(file)
    _check(found, again)
    with terminal.progress(file.name) as progress:
        take = services.incoming.keep(found, question, progress)
    return assess_kept(terminal, take) if grade else take  # the file would not be taken a second time


def _check(found: Found, again: bool) -> None:
    if found.problem is not None:
        raise found.problem
    if found.known is not None and not again:
        raise UserError(f"This recording is in your history already, as take {found.known}.", "Take it with --again.")


def _tell(terminal: Terminal, file: Path, take: Take, as_json: bool) -> None:
    if as_json:
        terminal.json(json.loads(render(take, "json")))
        return
    told = [f"take {take.id}"]
    if take.findings is not None:
        scores = [f"{score.section.title} {score.score}" for score in take.findings.grade.sections]
        told += scores if is_graded(take) else ["not graded"]
    terminal.say(f"{file}: {', '.join(told)}")
