"""One file, text or set of values after all checks: a pack, or everything that is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import msgspec

from voice_interviewer.bank.located import line_of
from voice_interviewer.bank.pack_file import read_text
from voice_interviewer.bank.problem import FieldPath, Misfit, PackFileError, Problem, field_name
from voice_interviewer.bank.question import Pack
from voice_interviewer.bank.rules import broken_rules
from voice_interviewer.bank.validation import misfits
from voice_interviewer.bank.yaml_reader import read_yaml
from voice_interviewer.errors import PackError

MOST_PROBLEMS = 100
"""How many mistakes of one file are listed; whoever has more corrects these first."""

Taken = Mapping[str, str]
"""By `unique_names`, where each of them is used already."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks found in ``file``: a pack, or problems."""

    file: Path
    pack: Pack | None
    problems: tuple[Problem, ...]
    document: object = None

    def clashes(self, taken: Taken) -> tuple[Problem, ...]:
        """The ids that are in use already."""
        if self.pack is None:
            return ()
        used = [(path, taken[name]) for name, path in _unique(self.pack) if name in taken]
        return _located(
            self.document, self.file, [Misfit(path, f"the same id is used in {other}") for path, other in used]
        )


def checked(file: Path) -> Checked:
    """What is in a file. Raises NotFound where there is no such file, and nothing else for what is there."""
    try:
        text = read_text(file)
    except PackFileError as error:
        return Checked(file, None, error.problems)
    return checked_text(text, file)


def checked_text(text: str, file: Path) -> Checked:
    """What is in a text; problems name ``file`` as its place."""
    try:
        document = read_yaml(text, file)
    except PackFileError as error:
        return Checked(file, None, error.problems)
    pack = _converted(document)
    # Where a pack came of it, its shape is right, and only the rules are left to look at.
    shape: Iterable[Misfit] = () if pack else misfits(document, Pack)
    found = list(islice(chain(shape, broken_rules(document)), MOST_PROBLEMS + 1))
    if found:
        return Checked(file, None, _located(document, file, found))
    return Checked(file, pack, (), document)


def unique_names(pack: Pack) -> list[str]:
    """The ids that must be unique among all packs. A blank cannot be in an id, so the two sorts never meet."""
    return [name for name, _ in _unique(pack)]


def pack_error(file: Path, problems: Sequence[Problem]) -> PackError:
    """The error that a file with these problems ends in."""
    listed = problems[:MOST_PROBLEMS]
    if len(problems) == 1:
        message = f"The question pack cannot be used: {problems[0]}."
    else:
        more = "more than " if len(problems) > len(listed) else ""
        message = f"The question pack {file} cannot be used: it has {more}{len(listed)} mistakes."
    advice = f"Correct the file, then run `voice-interviewer questions check {file}`."
    return PackError(message, advice, tuple(map(str, listed)))


def _converted(document: object) -> Pack | None:
    try:
        return msgspec.convert(document, Pack)
    except msgspec.ValidationError:
        return None


def _unique(pack: Pack) -> list[tuple[str, FieldPath]]:
    """The names with their places."""
    questions = [(question.id, ("questions", place, "id")) for place, question in enumerate(pack.questions)]
    return [(f"pack {pack.id}", ("id",)), *questions]


def _located(document: object, file: Path, found: Sequence[Misfit]) -> tuple[Problem, ...]:
    located = [Problem(file, line_of(document, one.place), field_name(one.field), one.message) for one in found]
    return tuple(sorted(located, key=lambda problem: problem.line or 0))
