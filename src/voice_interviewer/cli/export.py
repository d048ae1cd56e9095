"""``history export``: takes as files, in any format, or several in one ZIP."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.cli.mock_reports import FORMS, report_on
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.report.bundle import Packing, write_bundle
from voice_interviewer.report.export_files import Exported, Load, export_each, export_one, export_table, is_table
from voice_interviewer.report.formats import FORMATS, named, render_several
from voice_interviewer.report.options import ExportOptions, Fillers, Subject

Report = Callable[[float], None]

IN_ZIP = ("html", "txt")
"""The formats of a ZIP where none is named."""


def _what_it_holds(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what an export holds."""
    for name, told in reversed(list(_SWITCHES.items())):
        command = click.option(name, is_flag=True, help=told)(command)
    return command


_SWITCHES: Mapping[str, str] = {
    "--clean-fillers": "Leave out filled pauses, filler words, repetitions and false starts.",
    "--no-times": "Without the moments of the recording.",
    "--no-scores": "Without scores, advice and whatever else is made of the content.",
    "--no-delivery": "Without the numbers of delivery.",
    "--no-points": "Without what a strong answer covers.",
    "--with-notes": "With your notes.",
    "--with-sound": "With the recording: inside html, and beside the other files in a ZIP.",
    "--mp3": "In a ZIP, with the recording as a small MP3 in place of FLAC.",
    "--words": "In csv, a row for each word in place of one for each take.",
}


@click.command()
@click.argument("take_ids", type=int, nargs=-1)
@click.option(
    "--format",
    "forms",
    type=click.Choice(list(FORMATS)),
    multiple=True,
    help="Without it, by the ending of --output, else md; more in a ZIP.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="The file to write, or a folder; without it, standard output."
)
@click.option("--zip", "bundle", type=click.Path(path_type=Path), help="One ZIP with a folder a take and an index.")
@click.option("--interview", type=int, help="The takes of this mock interview; in a ZIP with its report.")
@_what_it_holds
@pass_terminal
def export(
    terminal: Terminal,
    take_ids: tuple[int, ...],
    forms: tuple[str, ...],
    output: Path | None,
    bundle: Path | None,
    interview: int | None,
    **switches: bool,
) -> None:
    """Write takes as files: one to a file or to standard output, several to a folder, a table or a ZIP."""
    ids = tuple(dict.fromkeys((*take_ids, *_of_interview(terminal.services, interview))))
    _check(ids, forms, output, bundle)
    key = forms[0] if forms else _by_ending(output)
    _check_switches((forms or IN_ZIP) if bundle else (key,), bundle, switches)
    load = _loading(terminal.services, _options(switches))
    if bundle is not None:
        extras = _interview_report(terminal.services, interview)
        packing = Packing(forms or IN_ZIP, switches["with_sound"] or switches["mp3"], switches["mp3"], extras)
        _tell(terminal, _watched(terminal, lambda on: write_bundle(bundle, ids, load, packing, on, CancelToken())))
    elif output is not None:
        _tell(terminal, _watched(terminal, lambda on: _to_files(ids, load, key, output, on)))
    else:
        terminal.say(render_several([load(take_id) for take_id in ids], key))


def _by_ending(output: Path | None) -> str:
    """The format that a file's name asks for: Markdown in a file called .pdf would open nowhere."""
    ending = output.suffix.lower() if output is not None and not output.is_dir() else ""
    return next((key for key, form in FORMATS.items() if form.ending == ending), "md")


def _check(ids: tuple[int, ...], forms: tuple[str, ...], output: Path | None, bundle: Path | None) -> None:
    """Raises UsageError where what was asked for cannot be done."""
    if not ids:
        raise click.UsageError("Name the takes by their numbers, or a mock interview with --interview.")
    if bundle is not None and output is not None:
        raise click.UsageError("--zip and --output exclude each other.")
    if len(forms) > 1 and bundle is None:
        raise click.UsageError("Several formats go into a ZIP only: name it with --zip.")
    if bundle is None and output is None and forms and named(forms[0]).key in {"pdf", "docx"}:
        raise click.UsageError(f"{named(forms[0]).title} is not a text: name a file with --output.")


def _check_switches(keys: Sequence[str], bundle: Path | None, switches: Mapping[str, bool]) -> None:
    """Raises UsageError where a switch would add nothing: a file without the sound that was asked for looks whole."""
    honoured = frozenset[str]().union(*(named(key).options for key in keys))
    if switches["mp3"] and bundle is None:
        raise click.UsageError("--mp3 goes with --zip.")
    if switches["with_sound"] and bundle is None and "sound" not in honoured:
        raise click.UsageError("--with-sound goes with --format html, or with --zip.")
    if switches["words"] and "words" not in honoured:
        raise click.UsageError("--words goes with --format csv.")


def _options(switches: Mapping[str, bool]) -> ExportOptions:
    return ExportOptions(
        fillers=Fillers.CLEANED if switches["clean_fillers"] else Fillers.KEPT,
        times=not switches["no_times"],
        scores=not switches["no_scores"],
        delivery=not switches["no_delivery"],
        points=not switches["no_points"],
        notes=switches["with_notes"],
        sound=switches["with_sound"],
        words=switches["words"],
    )


def _loading(services: Services, options: ExportOptions) -> Load:
    def load(take_id: int) -> Subject:
        take = services.library.take(take_id)
        points = services.assessor.expected(take.question).points
        return Subject(take, options, points, services.assessor.beside(take))

    return load


def _to_files(ids: tuple[int, ...], load: Load, key: str, output: Path, report: Report) -> Exported:
    if output.is_dir():
        return export_each(ids, load, key, output, report, CancelToken())
    if is_table(key):
        return export_table(ids, load, key, output, report, CancelToken())
    if len(ids) > 1:
        raise click.UsageError(f"{output} is no folder: several takes go to a folder, or into a ZIP with --zip.")
    return export_one(load(ids[0]), key, output)


def _of_interview(services: Services, interview: int | None) -> tuple[int, ...]:
    """Its takes in the order in which they were given. Raises NotFound where there is no such interview."""
    if interview is None:
        return ()
    services.library.interviews.interview(interview)
    found = services.library.summaries(among=TakeFilter(interview=interview), order=Order.OLDEST)
    if not found:
        raise NotFound(f"Mock interview {interview} has no takes.", "Name another one.")
    return tuple(summary.id for summary in found)


def _interview_report(services: Services, interview: int | None) -> Mapping[str, str]:
    if interview is None:
        return {}
    report = report_on(services, services.library.interviews.interview(interview))
    return {"interview.txt": FORMS["text"](report), "interview.json": FORMS["json"](report)}


def _watched(terminal: Terminal, work: Callable[[Report], Exported]) -> Exported:
    with terminal.progress("Exporting") as progress:
        return work(progress or (lambda _: None))


def _tell(terminal: Terminal, exported: Exported) -> None:
    """Raises the first error where nothing could be written."""
    if not exported.paths:
        raise exported.left_out[0]
    for error in exported.left_out:
        terminal.note(f"Left out: {error}")
    for path in exported.paths:
        terminal.note(f"Written to {path}.")
