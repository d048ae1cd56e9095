"""``grade FILE``: the structure of a written or spoken answer; ``grade --jsonl``: of many, as the exam wants it."""

import sys
from pathlib import Path

import click
import msgspec

from voice_interviewer.assess import Assessor
from voice_interviewer.cli.asked import asked_question
from voice_interviewer.cli.cut_short import tell_cut_short
from voice_interviewer.cli.terminal import EXIT_NOT_GRADED, Terminal, pass_terminal
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.incoming import SUFFIXES, readable
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.formats import render_grade
from voice_interviewer.report.json_grade import grade_json
from voice_interviewer.report.json_shown import shown_grade_json
from voice_interviewer.structure.grade import Grade, Sentence
from voice_interviewer.take import AskedQuestion


@click.command(short_help="Grade a written or recorded answer.")
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--question", "question_text", default="", help="The question it answers: its id, words of it, or its text."
)
@click.option("--kind", type=click.Choice(["design", "concept", "behavioral"]), default="concept", show_default=True)
@click.option(
    "--company",
    type=click.Choice([company.value for company in Company if company]),
    help="What you prepare for: it orders the advice and changes no score. Else as in the settings.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with every score and its evidence.")
@click.option(
    "--jsonl", type=click.Path(path_type=Path), help="Grade one answer a line: id, question, kind, sentences."
)
@click.option("--second-opinion", "ask", is_flag=True, help="Show what a server would be sent; if you agree, ask it.")
@click.option("--yes", is_flag=True, help="Send it for the second opinion without asking.")
@pass_terminal
def grade(
    terminal: Terminal,
    *,
    file: Path | None,
    question_text: str,
    kind: str,
    company: str | None,
    as_json: bool,
    jsonl: Path | None,
    ask: bool,
    yes: bool,
) -> int:
    """Grade the answer in FILE: a text, a sound file, or - for standard input."""
    _check_opinion(file, jsonl, ask, yes)
    if jsonl is not None:
        if company is not None:
            raise click.UsageError("--company changes no score, so it does not go with --jsonl.")
        if file is not None:
            raise click.UsageError("Give a FILE or --jsonl, not both.")
        _grade_lines(terminal, jsonl)
        return 0
    if file is None:
        raise click.UsageError("Name a FILE to grade, or give --jsonl.")
    question, assessor = asked_question(terminal, question_text, kind), _assessor(terminal, company)
    result = _grade_file(terminal, assessor, file, question)
    follow_ups = assessor.interviewer(question, result).ask()
    if as_json:
        terminal.json(shown_grade_json(question.text, result, follow_ups))
    else:
        terminal.report(render_grade(result, question, follow_ups))
    if ask:
        from voice_interviewer.cli.second_opinion import second_opinion

        second_opinion(terminal, question, result, yes, as_json)
    return EXIT_NOT_GRADED if result.abstained else 0


def _check_opinion(file: Path | None, jsonl: Path | None, ask: bool, yes: bool) -> None:
    if yes and not ask:
        raise click.UsageError("--yes goes with --second-opinion.")
    if ask and jsonl is not None:
        raise click.UsageError("--second-opinion is asked for one answer at a time, not with --jsonl.")
    if ask and not yes and str(file) == "-":
        raise click.UsageError("With - for standard input nobody can be asked: add --yes to --second-opinion.")


def _assessor(terminal: Terminal, company: str | None) -> Assessor:
    """For that kind of company; without one, for that of the settings."""
    assessor = terminal.services.assessor
    return assessor if company is None else assessor.for_company(Company(company))


def _grade_file(terminal: Terminal, assessor: Assessor, file: Path, question: AskedQuestion) -> Grade:
    if file.suffix.lower() in SUFFIXES:
        with terminal.progress(file.name) as progress, readable(file, terminal.services.folders.cache) as sound:
            findings = assessor.findings(sound, question, progress)
        tell_cut_short(terminal, file, findings.transcript)
        return findings.grade
    return assessor.grade_text(_read(file), question)


def _read(file: Path) -> str:
    try:
        if str(file) == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        return file.read_text(encoding="utf-8-sig")  # editors on Windows put a mark in front
    except UnicodeDecodeError as error:
        raise UserError(
            f"{'Standard input' if str(file) == '-' else file} is not a text in UTF-8.",
            "Give a text file in UTF-8, or a sound file (WAV, FLAC, MP3, M4A or OGG).",
        ) from error
    except OSError as error:
        raise NotFound(f"{file} cannot be read ({error.strerror}).", "Check the name.") from error


def _grade_lines(terminal: Terminal, file: Path) -> None:
    for number, line in enumerate(_read(file).splitlines(), start=1):
        if line.strip():
            item = _item(file, number, line)
            sentences = [Sentence(text) for text in item.sentences]
            terminal.json(grade_json(item.id, terminal.services.grader.grade(item.question, item.kind, sentences)))


class _Item(msgspec.Struct, frozen=True):
    """One line of the file; other keys are passed over."""

    id: str
    question: str
    kind: str
    sentences: tuple[str, ...]


def _item(file: Path, number: int, line: str) -> _Item:
    """One line of the file. Raises UserError that names the line."""
    try:
        return msgspec.json.decode(line, type=_Item)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise UserError(
            f"{file}:{number}: not an answer to grade ({error}).", "Each line needs id, question, kind and sentences."
        ) from error
