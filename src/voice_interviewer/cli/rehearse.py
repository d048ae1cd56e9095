"""``rehearse``: hear a question, answer it, read the graded report."""

from dataclasses import replace
from pathlib import Path

import click

from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Entry
from voice_interviewer.cli.answering import Kept, check_answerable, keep_file, keep_spoken
from voice_interviewer.cli.asking import Asking, ask, from_pack, tell_interrupted
from voice_interviewer.cli.assessing import assess_kept, is_graded, rendered, say_kept
from voice_interviewer.cli.recording import read_line
from voice_interviewer.cli.terminal import EXIT_NOT_GRADED, Terminal, pass_terminal
from voice_interviewer.folders import shipped
from voice_interviewer.practice.own_times import time_to_think
from voice_interviewer.practice.session import Session


@click.command(short_help="Hear a question, answer it, read the graded report.")
@click.argument("words", nargs=-1)
@click.option(
    "--answer", type=click.Path(path_type=Path), help="A recording to take as the answer; it is left untouched."
)
@click.option("--sample", is_flag=True, help="Take the sample answer that comes with the app.")
@click.option(
    "--only",
    type=click.Choice([section.value for section in Section]),
    help="Answer one part alone, to be set into another take.",
)
@click.option("--silent", is_flag=True, help="Do not ask aloud.")
@click.option("--json", "as_json", is_flag=True, help="The take as JSON instead of the report.")
@pass_terminal
def rehearse(
    terminal: Terminal,
    words: tuple[str, ...],
    answer: Path | None,
    sample: bool,
    only: str | None,
    silent: bool,
    as_json: bool,
) -> int:
    """Rehearse the question named by WORDS (its id, or words of it); without them, the one that is due."""
    if answer is not None and sample:
        raise click.UsageError("--answer and --sample exclude each other.")
    asking = from_pack(terminal, *_choose(terminal, " ".join(words)))
    asking = _only(asking, Section(only)) if only else asking
    file = shipped("assets") / "sample_answer.flac" if sample else answer
    tell_interrupted(terminal)
    check_answerable(terminal, (file,) if file else ())
    ask(terminal, asking, silent)
    kept = _answered(terminal, asking, file)
    take = assess_kept(terminal, kept.take, kept.listening)
    form = "json" if as_json else "txt"
    terminal.report(rendered(take, terminal.services.assessor, form), form)
    say_kept(terminal, take)
    return 0 if is_graded(take) else EXIT_NOT_GRADED


def _only(asking: Asking, section: Section) -> Asking:
    """One part of a question, asked alone."""
    about = f"{asking.about} · only the part on {section.title}"
    aloud = f"{asking.aloud} Answer only the part on {section.title.lower()}."
    return replace(asking, about=about, aloud=aloud, drill=section)


def _choose(terminal: Terminal, words: str) -> Entry:
    bank = terminal.services.bank
    if words:
        return bank.find(words)
    whole = terminal.services.library.past_takes()  # a part alone is no turn of its question
    return bank.next_question([take.question_id for take in whole if take.question_id])


def _answered(terminal: Terminal, asking: Asking, file: Path | None) -> Kept:
    """The answer, kept in the library before anything else is done with it."""
    if file is not None:
        return keep_file(terminal, asking, file)
    session = Session(asking.limits, terminal.services.clock)
    session.asked()
    terminal.note(f"{time_to_think(asking.limits)} Press Enter to start answering.")
    read_line()
    return keep_spoken(terminal, asking, session)
