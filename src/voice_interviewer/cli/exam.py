"""``exam``: how far the grader agrees with labelled answers, those that come with the app or somebody's own."""

from pathlib import Path

import click

from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import ExamFileError, NotFound, StorageError
from voice_interviewer.exam.answers import LabelledAnswer
from voice_interviewer.exam.result import ABOUT_OWN, ABOUT_SHIPPED
from voice_interviewer.library.rated_takes import rated_takes
from voice_interviewer.remarks.own_ratings import OwnRatings, own_ratings
from voice_interviewer.report.exam_tables import ExamTable


@click.command(short_help="Let the grader sit an exam that you can check.")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object with every figure and every grade.")
@click.option("--answer", "answer_id", metavar="ID", help="Show one answer, sentence by sentence.")
@click.option("--example", is_flag=True, help="Print two labelled answers to start a FILE of your own from.")
@click.option("--own", is_flag=True, help="Print the takes that you rated as labelled answers, for a FILE.")
@pass_terminal
def exam(
    terminal: Terminal, files: tuple[Path, ...], as_json: bool, answer_id: str | None, example: bool, own: bool
) -> None:
    """Grade labelled answers and say how far the grades agree with the labels.

    Without FILE, it is the exam that comes with the app. A FILE holds one labelled answer a line, as JSON. Below it
    stand your own ratings of your takes, where there are any.
    """
    if example:
        _print_example(terminal, bool(files or as_json or answer_id or own))
        return
    if own:
        _print_own(terminal, bool(files or as_json or answer_id))
        return
    answers = _answers(files)
    if answer_id is not None:
        _show_answer(terminal, answers, answer_id, as_json)
    else:
        _sit(terminal, answers, ABOUT_OWN if files else ABOUT_SHIPPED, as_json)


def _print_example(terminal: Terminal, more: bool) -> None:
    from voice_interviewer.exam.example import example_lines

    if more:
        raise click.UsageError("--example stands alone.")
    for line in example_lines():
        terminal.say(line)


def _answers(files: tuple[Path, ...]) -> tuple[LabelledAnswer, ...]:
    """Raises ExamFileError also where there is nothing in the files."""
    from voice_interviewer.exam.labelled import read_answers, shipped_files

    answers = read_answers(files or shipped_files())
    if not answers:
        raise ExamFileError("There is no answer in it.", "See the form with: voice-interviewer exam --example")
    return answers


def _sit(terminal: Terminal, answers: tuple[LabelledAnswer, ...], about: str, as_json: bool) -> None:
    from voice_interviewer.exam.sitting import sit
    from voice_interviewer.report.exam_own import own_json
    from voice_interviewer.report.exam_tables import exam_tables, summary
    from voice_interviewer.report.json_exam import exam_json

    with terminal.progress(f"{len(answers):,} answers") as progress:
        result = sit(answers, terminal.services.grader, about, progress)
    own = _own_ratings(terminal)
    if as_json:
        terminal.json({**exam_json(result), "own_ratings": own_json(own)})
        return
    terminal.say(summary(result))
    for table in exam_tables(result):
        _say_table(terminal, table)
    terminal.say()
    terminal.say(result.about)
    _say_own(terminal, own)


def _own_ratings(terminal: Terminal) -> OwnRatings:
    try:
        return own_ratings(rated_takes(terminal.services.library))
    except StorageError as error:  # the exam itself needs no library
        terminal.note(str(error))
        return OwnRatings((), ())


def _say_own(terminal: Terminal, own: OwnRatings) -> None:
    """What the user and mentors would have given, below the exam's figures and apart from them."""
    from voice_interviewer.report.exam_own import ABOUT, TITLE, own_tables
    from voice_interviewer.report.exam_own import summary as own_summary

    if not own.raters:
        return
    terminal.say()
    terminal.say(f"{TITLE}: {own_summary(own)}")
    terminal.say(ABOUT)
    for table in own_tables(own):
        _say_table(terminal, table)


def _print_own(terminal: Terminal, more: bool) -> None:
    """Takes with scores of the user's own; moved sentences stay out, since the others have no labels of theirs."""
    from voice_interviewer.report.exam_own import NONE_YET, labelled_lines

    if more:
        raise click.UsageError("--own stands alone.")
    library = terminal.services.library
    takes = rated_takes(library)
    lines = labelled_lines(takes, {take.take: library.take(take.take).question.kind for take in takes})
    for line in lines:
        terminal.say(line)
    if not lines:
        terminal.note(NONE_YET)


def _show_answer(terminal: Terminal, answers: tuple[LabelledAnswer, ...], answer_id: str, as_json: bool) -> None:
    from voice_interviewer.exam.sitting import graded
    from voice_interviewer.report.exam_paper import paper_facts, paper_tables
    from voice_interviewer.report.json_exam import paper_json

    answer = next((answer for answer in answers if answer.id == answer_id), None)
    if answer is None:
        raise NotFound(f"No answer has the id {answer_id}.", f"They run from {answers[0].id} to {answers[-1].id}.")
    paper = graded(answer, terminal.services.grader)
    if as_json:
        terminal.json(paper_json(paper))
        return
    for name, value in paper_facts(paper):
        terminal.say(f"{name}: {value}")
    for table in paper_tables(paper):
        _say_table(terminal, table)


def _say_table(terminal: Terminal, table: ExamTable) -> None:
    """Its title, its note and its rows; in a pipe the names of the columns too, which a table has in its head."""
    terminal.say()
    terminal.say(f"{table.title}. {table.note}" if table.note else table.title)
    if not table.rows:
        return
    if not terminal.to_a_person:
        terminal.say("\t".join(table.columns))
    terminal.table(table.columns, table.rows)
