"""``questions list | check | new | import | schema``: the question bank."""

from pathlib import Path

import click

from voice_interviewer.cli.confirming import confirm
from voice_interviewer.cli.packs_left_out import tell_left_out
from voice_interviewer.cli.questions_check import check
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.report.wording import counted


@click.group(short_help="List the questions; write, check and import question packs.")
def questions() -> None:
    """List the questions; write, check and import question packs."""


questions.add_command(check)


@questions.command(name="list")
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a question and line.")
@pass_terminal
def list_questions(terminal: Terminal, words: tuple[str, ...], as_json: bool) -> None:
    """List every question, or those with all of WORDS in them."""
    wanted = [word.lower() for word in words]
    rows = []
    tell_left_out(terminal)
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
                        "theme": question.theme,
                        "level": question.level.value,
                        "companies": [company.value for company in question.companies],
                        "skills": question.skills,
                    }
                )
            rows.append((question.id, pack.round(question.round).title, question.bucket.title, question.text))
    if not rows:
        terminal.note("No question has these words. See all with: voice-interviewer questions list")
    elif not as_json:
        terminal.table(("id", "round", "bucket", "question"), rows)


@questions.command()
@click.argument("pack_id", metavar="ID")
@click.option("--title", default="", help="What people read; without it, as the id reads.")
@click.option("--into", metavar="FOLDER", type=click.Path(path_type=Path), help="Not into your packs folder.")
@pass_terminal
def new(terminal: Terminal, pack_id: str, title: str, into: Path | None) -> None:
    """Write a new pack to start from, with the name ID: three questions with every field, commented.

    The file's path is the result. Nothing is ever overwritten.
    """
    from voice_interviewer.bank.pack_folder import make_folder
    from voice_interviewer.bank.scaffold import write_scaffold

    services = terminal.services
    file = write_scaffold(pack_id, title, into or make_folder(services.folders.packs), services.fresh_bank())
    terminal.say(str(file))
    terminal.note(f"Replace its questions with yours, then check them: voice-interviewer questions check {file}")
    if into is not None:
        terminal.note(f"To practise them, bring the pack in: voice-interviewer questions import {file}")


@questions.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Do not ask before another version of the same pack is replaced.")
@pass_terminal
def import_(terminal: Terminal, files: tuple[Path, ...], replace: bool) -> None:
    """Copy packs into your packs folder, after a check of their form; the first that cannot be used ends it.

    What is replaced is kept beside it, under a name that is not loaded.
    """
    from voice_interviewer.bank.importing import bring_in, examine

    for file in files:
        arrival = examine(file, terminal.services.folders.packs, terminal.services.fresh_bank())
        if arrival.question and not replace:
            confirm(arrival.question, "nothing was replaced", "--replace")
        imported = bring_in(arrival)
        count = counted(len(imported.pack.questions), "question")
        terminal.note(f"“{imported.pack.title}”, {count}, is here: {imported.file}")
        if imported.backup is not None:
            terminal.note(f"What it replaced is kept as {imported.backup}")


@questions.command()
@pass_terminal
def schema(terminal: Terminal) -> None:
    """Print the JSON Schema of packs, with which editors complete and check their fields."""
    from voice_interviewer.bank.schema import schema_text

    terminal.say(schema_text())
