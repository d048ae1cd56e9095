"""What the app carries of the manual is what its user guide needs."""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from support.manual import DOCS, ROOT, pictures_on
from voice_interviewer.ui.help.guide import CHAPTERS, INDEX, Guide

LARGEST = 4_000_000
"""Bytes: little beside the network that reads answers."""


@pytest.fixture(scope="module")
def shipping() -> Iterator[ModuleType]:
    """The hook that hatch loads."""
    sys.path.insert(0, str(DOCS))
    yield import_module("shipping")
    sys.path.remove(str(DOCS))


@pytest.fixture(scope="module")
def shipped(shipping: ModuleType) -> list[Path]:
    files: list[Path] = shipping.shipped_files(DOCS)
    return files


def test_every_chapter_is_carried(shipped: list[Path]) -> None:
    """With its list of contents, and the page about each page of the window."""
    wanted = {INDEX, *CHAPTERS.values(), *(f"guide/{page.name}" for page in (DOCS / "guide").glob("*.md"))}
    assert wanted <= {path.relative_to(DOCS).as_posix() for path in shipped}


def test_links_of_what_is_carried_lead_to_what_is_carried(shipped: list[Path]) -> None:
    """In the window a link to a page that is not there would do nothing."""
    pages = [path for path in shipped if path.suffix == ".md"]
    links = [
        (page.name, (page.parent / target).resolve())
        for page in pages
        for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#:\s]+\.md)", page.read_text(encoding="utf-8"))
    ]
    assert links
    assert [(page, target.name) for page, target in links if target not in shipped] == []


def test_pictures_are_carried_for_both_schemes(shipped: list[Path]) -> None:
    """And none that no page shows."""
    shown = {picture for page in shipped if page.suffix == ".md" for picture in pictures_on(page)}
    dark = {path.with_name(path.name.replace("-light.", "-dark.")) for path in shown}
    assert shown | dark == {path for path in shipped if path.suffix == ".png"}


def test_it_is_small(shipped: list[Path]) -> None:
    """A guide is no reason for a large download."""
    assert sum(path.stat().st_size for path in shipped) < LARGEST


def test_the_hook_puts_it_into_the_wheel(shipping: ModuleType, shipped: list[Path]) -> None:
    """Where the app looks for it; a checkout that is installed editable has it already."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["path"] == "docs/shipping.py"
    hook = shipping.GuideHook(str(ROOT), {}, None, None, "", "wheel")
    data: dict[str, dict[str, str]] = {"force_include": {}}
    hook.initialize("editable", data)
    assert data["force_include"] == {}
    hook.initialize("standard", data)
    assert set(data["force_include"]) == {str(path) for path in shipped}
    assert data["force_include"][str(DOCS / INDEX)] == "voice_interviewer/docs/index.md"


def test_a_copy_of_it_is_a_whole_guide(shipped: list[Path], tmp_path: Path) -> None:
    """Somewhere else on the disk, with no checkout beside it."""
    for file in shipped:
        place = tmp_path / file.relative_to(DOCS)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
    there = {chapter.place for chapter in Guide(tmp_path).chapters}
    assert {page.relative_to(DOCS).as_posix() for page in (DOCS / "guide").glob("*.md")} <= there
