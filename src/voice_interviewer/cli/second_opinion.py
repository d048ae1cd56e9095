"""``grade --second-opinion``: shows exactly what would be sent and to whom, asks, and prints what came back."""

import sys

import click

from voice_interviewer.cli.confirming import asked
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.opinion.address import Address
from voice_interviewer.opinion.as_text import opinion_json, opinion_text
from voice_interviewer.opinion.keys import Place
from voice_interviewer.opinion.wording import key_sentence, request_text
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion


def second_opinion(terminal: Terminal, question: AskedQuestion, grade: Grade, yes: bool, as_json: bool) -> None:
    """Ask for it, unless the user says no on seeing what would be sent; with ``yes`` nobody is asked.

    Raises what `SecondOpinions` raises.
    """
    opinions = terminal.services.opinions
    request = opinions.prepare(question, grade)
    terminal.note(request_text(request))
    terminal.note(key_sentence(request.address, _place(terminal, request.address, yes)))
    if not yes and not _agreed(request.address.url):
        terminal.note("Nothing was sent.")
        return
    opinion = opinions.ask(request)
    if as_json:
        terminal.json({"second_opinion": opinion_json(grade, opinion)})
    else:
        terminal.say(f"\n{opinion_text(grade, opinion)}")


def _agreed(url: str) -> bool:
    """Whether the user wants it sent. Raises what `asked` raises."""
    return asked(lambda: click.confirm(f"Send exactly this to {url}?", err=True), "nothing was sent", "--yes")


def _place(terminal: Terminal, server: Address, yes: bool) -> Place:
    """Where the key is; whoever sits at a terminal without a keyring can type one for this run."""
    opinions, keys = terminal.services.opinions, terminal.services.opinions.keys
    place = opinions.key_place(server)
    if place is not Place.NOWHERE or keys.lasting or server.local or yes or not sys.stdin.isatty():
        return place
    prompt = f"Key for {server.host}, kept for this run only (Enter for none)"
    key = click.prompt(prompt, default="", show_default=False, hide_input=True, err=True)
    if key.strip():
        keys.keep_for_session(server.origin, key)
    return opinions.key_place(server)
