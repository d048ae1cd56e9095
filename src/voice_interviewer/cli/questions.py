"""``questions list`` and ``questions check``: the question bank."""

from pathlib import Path

import click

from voice_interviewer.bank.loader import load_pack
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import PackError, UserError
from voice_interviewer.folders import shipped


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
    if not as_json:
        terminal.table(("id", "round", "bucket", "question"), rows)


@questions.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a pack and line.")
@pass_terminal
def check(terminal: Terminal, files: tuple[Path, ...], as_json: bool) -> int:
    """Check question packs: FILES, or all that the app would load. Problems are told as file:line: field."""
    code = 0
    for file in files or _pack_files(terminal):
        problems: tuple[str, ...] = ()
        count = 0
        try:
            count = len(load_pack(file).questions)
        except UserError as error:
            listed = error.problems if isinstance(error, PackError) else ()
            code, problems = error.exit_code, listed or (str(error),)
        if as_json:
            terminal.json({"file": str(file), "questions": count, "problems": problems})
        else:
            terminal.say(
                f"{file}: {f'{count} questions, no mistakes' if not problems else f'{len(problems)} mistakes'}"
            )
            for problem in problems:
                terminal.say(f"  {problem}")
    return code


def _pack_files(terminal: Terminal) -> list[Path]:
    """All that the app would load."""
    folders = (shipped("question_bank"), terminal.services.folders.packs)
    return [file for folder in folders for file in sorted(folder.glob("*.y*ml"))]
