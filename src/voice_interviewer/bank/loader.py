"""From YAML files to a bank of questions, with every mistake named by file, line and field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import msgspec

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.located import line_of
from voice_interviewer.bank.pack_file import read_text
from voice_interviewer.bank.problem import FieldPath, Misfit, PackFileError, Problem, field_name
from voice_interviewer.bank.question import Pack
from voice_interviewer.bank.rules import broken_rules
from voice_interviewer.bank.validation import misfits
from voice_interviewer.bank.yaml_reader import read_yaml
from voice_interviewer.errors import NotFound, PackError

MOST_PROBLEMS = 100
"""How many mistakes of one file are listed; whoever has more corrects these first."""


def load_pack(file: Path) -> Pack:
    """The pack of one YAML file.

    Raises PackError with all the file's mistakes in ``problems``, and NotFound where there is no such file.
    """
    checked = _checked(file)
    if checked.pack is None:
        raise _pack_error(file, checked.problems)
    return checked.pack


def load_packs(folders: Sequence[Path]) -> Bank:
    """All packs (``*.yaml``, ``*.yml``) of the folders, earlier folders first, files by name.

    Never raises for what a file holds: a pack with mistakes is left out, and so is one that uses the id of a pack or
    of a question for the second time; `Bank.problems` says why. A folder that is not there has no packs.
    """
    packs: list[Pack] = []
    problems: list[Problem] = []
    taken: dict[str, Path] = {}
    for file in _pack_files(folders, problems):
        checked = _checked_quietly(file)
        found = checked.problems[:MOST_PROBLEMS] or checked.clashes(taken)
        problems.extend(found)
        if checked.pack is not None and not found:
            packs.append(checked.pack)
            taken.update(dict.fromkeys(_names(checked.pack), file))
    return Bank(tuple(packs), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Checked:
    """One file after all checks: a pack, or problems."""

    file: Path
    pack: Pack | None
    problems: tuple[Problem, ...]
    document: object = None

    def clashes(self, taken: dict[str, Path]) -> tuple[Problem, ...]:
        """The ids that other packs have used before."""
        if self.pack is None:
            return ()
        places: dict[str, FieldPath] = {f"pack {self.pack.id}": ("id",)}
        places |= {question.id: ("questions", place, "id") for place, question in enumerate(self.pack.questions)}
        used = [(path, taken[name]) for name, path in places.items() if name in taken]
        return _located(
            self.document, self.file, [Misfit(path, f"the same id is used in {other}") for path, other in used]
        )


def _names(pack: Pack) -> list[str]:
    """The ids that must be unique among all packs. A blank cannot be in an id, so the two sorts never meet."""
    return [f"pack {pack.id}", *(question.id for question in pack.questions)]


def _checked(file: Path) -> _Checked:
    try:
        document = read_yaml(read_text(file), file)
    except PackFileError as error:
        return _Checked(file, None, error.problems)
    every = chain(misfits(document, Pack), broken_rules(document))
    found = list(islice(every, MOST_PROBLEMS + 1))
    if found:
        return _Checked(file, None, _located(document, file, found))
    return _Checked(file, msgspec.convert(document, Pack), (), document)


def _checked_quietly(file: Path) -> _Checked:
    """As `_checked`, for a file that was listed but has gone since, or is a link that leads nowhere."""
    try:
        return _checked(file)
    except NotFound as error:
        return _Checked(file, None, (Problem(file, None, "", error.message),))


def _located(document: object, file: Path, found: Sequence[Misfit]) -> tuple[Problem, ...]:
    located = [Problem(file, line_of(document, one.place), field_name(one.field), one.message) for one in found]
    return tuple(sorted(located, key=lambda problem: problem.line or 0))


def _pack_files(folders: Sequence[Path], problems: list[Problem]) -> Iterator[Path]:
    for folder in folders:
        try:
            files = sorted(folder.iterdir())
        except FileNotFoundError:
            continue
        except OSError as error:
            problems.append(Problem(folder, None, "", f"the folder cannot be read ({error.strerror})"))
            continue
        # Names that start with a dot are what editors leave behind.
        yield from (file for file in files if file.suffix in {".yaml", ".yml"} and not file.name.startswith("."))


def _pack_error(file: Path, problems: tuple[Problem, ...]) -> PackError:
    listed = problems[:MOST_PROBLEMS]
    if len(problems) == 1:
        message = f"The question pack cannot be used: {problems[0]}."
    else:
        more = "more than " if len(problems) > len(listed) else ""
        message = f"The question pack {file} cannot be used: it has {more}{len(listed)} mistakes."
    advice = f"Correct the file, then run `voice-interviewer questions check {file}`."
    return PackError(message, advice, tuple(map(str, listed)))
