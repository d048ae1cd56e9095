"""The pages that are made from the code are those of this code, and leave nothing out."""

import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click
import pytest

from support.examples import example_take
from support.manual import DOCS, ROOT
from voice_interviewer.cli.main import COMMANDS, INTERRUPTED, cli
from voice_interviewer.errors import UserError
from voice_interviewer.folders import Folders
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.json_report import take_json
from voice_interviewer.report.options import ExportOptions
from voice_interviewer.report.take_csv import WORD_COLUMNS, columns_of
from voice_interviewer.settings.table import Settings
from voice_interviewer.ui.shell.shortcuts import GROUPS, NAMES, changeable

SOURCE = ROOT / "src" / "voice_interviewer"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def references() -> Iterator[ModuleType]:
    """What writes the pages; scripts of docs/ find each other by that folder."""
    sys.path.insert(0, str(DOCS))
    yield import_module("references")
    sys.path.remove(str(DOCS))


def test_every_page_is_what_the_code_says(references: ModuleType) -> None:
    """``scripts/docs`` brings them up to date."""
    assert [name for name, make in references.PAGES.items() if page(name) != make()] == []


def test_every_made_page_is_listed(references: ModuleType) -> None:
    """No page of the reference is written by hand and forgotten."""
    assert {f"reference/{file.name}" for file in (DOCS / "reference").glob("*.md")} <= set(references.PAGES)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_every_option_is_told(command: str) -> None:
    """In the part of its command; a flag by each of its names."""
    part = re.search(rf"^## {command}\n(.*?)(?=^## |\Z)", page("reference/commands.md"), re.DOTALL | re.MULTILINE)
    assert part is not None
    root = click.Context(cli)
    group = cli.get_command(root, command)
    assert group is not None
    missing = [words for words in _words_of(group, command, root) if words not in part[1]]
    assert missing == []


def test_every_setting_is_told() -> None:
    """By the name that the terminal knows."""
    assert [each.name for each in fields(Settings) if f"| `{each.name}`: " not in page("settings.md")] == []


def test_every_key_is_told() -> None:
    """With what it does, and by the name by which it can be changed."""
    told = page("reference/keys.md")
    shown = {key for _, keys in GROUPS for key in keys}
    assert set(NAMES) == shown
    assert [name for key, name in NAMES.items() if key.does not in told] == []
    assert [name for key, name in NAMES.items() if changeable(key) and f"`{name}`" not in told] == []


def test_every_exit_code_is_told() -> None:
    """Those of errors, and those of what is none."""
    told = {int(code) for code in re.findall(r"^\| `(\d+)` \|", page("reference/exit-codes.md"), re.MULTILINE)}
    assert told == {kind.exit_code for kind in _kinds(UserError)} | {0, 10, INTERRUPTED}


@pytest.mark.usefixtures("references")
def test_every_error_has_its_place_among_the_messages() -> None:
    """A new one is given a heading, or the page would leave its messages out."""
    messages = import_module("referencing.messages")
    assert messages.kinds() == set(messages.TITLES)


@pytest.mark.parametrize(
    "sentence",
    [
        "No microphone was found. | Plug one in and try again; typed answers work without one.",
        "The disk that holds … is full. | Make room and try again; nothing was lost or changed.",
        "The library … was made by a newer version of Voice Interviewer (…).",
        "… did not reply within … seconds; the request was ended.",
    ],
)
def test_messages_stand_there_as_the_app_says_them(sentence: str) -> None:
    """With what to do, and dots for what only the moment knows."""
    assert sentence in page("reference/messages.md")


@pytest.mark.usefixtures("references")
def test_every_place_on_disk_is_told() -> None:
    """Whatever the code puts into one of the three folders."""
    places = import_module("referencing.folders").PLACES
    here = Folders(Path("data"), Path("config"), Path("cache"))
    known = {getattr(here, name) for name, each in vars(Folders).items() if isinstance(each, property)}
    code = "\n".join(file.read_text(encoding="utf-8") for file in SOURCE.rglob("*.py"))
    known |= {Path(kind) / name for kind, name in re.findall(r'\b(data|config|cache) / "([^"]+)"', code)}
    told = {Path(kind) / name for kind, (_, files) in places.items() for name in files}
    assert known - told == set()
    names = {place.name for place in known}
    assert {place for place in told - known if place.name in names} == set()  # in another place than the code says


def test_every_format_and_column_is_told() -> None:
    """And every key of a take in JSON."""
    told = page("reference/formats.md")
    columns = [column.name for column in columns_of(ExportOptions(notes=True))]
    wanted = [*FORMATS, *columns, *WORD_COLUMNS, *take_json(example_take())]
    assert [name for name in wanted if f"| `{name}` |" not in told] == []


def test_the_picture_of_the_processes_names_files_that_are_there() -> None:
    """A name below a folder stands on the line below it."""
    told = set(re.findall(r"[\w/]+\.py", page("project/processes.md")))
    assert {"tasks.py", "recorder.py", "host.py", "speech_host.py", "neural_host.py"} <= {
        Path(name).name for name in told
    }
    assert sorted(name for name in told if not any(SOURCE.rglob(name))) == []


def _words_of(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """The names of a command and of all below it, and their options."""
    context = click.Context(command, info_name=name, parent=parent)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield f"### {name} {below}\n"
            yield from _words_of(found, f"{name} {below}", context)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not isinstance(command, click.Group):
            yield from (option for option in (*parameter.opts, *parameter.secondary_opts) if option != "--help")


def _kinds(kind: type[UserError]) -> set[type[UserError]]:
    return {kind}.union(*(_kinds(below) for below in kind.__subclasses__()))
