"""``mock``: a mock interview; below it ``resume | end | list | report``."""

import secrets
from pathlib import Path

import click

from voice_interviewer.cli.answering import check_answerable
from voice_interviewer.cli.asking import tell_interrupted
from voice_interviewer.cli.default_group import DefaultGroup
from voice_interviewer.cli.mock_options import INSTEAD, AnswersCommand, how_options
from voice_interviewer.cli.mock_reports import FORMS, TITLES, json_rows, report_on, table_rows
from voice_interviewer.cli.mock_sitting import Sitting
from voice_interviewer.cli.mock_standing import end_first, goes_on
from voice_interviewer.cli.mock_stored import StoredRun, unfinished_or
from voice_interviewer.cli.packs_left_out import tell_left_out
from voice_interviewer.cli.preparing import ANY, company_option, prepared, role_option
from voice_interviewer.cli.terminal import EXIT_NOT_GRADED, Terminal, pass_terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Level, Voice
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import Interview, Setup
from voice_interviewer.practice.own_times import own_times
from voice_interviewer.practice.rules import Rules
from voice_interviewer.programme.mock.questions import interview_items
from voice_interviewer.report.wording import counted

LENGTHS = ("5", "15", "45")


@click.group(cls=DefaultGroup, short_help="A mock interview of 5, 15 or 45 minutes, with its report.")
def mock() -> None:
    """A mock interview."""


@mock.command(cls=AnswersCommand, short_help="Begin a mock interview.")
@role_option
@company_option
@click.option("--level", type=click.Choice([level.value for level in Level]), help="Else as in the settings.")
@click.option("--minutes", type=click.Choice(LENGTHS), default=LENGTHS[0], show_default=True, help="How long it is.")
@click.option(
    "--interviewer",
    type=click.Choice([ANY, *(voice.value for voice in Voice)]),
    help="Who asks the follow-up questions. Else as in the settings.",
)
@click.option("--practice", "practise", is_flag=True, help="With hints, and what was found after each answer.")
@click.option("--curveball", is_flag=True, help="Something changes in the middle of it.")
@click.option("--seed", type=int, help="The same seed and the same takes give the same questions.")
@how_options
@pass_terminal
def start(
    terminal: Terminal,
    *,
    role: str | None,
    company: str | None,
    level: str | None,
    minutes: str,
    interviewer: str | None,
    practise: bool,
    curveball: bool,
    seed: int | None,
    answers: tuple[Path, ...],
    silent: bool,
    as_json: bool,
) -> int:
    """Hold a mock interview: one take a question, no hints, follow-up questions, and a report at the end.

    It is stored at every step. Ctrl+C leaves it, and mock resume goes on at the same question. One that is under way
    is gone on with, or ends as it stands.
    """
    tell_interrupted(terminal)
    check_answerable(terminal, answers, INSTEAD)
    seed = secrets.randbelow(2**32) if seed is None else seed
    left = terminal.services.library.interviews.unfinished()
    if left is not None and goes_on(terminal, left):
        kept = left
    else:
        tell_left_out(terminal)
        here = prepared(terminal, role, company)
        settings = terminal.services.settings.current
        setup = Setup(
            pack=here.pack.id,
            minutes=int(minutes),
            company=here.preferences.company,
            level=Level(level or settings.level),
            rules=Rules.PRACTICE if practise else Rules.REAL,
            voice=_voice(settings.interviewer if interviewer is None else interviewer),
            curveball=curveball,
        )
        interview = Interview(setup, interview_items(here.pack, setup, here.past, seed, own_times(settings)))
        if left is not None:
            end_first(terminal, left)
        terminal.note(f"Mock interview, {here.pack.title}: about {counted(len(interview.items), 'question')}.")
        kept = terminal.services.library.interviews.begin(interview, terminal.services.now())
    return _held(terminal, kept, answers, silent, as_json, seed)


@mock.command(cls=AnswersCommand, short_help="Go on with one that was left.")
@click.argument("interview_id", metavar="[ID]", type=int, required=False)
@how_options
@pass_terminal
def resume(terminal: Terminal, interview_id: int | None, answers: tuple[Path, ...], silent: bool, as_json: bool) -> int:
    """Go on with the mock interview that is under way, or with the one of that ID if it has not been ended."""
    tell_interrupted(terminal)
    kept = unfinished_or(terminal.services, interview_id)
    check_answerable(terminal, answers, INSTEAD)
    return _held(terminal, kept, answers, silent, as_json, secrets.randbelow(2**32))


@mock.command(short_help="End one that was left, and read its report.")
@click.argument("interview_id", metavar="[ID]", type=int, required=False)
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
@pass_terminal
def end(terminal: Terminal, interview_id: int | None, as_json: bool) -> None:
    """End the mock interview that is under way, or the one of that ID, and print its report."""
    stored = StoredRun(terminal.services, unfinished_or(terminal.services, interview_id))
    stored.end()
    _say_report(terminal, stored.id, "json" if as_json else "text")


@mock.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a mock interview and line.")
@pass_terminal
def list_interviews(terminal: Terminal, as_json: bool) -> None:
    """List mock interviews, newest first."""
    found = terminal.services.library.interviews.interviews()
    if as_json:
        for row in json_rows(terminal.services, found):
            terminal.json(row)
    elif found:
        terminal.table(TITLES, table_rows(terminal.services, found))
    else:
        terminal.note("No mock interviews yet. Hold one with: voice-interviewer mock")


@mock.command(short_help="Print the report on one.")
@click.argument("interview_id", metavar="[ID]", type=int, required=False)
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", show_default=True)
@pass_terminal
def report(terminal: Terminal, interview_id: int | None, form: str) -> None:
    """Print the report on the mock interview of that ID; without it, on the newest one."""
    if interview_id is None:
        newest = next(iter(terminal.services.library.interviews.interviews()), None)
        if newest is None:
            raise NotFound("There is no mock interview yet.", "Hold one with: voice-interviewer mock")
        interview_id = newest.id
    kept = terminal.services.library.interviews.interview(interview_id)
    terminal.report(FORMS[form](report_on(terminal.services, kept)), form)


def _voice(name: str) -> Voice | None:
    """Who asks on; None for whoever suits."""
    return None if name in {"", ANY} else Voice(name)


def _held(
    terminal: Terminal, kept: KeptInterview, answers: tuple[Path, ...], silent: bool, as_json: bool, seed: int
) -> int:
    """Hold it to its end and print its report; the exit code."""
    stored = StoredRun(terminal.services, kept)
    Sitting(terminal, stored, answers or None, silent, seed).hold()
    return _say_report(terminal, stored.id, "json" if as_json else "text")


def _say_report(terminal: Terminal, interview_id: int, form: str) -> int:
    """Print the report; the exit code: `EXIT_NOT_GRADED` where there are answers, and none was graded."""
    found = report_on(terminal.services, terminal.services.library.interviews.interview(interview_id))
    terminal.report(FORMS[form](found), form)
    terminal.note(f"Read it again with: voice-interviewer mock report {interview_id}")
    return EXIT_NOT_GRADED if found.answered and len(found.not_graded) == len(found.answered) else 0
