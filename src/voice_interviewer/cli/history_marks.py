"""``history star | tag | note``: what the user puts beside takes."""

from collections.abc import Iterable

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.take import Take


@click.command()
@click.argument("take_ids", type=int, nargs=-1, required=True)
@click.option("--off", is_flag=True, help="Take the stars away.")
@pass_terminal
def star(terminal: Terminal, take_ids: tuple[int, ...], off: bool) -> None:
    """Star takes."""
    take_ids = tuple(dict.fromkeys(take_ids))
    _check(terminal, take_ids)
    terminal.services.library.shelf.star(take_ids, not off)
    terminal.note(f"{'Took the star off' if off else 'Starred'}: {numbered(take_ids)}.")


@click.command()
@click.argument("tag", required=False)
@click.argument("take_ids", type=int, nargs=-1)
@click.option("--off", is_flag=True, help="Take the tag away.")
@click.option("--json", "as_json", is_flag=True, help="Without TAG: one JSON object a tag and line.")
@pass_terminal
def tag(terminal: Terminal, tag: str | None, take_ids: tuple[int, ...], off: bool, as_json: bool) -> None:
    """Tag takes with TAG; without any, list the tags in use."""
    if tag is None:
        _list_tags(terminal, as_json)
        return
    words = " ".join(tag.split())
    if not words or not take_ids:
        raise click.UsageError("Give a tag and the numbers of takes, such as: history tag 'to redo' 4 7")
    take_ids = tuple(dict.fromkeys(take_ids))
    _check(terminal, take_ids)
    shelf = terminal.services.library.shelf
    if off and words.casefold() not in map(str.casefold, shelf.tags_of(take_ids)):
        raise NotFound(f"None of them has the tag “{words}”.", "The tags in use: voice-interviewer history tag")
    (shelf.untag if off else shelf.tag)(take_ids, words)
    terminal.note(f"{'Took the tag “' + words + '” off' if off else 'Tagged “' + words + '”'}: {numbered(take_ids)}.")


@click.command()
@click.argument("take_id", type=int)
@click.argument("words", nargs=-1)
@click.option("--clear", is_flag=True, help="Remove the notes.")
@pass_terminal
def note(terminal: Terminal, take_id: int, words: tuple[str, ...], clear: bool) -> None:
    """Put WORDS in place of the notes of a take; without any, print the notes."""
    if clear and words:
        raise click.UsageError("--clear and words exclude each other.")
    take = terminal.services.library.take(take_id)
    if not words and not clear:
        _print_notes(terminal, take)
        return
    notes = " ".join(words).strip()
    terminal.services.library.shelf.note(take_id, notes)
    terminal.note(f"Noted beside take {take_id}." if notes else f"Removed the notes of take {take_id}.")


def _print_notes(terminal: Terminal, take: Take) -> None:
    if take.notes:
        terminal.say(take.notes)
    else:
        terminal.note(f"Take {take.id} has no notes. Write some with: voice-interviewer history note {take.id} WORDS")


def _list_tags(terminal: Terminal, as_json: bool) -> None:
    found = terminal.services.library.shelf.tags()
    if as_json:
        for name, takes in found:
            terminal.json({"tag": name, "takes": takes})
    elif found:
        terminal.table(("tag", "takes"), found)
    else:
        terminal.note("No tags yet. Add one with: voice-interviewer history tag TAG TAKE_IDS")


def _check(terminal: Terminal, take_ids: tuple[int, ...]) -> None:
    """Tell an unknown id before anything is changed."""
    for take_id in take_ids:
        terminal.services.library.take(take_id)


def numbered(take_ids: Iterable[int], between: str = ", ") -> str:
    """The numbers of takes in a row."""
    return between.join(map(str, take_ids))
