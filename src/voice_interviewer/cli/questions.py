"""``questions list`` and ``questions check``: the question bank."""

from collections.abc import Sequence
from pathlib import Path

import click

from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.problem import Problem
from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import PackError, UserError
from voice_interviewer.exam.exemplars import Proof, prove, prove_question
from voice_interviewer.folders import shipped
from voice_interviewer.report.exemplar_proof import explained, headline
from voice_interviewer.report.wording import counted
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion


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
@click.option("--form-only", is_flag=True, help="Do not grade the exemplars.")
@click.option("--explain", metavar="ID", help="Show what each sentence of this question's exemplars was read as.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a pack and line.")
@pass_terminal
def check(terminal: Terminal, *, files: tuple[Path, ...], form_only: bool, explain: str | None, as_json: bool) -> int:
    """Check question packs: FILES, or all that the app would load. Problems are told as file:line: field.

    Then every exemplar answer is graded, and must get a score within its band.
    """
    code = 0
    # Between packs there can be mistakes that no file shows by itself, such as one id in two of them.
    together = [] if files else list(terminal.services.bank.problems)
    for file in files or _pack_files(terminal, together):
        pack, problems, found_code = _checked(file)
        problems = problems or tuple(str(problem) for problem in together if problem.file == file)
        proofs = [] if pack is None or form_only else _proofs(terminal, pack, explain)
        misses = [headline(proof) for proof in proofs if proof.misses]
        code = found_code or (PackError.exit_code if problems or misses else code)
        if as_json:
            count = len(pack.questions) if pack else 0
            terminal.json({"file": str(file), "questions": count, "problems": problems, "exemplars": len(proofs),
                           "misses": misses})  # fmt: skip
            continue
        _say_checked(terminal, file, pack, problems)
        _say_proven(terminal, proofs, misses, explain)
    return code


def _checked(file: Path) -> tuple[Pack | None, tuple[str, ...], int]:
    """The pack of a file, or its mistakes and their exit code."""
    try:
        return load_pack(file), (), 0
    except UserError as error:
        listed = error.problems if isinstance(error, PackError) else ()
        return None, listed or (str(error),), error.exit_code


def _proofs(terminal: Terminal, pack: Pack, only: str | None) -> list[Proof]:
    """The exemplars of a pack, graded; of one question where it is named."""

    def grade(question: Question, answer: str) -> Grade:
        asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
        return terminal.services.assessor.grade_text(answer, asked)

    if only is None:
        return list(prove(pack, grade))
    return [proof for question in pack.questions if question.id == only for proof in prove_question(question, grade)]


def _say_checked(terminal: Terminal, file: Path, pack: Pack | None, problems: tuple[str, ...]) -> None:
    count = len(pack.questions) if pack else 0
    found = counted(len(problems), "mistake") if problems else f"{counted(count, 'question')}, no mistakes"
    terminal.say(f"{file}: {found}")
    for problem in problems:
        terminal.say(f"  {problem}")


def _say_proven(terminal: Terminal, proofs: list[Proof], misses: list[str], explain: str | None) -> None:
    if explain is not None:
        for proof in proofs:
            terminal.say("\n".join(explained(proof)))
        return
    if proofs:
        terminal.say(f"  {counted(len(proofs), 'exemplar')} graded, {len(misses)} outside the band")
    for miss in misses:
        terminal.say(f"  {miss}")


def _pack_files(terminal: Terminal, problems: Sequence[Problem]) -> list[Path]:
    """All that the app would load, and what it could not look into."""
    folders = (shipped("question_bank"), terminal.services.folders.packs)
    files = [file for folder in folders for file in sorted(folder.glob("*.y*ml"))]
    return files + [folder for folder in folders if any(problem.file == folder for problem in problems)]
