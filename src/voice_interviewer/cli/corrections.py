"""``corrections list | add | remove | fine``: words heard wrongly once, and words that are never to be marked."""

from collections.abc import Sequence

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal


@click.group()
def corrections() -> None:
    """See and change what is corrected in every answer."""


@corrections.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a correction and line.")
@pass_terminal
def list_corrections(terminal: Terminal, as_json: bool) -> None:
    """List what is corrected, in the order in which it was learned."""
    known = terminal.services.glossary.corrections.all()
    if as_json:
        for each in known:
            terminal.json({"heard": each.heard, "right": each.right})
    elif known:
        terminal.table(("heard", "corrected to"), [(each.heard, each.right) for each in known])
    else:
        terminal.note('None yet. Add one with: voice-interviewer corrections add "cube flow" Kubeflow')


@corrections.command()
@click.argument("heard")
@click.argument("right")
@pass_terminal
def add(terminal: Terminal, heard: str, right: str) -> None:
    """Write RIGHT wherever HEARD is heard, in every answer from now on."""
    added = terminal.services.glossary.remember(heard, right)
    terminal.note(f"“{added.heard}” will be written {added.right}. Answers that are kept stay as they are.")


@corrections.command()
@click.argument("phrase", required=False)
@click.option("--remove", is_flag=True, help="Count it again.")
@click.option("--json", "as_json", is_flag=True, help="Without PHRASE: one JSON object a phrase and line.")
@pass_terminal
def fine(terminal: Terminal, phrase: str | None, remove: bool, as_json: bool) -> None:
    """Never mark PHRASE as a habit of wording, such as "basically"; without one, list those that are fine."""
    own_words = terminal.services.glossary.own_words
    if phrase is None and remove:
        raise click.UsageError("Name the phrase that is to be counted again.")
    if phrase is None:
        _list_fine(terminal, own_words.all(), as_json)
    elif remove:
        terminal.note(f"“{own_words.remove(phrase)}” is counted again, in answers from now on.")
    else:
        terminal.note(f"“{own_words.add(phrase)}” is never marked, in answers from now on.")


def _list_fine(terminal: Terminal, phrases: Sequence[str], as_json: bool) -> None:
    for phrase in phrases:
        if as_json:
            terminal.json({"fine": phrase})
        else:
            terminal.say(phrase)
    if not phrases and not as_json:
        terminal.note("None yet. Add one with: voice-interviewer corrections fine basically")


@corrections.command()
@click.argument("heard")
@pass_terminal
def remove(terminal: Terminal, heard: str) -> None:
    """Correct HEARD no longer."""
    removed = terminal.services.glossary.corrections.remove(heard)
    terminal.note(f"“{removed.heard}” is no longer written {removed.right}.")
