"""``questions check``: the form of packs, and the proof that their exemplars get the scores they should."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.pack_folder import pack_paths
from voice_interviewer.bank.problem import Problem
from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import PackError, UserError
from voice_interviewer.exam.exemplars import Proof, prove_question
from voice_interviewer.report.exemplar_proof import explained, headline
from voice_interviewer.report.wording import counted
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion


@dataclass(frozen=True, slots=True)
class Looked:
    """One file after the check of its form."""

    file: Path
    pack: Pack | None
    problems: tuple[str, ...] = ()
    code: int = 0
    """The exit code that its problems ask for."""


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@click.option("--form-only", is_flag=True, help="Do not grade the exemplars.")
@click.option("--explain", metavar="ID", help="Show what each sentence of this question's exemplars was read as.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a pack and line.")
@pass_terminal
def check(terminal: Terminal, *, files: tuple[Path, ...], form_only: bool, explain: str | None, as_json: bool) -> int:
    """Check question packs: FILES, or all that the app would load. Problems are told as file:line: field.

    Then every exemplar answer is graded, and must get a score within its band.
    """
    if explain is not None and (form_only or as_json):
        raise click.UsageError("--explain goes with neither --form-only nor --json.")
    looked = [_looked_at(file) for file in files] or _all(terminal)
    if explain is not None:
        return _explain(terminal, looked, explain)
    codes = [_check_one(terminal, one, form_only, as_json) for one in looked]
    return next(filter(None, codes), 0)


def _looked_at(file: Path) -> Looked:
    try:
        return Looked(file, load_pack(file))
    except UserError as error:
        listed = error.problems if isinstance(error, PackError) else ()
        return Looked(file, None, listed or (str(error),), error.exit_code)


def _all(terminal: Terminal) -> list[Looked]:
    """All that the app would load, with the mistakes that no file shows by itself, such as one id in two packs."""
    problems = terminal.services.bank.problems
    looked = [_looked_at(file) for file in _pack_files(terminal.services.pack_folders, problems)]
    return [one if one.problems else _with(one, problems) for one in looked]


def _pack_files(folders: Sequence[Path], problems: Sequence[Problem]) -> list[Path]:
    unreadable = [folder for folder in folders if any(problem.file == folder for problem in problems)]
    readable = [folder for folder in folders if folder not in unreadable and folder.is_dir()]
    return [file for folder in readable for file in pack_paths(folder)] + unreadable


def _with(one: Looked, problems: Sequence[Problem]) -> Looked:
    own = tuple(str(problem) for problem in problems if problem.file == one.file)
    return Looked(one.file, one.pack, own, PackError.exit_code if own else 0)


def _check_one(terminal: Terminal, one: Looked, form_only: bool, as_json: bool) -> int:
    """Tell what is wrong with one file; returns the exit code."""
    questions = one.pack.questions if one.pack else ()
    proofs = _proofs(terminal, one.pack, questions) if one.pack and not form_only else []
    misses = [headline(proof) for proof in proofs if not proof.holds]
    if as_json:
        terminal.json({"file": str(one.file), "questions": len(questions), "problems": one.problems,
                       "exemplars": len(proofs), "misses": misses})  # fmt: skip
    else:
        fine = f"{counted(len(questions), 'question')}, no mistakes"
        found = counted(len(one.problems), "mistake") if one.problems else fine
        graded = [] if one.pack is None or form_only else _proof_lines(questions, proofs, misses)
        terminal.say("\n  ".join([f"{one.file}: {found}", *one.problems, *graded]))
    return one.code or (PackError.exit_code if misses else 0)


def _proof_lines(questions: Sequence[Question], proofs: Sequence[Proof], misses: Sequence[str]) -> list[str]:
    refused = sum(proof.grade.abstained is not None for proof in proofs)
    without = sum(question.exemplars is None for question in questions)
    parts = [f"{counted(len(proofs) - refused, 'exemplar')} graded, {len(misses) - refused} outside the band"]
    parts += [f"{refused} not graded"] * bool(refused)
    parts += [f"{counted(without, 'question')} without exemplars"] * bool(without)
    return [", ".join(parts), *misses]


def _explain(terminal: Terminal, looked: Sequence[Looked], question_id: str) -> int:
    """Show the exemplars of one question, sentence by sentence; returns the exit code.

    Raises NotFound where no file has that question, unless there are mistakes, which may be why.
    """
    for problem in (problem for one in looked for problem in one.problems):
        terminal.note(problem)
    code = next((one.code for one in looked if one.code), 0)
    bank = Bank(tuple(one.pack for one in looked if one.pack is not None))
    if code and not any(entry.question.id == question_id for entry in bank.questions()):
        return code
    pack, question = bank.question(question_id)
    if question.exemplars is None:
        terminal.note(f"The question {question_id} has no exemplars.")
    proofs = _proofs(terminal, pack, [question])
    terminal.say("\n\n".join("\n".join(explained(proof)) for proof in proofs))
    return code or (0 if all(proof.holds for proof in proofs) else PackError.exit_code)


def _proofs(terminal: Terminal, pack: Pack, questions: Sequence[Question]) -> list[Proof]:
    """The exemplars of some questions of a pack, graded, with a bar in between."""

    def grade(question: Question, answer: str) -> Grade:
        asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
        return terminal.services.assessor.grade_text(answer, asked)

    proofs: list[Proof] = []
    with terminal.progress(f"Grading the exemplars of {pack.title}") as progress:
        for place, question in enumerate(questions):
            if progress is not None:
                progress(place / len(questions))
            proofs.extend(prove_question(question, grade))
    return proofs
