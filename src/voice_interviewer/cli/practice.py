"""``practice``: what is due, one question after another; below it ``next`` (what is due, and why) and ``map``."""

from pathlib import Path

import click

from voice_interviewer.answer import Section
from voice_interviewer.cli.answering import check_answerable
from voice_interviewer.cli.asking import tell_interrupted
from voice_interviewer.cli.default_group import WordsGroup
from voice_interviewer.cli.packs_left_out import tell_left_out
from voice_interviewer.cli.practice_map import map_questions
from voice_interviewer.cli.practice_next import next_questions
from voice_interviewer.cli.practising import Practice, Wishes
from voice_interviewer.cli.preparing import company_option, role_option, role_pack, section_option
from voice_interviewer.cli.recording import at_a_keyboard
from voice_interviewer.cli.terminal import EXIT_NOT_GRADED, Terminal, pass_terminal
from voice_interviewer.practice.rules import Rules


@click.group(cls=WordsGroup, short_help="Practise what is due, with hints, notes and your own guess.")
def practice() -> None:
    """Practise what is due."""


@practice.command(short_help="Practise one question after another.")
@click.argument("words", nargs=-1)
@section_option
@click.option("--real", is_flag=True, help="As on the day: one take a question, no hints.")
@click.option("--predict/--no-predict", default=None, help="Guess your scores first. Else as in the settings.")
@click.option("--count", metavar="N", type=click.IntRange(min=1), help="End after N questions.")
@role_option
@company_option
@click.option(
    "--answer", metavar="FILE", type=click.Path(path_type=Path), help="A recording as the answer to one question."
)
@click.option("--silent", is_flag=True, help="Do not ask aloud.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a question and line, with the whole take.")
@pass_terminal
def ask(
    terminal: Terminal,
    *,
    words: tuple[str, ...],
    section: str | None,
    real: bool,
    predict: bool | None,
    count: int | None,
    role: str | None,
    company: str | None,
    answer: Path | None,
    silent: bool,
    as_json: bool,
) -> int:
    """Practise what is due, one question after another, until you stop; each comes with the reason why.

    WORDS (an id, or words of a question) name the one to begin with. While you think, h gives a hint; a line of your
    own is kept as a note.
    """
    if answer is not None and count not in {None, 1}:
        raise click.UsageError("--answer is the answer to one question, so it goes without --count.")
    if predict and not at_a_keyboard():
        raise click.UsageError("--predict needs a keyboard, to type the guess.")
    tell_left_out(terminal)
    if role is not None:
        role_pack(terminal, terminal.services.fresh_bank(), role)  # tells an unknown one before anything is asked
    tell_interrupted(terminal)
    check_answerable(terminal, (answer,) if answer else ())
    rules = Rules.REAL if real else Rules.PRACTICE
    wishes = Wishes(role, company, Section(section) if section else None, rules, predict, silent, as_json)
    sitting = Practice(terminal, wishes)
    sitting.hold(" ".join(words), answer, 1 if answer else count)
    return EXIT_NOT_GRADED if sitting.answered and not sitting.graded else 0


practice.add_command(next_questions)
practice.add_command(map_questions)
