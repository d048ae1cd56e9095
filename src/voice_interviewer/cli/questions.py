"""``questions list`` and ``questions check``: the question bank."""

from collections.abc import Sequence
from pathlib import Path

import click

from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.problem import Problem
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import PackError, UserError
from voice_interviewer.folders import shipped
from voice_interviewer.report.wording import counted


@click.group()
def questions() -> None:
    """List the questions, or check a question pack."""


@questions.command(name="list")
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a question and line.")
@pass_terminal
def list_questions(terminal: Terminal, words: tuple[str, ...], as_json: bool) -> None:
    """List every question, or those with all of WORDS in them."""
    wanted = [word.lower() for word in words]
    rows = []
    for pack in terminal.services.bank.packs:
        for question in pack.questions:
            if not all(word in f"{question.id} {question.text}".lower() for word in wanted):
                continue
            if as_json:
                terminal.json(
                    {
                        "id": question.id,
                        "pack": pack.id,
                        "text": question.text,
                        "kind": question.kind.value,
                        "round": pack.round(question.round).title,
                        "bucket": question.bucket.value,
                        "skills": question.skills,
                    }
                )
            rows.append((question.id, pack.round(question.round).title, question.bucket.title, question.text))
    if not rows:
        terminal.note("No question has these words. See all with: voice-interviewer questions list")
    elif not as_json:
        terminal.table(("id", "round", "bucket", "question"), rows)


@questions.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a pack and line.")
@pass_terminal
def check(terminal: Terminal, files: tuple[Path, ...], as_json: bool) -> int:
    """Check question packs: FILES, or all that the app would load. Problems are told as file:line: field."""
    code = 0
    # Between packs there can be mistakes that no file shows by itself, such as one id in two of them.
    together = [] if files else list(terminal.services.bank.problems)
    for file in files or _pack_files(terminal, together):
        count, problems, found_code = _checked(file)
        problems = problems or tuple(str(problem) for problem in together if problem.file == file)
        code = found_code or (PackError.exit_code if problems else code)
        if as_json:
            terminal.json({"file": str(file), "questions": count, "problems": problems})
        else:
            _say_checked(terminal, file, count, problems)
    return code


def _checked(file: Path) -> tuple[int, tuple[str, ...], int]:
    """How many questions a file has, its mistakes, and their exit code."""
    try:
        return len(load_pack(file).questions), (), 0
    except UserError as error:
        listed = error.problems if isinstance(error, PackError) else ()
        return 0, listed or (str(error),), error.exit_code


def _say_checked(terminal: Terminal, file: Path, count: int, problems: tuple[str, ...]) -> None:
    found = counted(len(problems), "mistake") if problems else f"{counted(count, 'question')}, no mistakes"
    terminal.say(f"{file}: {found}")
    for problem in problems:
        terminal.say(f"  {problem}")


def _pack_files(terminal: Terminal, problems: Sequence[Problem]) -> list[Path]:
    """All that the app would load, and what it could not look into."""
    folders = (shipped("question_bank"), terminal.services.folders.packs)
    files = [file for folder in folders for file in sorted(folder.glob("*.y*ml"))]
    return files + [folder for folder in folders if any(problem.file == folder for problem in problems)]
