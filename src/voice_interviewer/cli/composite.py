"""``composite place | best``: one take put together from others, which stay as they are."""

import json

import click

from voice_interviewer.cli.assessing import rendered, say_kept
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.splice.wording import made_of
from voice_interviewer.take import AskedQuestion, Take


@click.group(short_help="Put takes together: set a part into an answer, or take the best parts.")
def composite() -> None:
    """Put takes together. The result is a take of its own; plan, queue and progress leave it out."""


@composite.command()
@click.argument("base", type=int)
@click.argument("drill", type=int)
@click.option("--replace", is_flag=True, help="In place of what BASE said of that part, not beside it.")
@click.option("--json", "as_json", is_flag=True, help="The new take as JSON, with the pieces it is made of.")
@pass_terminal
def place(terminal: Terminal, base: int, drill: int, replace: bool, as_json: bool) -> None:
    """Set take DRILL, in which one part alone was answered, into take BASE where it belongs, and grade the whole.

    Record such a part with: voice-interviewer rehearse --only risks
    """
    with terminal.progress("Putting it together") as progress:
        made = terminal.services.composites.place(base, drill, replace, progress)
    _tell(terminal, made, as_json)


@composite.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="The new take as JSON, with the pieces it is made of.")
@pass_terminal
def best(terminal: Terminal, words: tuple[str, ...], as_json: bool) -> None:
    """Take each part from the take that scored highest in it.

    WORDS are the numbers of takes; the number of one take, for all of its question; or the id or words of a question.
    """
    among = _among(terminal, words)
    with terminal.progress("Putting them together") as progress:
        made = terminal.services.composites.best_of(among, progress)
    _tell(terminal, made, as_json)


def _among(terminal: Terminal, words: tuple[str, ...]) -> list[int] | AskedQuestion:
    services = terminal.services
    if not all(word.isdecimal() for word in words):
        pack, question = services.bank.find(" ".join(words))
        return AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
    numbers = [int(word) for word in words]
    return numbers if len(numbers) > 1 else services.library.take(numbers[0]).question


def _tell(terminal: Terminal, made: Take, as_json: bool) -> None:
    assessor = terminal.services.assessor
    if as_json:
        terminal.json(json.loads(rendered(made, assessor, "json")))
        return
    terminal.report(rendered(made, assessor, "txt"))
    terminal.note(f"\nPut together from {made_of(made.pieces)}.")
    say_kept(terminal, made)
