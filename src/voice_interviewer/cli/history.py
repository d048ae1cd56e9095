"""``history list | show | export | star | tag | note | grade | delete | recover``: the takes that were kept."""

import click
import msgspec

from voice_interviewer.cli.assessing import assess_kept, graded_or_why, is_graded, rendered
from voice_interviewer.cli.export import export
from voice_interviewer.cli.history_filters import filter_from, filter_options, order_from
from voice_interviewer.cli.history_marks import note, numbered, star, tag
from voice_interviewer.cli.terminal import EXIT_NOT_GRADED, Terminal, pass_terminal
from voice_interviewer.erasing import with_copies
from voice_interviewer.errors import AudioFileError, NotFound, TranscriptionFailed
from voice_interviewer.library.finding import ALL
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.voice import recovery


@click.group()
def history() -> None:
    """Look through past takes."""


for command in (export, star, tag, note):
    history.add_command(command)


@history.command(name="list")
@click.argument("words", nargs=-1)
@click.option("--limit", type=click.IntRange(min=1), help="At most so many, the first.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a take and line.")
@filter_options
@pass_terminal
def list_takes(terminal: Terminal, words: tuple[str, ...], limit: int | None, as_json: bool, **chosen: object) -> None:
    """List takes, newest first; with WORDS, those whose question, answer, notes or tags have them."""
    among, order = filter_from(terminal.services, chosen), order_from(chosen)
    summaries = terminal.services.library.summaries(" ".join(words), limit, among=among, order=order)
    if as_json:
        for summary in summaries:
            terminal.json(msgspec.to_builtins(summary))
        return
    if not summaries:
        terminal.note("No takes." if words or among != ALL else _none(terminal.services.library.shelf.binned()))
        return
    terminal.table(
        ("take", "when", "length", "C A O R", "fillers", "question"), [_row(summary) for summary in summaries]
    )


def _none(binned: list[int]) -> str:
    if binned:
        return f"All takes are deleted. To bring back: voice-interviewer history delete --undo {numbered(binned, ' ')}"
    return "No takes yet. Record one with: voice-interviewer rehearse"


def _row(summary: TakeSummary) -> tuple[object, ...]:
    minutes, seconds = divmod(round(summary.seconds), 60)
    scores = " ".join(map(str, summary.scores)) or ("not graded" if summary.graded else "waiting")
    when = summary.created.astimezone().strftime("%Y-%m-%d %H:%M")
    return summary.id, when, f"{minutes}:{seconds:02d}", scores, summary.filled_pauses, summary.question_text


@history.command()
@click.argument("take_id", type=int)
@click.option("--json", "as_json", is_flag=True, help="The whole take as JSON.")
@pass_terminal
def show(terminal: Terminal, take_id: int, as_json: bool) -> None:
    """Print the report of one take."""
    form = "json" if as_json else "txt"
    services = terminal.services
    terminal.report(rendered(services.library.take(take_id), services.assessor, form), form)


@history.command()
@click.argument("take_ids", type=int, nargs=-1)
@pass_terminal
def grade(terminal: Terminal, take_ids: tuple[int, ...]) -> int:
    """Transcribe and grade takes anew; without TAKE_IDS, those that wait for it.

    An answer that was typed or put together, or whose recording is gone, is graded by its words.
    """
    library = terminal.services.library
    wanted = dict.fromkeys(take_ids) or [summary.id for summary in library.summaries() if not summary.graded]
    if not wanted:
        terminal.note("No takes wait to be graded.")
    code = 0
    for take in [library.take(take_id) for take_id in wanted]:  # tells an unknown id before anything is done
        try:
            with terminal.progress("Transcribing") as progress:
                graded = terminal.services.assessor.assess(take, progress)
        except (AudioFileError, TranscriptionFailed) as error:  # something about this take: the others can be graded
            code = error.exit_code
            terminal.note(f"Take {take.id}: {error}")
        else:
            code = code if is_graded(graded) else code or EXIT_NOT_GRADED
            terminal.note(graded_or_why(graded))
    return code


@history.command()
@click.argument("take_ids", type=int, nargs=-1, required=True)
@click.option("--for-good", is_flag=True, help="Remove the recording too; this cannot be undone.")
@click.option("--undo", is_flag=True, help="Bring deleted takes back.")
@pass_terminal
def delete(terminal: Terminal, take_ids: tuple[int, ...], for_good: bool, undo: bool) -> None:
    """Delete takes. They can be brought back with --undo, unless deleted --for-good."""
    if for_good and undo:
        raise click.UsageError("--for-good and --undo exclude each other.")
    library, take_ids = terminal.services.library, tuple(dict.fromkeys(take_ids))
    for take_id in take_ids:
        library.take(take_id)  # tells an unknown id before anything is changed
    numbers = numbered(take_ids)
    if undo:
        _check_binned(take_ids, library.shelf.binned())
        library.restore(take_ids)
        terminal.note(f"Brought back: {numbers}.")
    elif for_good:
        copies = with_copies(library.shelf.copies_with(take_ids))
        library.purge(take_ids)
        terminal.note(f"Removed for good: {numbers}{copies}.")
    else:
        library.delete(take_ids)
        terminal.note(
            f"Deleted: {numbers}. To bring them back: voice-interviewer history delete --undo {numbered(take_ids, ' ')}"
        )


def _check_binned(take_ids: tuple[int, ...], binned: list[int]) -> None:
    if others := [take_id for take_id in take_ids if take_id not in binned]:
        raise NotFound(f"Not deleted: {numbered(others)}.", "Nothing was brought back. Name deleted takes only.")


@history.command()
@pass_terminal
def recover(terminal: Terminal) -> None:
    """Keep answers whose recording was interrupted, and grade them."""
    services = terminal.services
    interrupted = services.interrupted()
    if not interrupted:
        terminal.note("No interrupted answers.")
    takes = []
    for left in interrupted:  # all are kept before the first is graded, which may fail
        take = services.library.keep(left.take, left.path)
        recovery.finish(left.path)
        terminal.note(f"Kept as take {take.id}: {left.seconds:.0f} s, {left.question.text}")
        takes.append(take)
    for take in takes:
        terminal.note(graded_or_why(assess_kept(terminal, take)))
