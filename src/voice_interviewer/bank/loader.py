"""From YAML files to a bank of questions, with every mistake named by file, line and field."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.checked import MOST_PROBLEMS, Checked, checked, pack_error, unique_names
from voice_interviewer.bank.pack_folder import pack_paths
from voice_interviewer.bank.problem import Problem
from voice_interviewer.bank.question import Pack
from voice_interviewer.errors import NotFound


def load_pack(file: Path) -> Pack:
    """The pack of one YAML file.

    Raises PackError with all the file's mistakes in ``problems``, and NotFound where there is no such file.
    """
    found = checked(file)
    if found.pack is None:
        raise pack_error(file, found.problems)
    return found.pack


def load_packs(folders: Sequence[Path]) -> Bank:
    """All packs (``*.yaml``, ``*.yml``) of the folders, earlier folders first, files by name.

    Never raises for what a file holds: a pack with mistakes is left out, and so is one that uses the id of a pack or
    of a question for the second time; `Bank.problems` says why. A folder that is not there has no packs.
    """
    packs: list[Pack] = []
    files: list[Path] = []
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    for file in _pack_files(folders, problems):
        one = _checked_quietly(file)
        found = one.problems[:MOST_PROBLEMS] or one.clashes(taken)
        problems.extend(found)
        if one.pack is not None and not found:
            packs.append(one.pack)
            files.append(file)
            taken.update(dict.fromkeys(unique_names(one.pack), str(file)))
    return Bank(tuple(packs), tuple(problems), tuple(files))


def _checked_quietly(file: Path) -> Checked:
    """As `checked`, for a file that was listed but has gone since, or is a link that leads nowhere."""
    try:
        return checked(file)
    except NotFound as error:
        return Checked(file, None, (Problem(file, None, "", error.message),))


def _pack_files(folders: Sequence[Path], problems: list[Problem]) -> Iterator[Path]:
    for folder in folders:
        try:
            yield from pack_paths(folder)
        except FileNotFoundError:
            continue
        except OSError as error:
            problems.append(Problem(folder, None, "", f"the folder cannot be read ({error.strerror})"))
