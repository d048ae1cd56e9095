"""``mentor pack | import | show``: let somebody who has no app mark an answer, and put their marks beside ours."""

import sys
from pathlib import Path

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.delivery.manner import manner_of
from voice_interviewer.remarks.mentor_import import keep_marks
from voice_interviewer.remarks.mentor_marks import MOST_BYTES, marks_in, read_marks
from voice_interviewer.remarks.mentor_standing import standing
from voice_interviewer.report.in_manner import in_manner
from voice_interviewer.report.mentor.choices import SUGGESTED, PackChoices
from voice_interviewer.report.mentor.contents import VOICE, size
from voice_interviewer.report.mentor.guess import first_guess
from voice_interviewer.report.mentor.making import write_pack
from voice_interviewer.report.mentor.marks_text import marks_json, marks_text


@click.group(short_help="Have an answer marked by somebody without the app.")
def mentor() -> None:
    """Have an answer marked by a mentor: pack it, send the file, import what comes back."""


@mentor.command()
@click.argument("take_id", type=int)
@click.option("--to", "path", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write.")
@click.option("--name", default="", help="Your name, as the mentor reads it.")
@click.option("--note", default="", help="What you want to tell them first.")
@click.option("--question", "questions", multiple=True, help="A question for them; may be given up to five times.")
@click.option("--no-questions", is_flag=True, help="Ask nothing beside the marks.")
@click.option("--no-points", is_flag=True, help="Leave out what a strong answer covers.")
@click.option("--no-scores", is_flag=True, help="Leave our scores out altogether.")
@pass_terminal
def pack(
    terminal: Terminal,
    take_id: int,
    path: Path,
    *,
    name: str,
    note: str,
    questions: tuple[str, ...],
    no_questions: bool,
    no_points: bool,
    no_scores: bool,
) -> None:
    """Write a take as one HTML file that a mentor opens in a browser. It holds your voice."""
    if no_questions and questions:
        raise click.UsageError("--question and --no-questions exclude each other.")
    services = terminal.services
    take = in_manner(services.library.take(take_id), manner_of(services.settings.current))
    asked = () if no_questions else questions or SUGGESTED[:3]
    choices = PackChoices(name, note, asked, points=not no_points, scores=not no_scores)
    with terminal.progress("Packing") as progress:
        written = write_pack(take, choices, services.assessor.expected(take.question).points, path, progress)
    terminal.note(f"Written to {path} ({size(written)}).")
    if take.audio is not None:
        terminal.note(VOICE)


@mentor.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@pass_terminal
def import_(terminal: Terminal, file: Path) -> None:
    """Keep the marks in FILE (- for standard input) with the take that they are about."""
    if str(file) == "-":
        marks = read_marks(sys.stdin.buffer.read(MOST_BYTES + 1).decode("utf-8-sig", errors="replace"))
    else:
        marks = marks_in(file)
    done = keep_marks(terminal.services.library, marks, terminal.services.now())
    terminal.note(done.sentence)
    terminal.note(f"See them with: voice-interviewer mentor show {done.take}")


@mentor.command()
@click.argument("take_id", type=int)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_terminal
def show(terminal: Terminal, take_id: int, as_json: bool) -> None:
    """Show a take's marks beside the app's scores and your own."""
    library = terminal.services.library
    take = library.take(take_id)
    found = standing(library, take, lambda: first_guess(library.journal.events(), take_id))
    if as_json:
        terminal.json(marks_json(take_id, found))
    elif found is None:
        pack = f"voice-interviewer mentor pack {take_id} --to for-a-mentor.html"
        terminal.note(f"Nobody has marked take {take_id} yet. Pack it with: {pack}")
    else:
        terminal.report(marks_text(found))
