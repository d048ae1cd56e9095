"""``say``: your own say about a take: what is no filler, where a sentence belongs, what you would have given."""

import click

from voice_interviewer.answer import Section, Span
from voice_interviewer.cli.said import list_said
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.library.saying import say_score, say_section, told_section
from voice_interviewer.remarks.own_say import LABELS, TOP
from voice_interviewer.remarks.sentences import words_of_sentence
from voice_interviewer.take import Source, Take

_NEAR = 0.5
"""Seconds by which a typed moment may miss a filled pause: people read it off a clock."""


@click.group()
def say() -> None:
    """Disagree with what was found in a take. What you say changes no score; other words are graded anew."""


say.add_command(list_said)


@say.command(name="not-a-filler")
@click.argument("take_id", metavar="TAKE", type=int)
@click.argument("seconds", type=float)
@click.option("--undo", is_flag=True, help="It is a filler after all.")
@pass_terminal
def not_a_filler(terminal: Terminal, take_id: int, seconds: float, undo: bool) -> None:
    """What was counted as a filled pause in TAKE at SECONDS is none."""
    revisions, take = terminal.services.revisions, terminal.services.library.take(take_id)
    here = Span(max(0.0, seconds - _NEAR), seconds + _NEAR)
    changed = revisions.a_filler_after_all(take, here) if undo else revisions.not_a_filler(take, here)
    assert changed.findings is not None
    number = len(changed.findings.delivery.filled_pauses)
    terminal.note(f"Filled pauses that are counted in this take now: {number}.")


@say.command()
@click.argument("take_id", metavar="TAKE", type=int)
@click.argument("sentence", type=int)
@click.argument("section", metavar="SECTION", type=click.Choice(LABELS))
@pass_terminal
def section(terminal: Terminal, take_id: int, sentence: int, section: str) -> None:
    """SENTENCE (from 1, as `history show` tells them in order) of TAKE belongs to SECTION.

    SECTION is context, architecture, operations, risks or other.
    """
    services = terminal.services
    take = services.library.take(take_id)
    said = say_section(services.library.remarks, take, sentence - 1, section, services.now())
    assert take.findings is not None
    terminal.note(told_section(said, take.findings.grade.sentences[sentence - 1].text))


@say.command()
@click.argument("take_id", metavar="TAKE", type=int)
@click.argument("section", metavar="SECTION", type=click.Choice([section.value for section in Section]))
@click.argument("score", metavar="[SCORE]", type=click.IntRange(0, TOP), required=False)
@pass_terminal
def score(terminal: Terminal, take_id: int, section: str, score: int | None) -> None:
    """You would have given SECTION of TAKE this SCORE, 0 to 4; without one, take back what you said.

    SECTION is context, architecture, operations or risks.
    """
    services, wanted = terminal.services, Section(section)
    say_score(services.library.remarks, services.library.take(take_id), wanted, score, services.now())
    kept = "your score is taken back" if score is None else f"you would have given {score}"
    terminal.note(f"{wanted.title}: {kept}. The grader's score stays as it is.")


@say.command()
@click.argument("take_id", metavar="TAKE", type=int)
@click.argument("sentence", type=int)
@click.argument("text")
@click.option("--remember", is_flag=True, help="Correct single terms that changed in later answers too.")
@pass_terminal
def sentence(terminal: Terminal, take_id: int, sentence: int, text: str, remember: bool) -> None:
    """Write SENTENCE (from 1) of TAKE as TEXT, and grade the answer anew; words that stay keep their times."""
    take = terminal.services.library.take(take_id)
    first, last = _words(take, sentence)
    terminal.services.revisions.reword(take, first, last, text, remember)
    terminal.note("The sentence is edited and the answer graded anew.")


@say.command()
@click.argument("take_id", metavar="TAKE", type=int)
@click.argument("text")
@pass_terminal
def answer(terminal: Terminal, take_id: int, text: str) -> None:
    """Write the typed answer TAKE as TEXT, and grade it anew."""
    take = terminal.services.library.take(take_id)
    if take.source is not Source.TYPED:
        raise NotFound(f"Take {take_id} was spoken.", "Edit its sentences one by one: say sentence.")
    terminal.services.revisions.retype(take, text)
    terminal.note("The answer is edited and graded anew.")


def _words(take: Take, sentence: int) -> tuple[int, int]:
    if take.source is Source.TYPED:
        raise NotFound(f"Take {take.id} was typed.", "Edit it as a whole: say answer.")
    places = words_of_sentence(take.findings, sentence - 1) if take.findings is not None else None
    if places is None:
        raise NotFound(f"Take {take.id} has no spoken sentence {sentence}.", "Look at it with: history show.")
    return places
