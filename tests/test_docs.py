"""The documents say what is there."""

import re
from pathlib import Path

import click
import pytest

from voice_interviewer import __version__
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.cli.default_group import DefaultGroup
from voice_interviewer.cli.main import COMMANDS, cli
from voice_interviewer.errors import UserError
from voice_interviewer.folders import shipped
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.ui.shell.shortcuts import GROUPS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    """Nobody has to guess what the terminal can do."""
    assert f"voice-interviewer {command}" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_below_it_is_in_the_readme_too(command: str) -> None:
    """On a line of its command; what runs where none is named needs no name."""
    group = cli.get_command(click.Context(cli), command)
    told = " ".join(re.findall(rf"^voice-interviewer {command}\b(.*)$", README, re.MULTILINE))
    below = dict(group.commands) if isinstance(group, click.Group) else {}
    if isinstance(group, DefaultGroup):
        below.pop(str(group.default.name))
    assert [name for name in below if not re.search(rf"\b{name}\b", told)] == []


def test_every_key_of_a_page_is_in_the_readme() -> None:
    """The number keys as the window has them."""
    pages = [key for _, keys in GROUPS[:1] for key in keys if re.fullmatch(r"Ctrl\+\d", key.keys[0])]
    assert pages
    assert [key for key in pages if f"{key.keys[0]} {key.does}" not in " ".join(README.split())] == []


def test_every_pack_is_in_the_readme() -> None:
    """With the number of its questions."""
    packs = load_packs([shipped("question_bank")]).packs
    told = " ".join(README.split()).lower()
    names = {pack.title.lower().replace("machine learning", "ml"): len(pack.questions) for pack in packs}
    assert [name for name, count in names.items() if not re.search(rf"{name} \({count}\b", told)] == []


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_in_the_changelog(form: str) -> None:
    """What can be exported is told to users."""
    titles = {"md": "Markdown"}
    assert titles.get(form, form.upper()) in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_exit_code_is_in_the_readme() -> None:
    """A script's author finds each code explained."""
    kinds: list[type[UserError]] = [UserError, *descendants(UserError)]
    codes = {kind.exit_code for kind in kinds}
    told = re.search(r"Exit codes: (.+?)\n\n", README, re.DOTALL)
    assert told is not None
    assert {str(code) for code in codes} <= set(re.findall(r"\b\d+\b", told[1]))


def test_every_picture_is_there() -> None:
    """No broken image greets a newcomer."""
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_every_place_that_the_architecture_names_is_there() -> None:
    """A map with a wrong street is worse than none."""
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = page[page.index("| to change |") : page.index("## Decisions")]
    places = re.findall(r"`([\w/.]+/[\w./*-]*)`", table)
    source = ROOT / "src" / "voice_interviewer"
    assert places
    assert [place for place in places if not any(any(root.glob(place)) for root in (ROOT, source))] == []


def test_the_version_is_in_the_changelog() -> None:
    """Each release tells what it brings."""
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def descendants(kind: type[UserError]) -> list[type[UserError]]:
    return [below for child in kind.__subclasses__() for below in (child, *descendants(child))]
