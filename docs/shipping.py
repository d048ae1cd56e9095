"""Which pages of the manual, and which pictures, the app carries: those that its user guide shows. A hook of hatch."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSIDE = "voice_interviewer/docs"
"""Where they lie in the wheel."""
PAGES = ("*.md", "guide/*.md", "reference/*.md", "project/question-packs.md")
"""The other pages of ``project`` are about the repository, which whoever installed the app has not."""


def shipped_files(docs: Path) -> list[Path]:
    """Every page, and every picture on one, for a light window and for a dark one."""
    pages = sorted(page for pattern in PAGES for page in docs.glob(pattern))
    return [*pages, *sorted({picture for page in pages for picture in _pictures(page)})]


def _pictures(page: Path) -> Iterator[Path]:
    for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        light = (page.parent / name).resolve()
        yield from (
            file for file in (light, light.with_name(light.name.replace("-light.", "-dark."))) if file.is_file()
        )


class GuideHook(BuildHookInterface[Any]):
    """Puts them into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is built; an editable one finds them in the checkout."""
        if version == "editable":
            return
        docs = (Path(self.root) / "docs").resolve()
        into = {str(file): f"{INSIDE}/{file.relative_to(docs).as_posix()}" for file in shipped_files(docs)}
        build_data["force_include"].update(into)
