"""The pages of the guide: which there are, in which order, and what they say. No Qt."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from voice_interviewer.ui.shell.pages import PageName

INDEX = "index.md"
"""Its tables of contents are those of the manual."""
CHAPTERS = {
    PageName.HOME: "guide/first-start.md",
    PageName.REHEARSE: "guide/rehearsal.md",
    PageName.MOCK: "guide/mock-interview.md",
    PageName.PLAN: "guide/plan.md",
    PageName.PROGRESS: "guide/progress.md",
    PageName.MAP: "guide/progress.md",
    PageName.HISTORY: "guide/history.md",
    PageName.SETTINGS: "guide/settings.md",
    PageName.FEEDBACK: "guide/feedback.md",
    PageName.EXAM: "exam.md",
    PageName.COMPARE: "guide/parts.md",
    PageName.STORAGE: "guide/your-data.md",
    PageName.WELCOME: "guide/first-start.md",
}
"""What to read about each page of the window."""

_CONTENTS = re.compile(r"```\{toctree\}\n(?P<options>(?::[^\n]*\n)*)\n(?P<pages>.*?)```", re.DOTALL)
_INCLUDED = re.compile(r"```\{include\} (\S+)")
_FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page: its place below the folder of the guide, with slashes; its title; the part that it belongs to."""

    place: str
    title: str
    part: str


class Guide:
    """The pages below a folder. What is not there is not in the list: the app carries a part of the manual."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """All that can be read here, in the order of the manual."""
        index = self._read(self.folder / INDEX) or ""
        return tuple(chapter for found in _CONTENTS.finditer(index) for chapter in self._part(found))

    def text(self, place: str) -> str:
        """A page in Markdown; empty where it is not here, which a broken installation may bring about."""
        file = self.file(place)
        text = (self._read(file) if file else None) or ""
        included = _INCLUDED.match(text)
        return text if file is None or included is None else self._read(file.parent / included[1]) or ""

    def file(self, place: str) -> Path | None:
        """A page or a picture on the disk; None for a place that is outside of the guide."""
        folder = self.folder.resolve()
        file = (folder / place).resolve()
        return file if file.is_relative_to(folder) else None

    def _part(self, found: re.Match[str]) -> list[Chapter]:
        caption = re.search(r"^:caption: (.+)$", found["options"], re.MULTILINE)
        part = caption[1] if caption else ""
        places = [f"{name}.md" for name in found["pages"].split() if name != "*"]
        return [Chapter(place, title_of(text), part) for place in places if (text := self.text(place))]

    @staticmethod
    def _read(file: Path) -> str | None:
        try:
            return file.read_text(encoding="utf-8")
        except OSError:
            return None


def title_of(text: str) -> str:
    """The first heading of a page."""
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return found[1].strip() if found else ""


def fragment_of(heading: str) -> str:
    """How a link names a heading: as GitHub and the manual have it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def paragraphs(text: str) -> list[tuple[str, str]]:
    """What a page says, as plain text: each paragraph with the heading it stands below."""
    heading, found = "", []
    for block in re.split(r"\n\s*\n", _FENCE.sub("", text)):
        if block.startswith("#"):
            heading = block.partition("\n")[0].lstrip("# ")
        if plain := _plain(block):
            found.append((heading, plain))
    return found


def _plain(markdown: str) -> str:
    text = re.sub(r"^#+ .*$", "", markdown, flags=re.MULTILINE)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\|[\s|:-]*\||[|`*]|^\s*(?:[-*>]|\d+\.)\s", " ", text, flags=re.MULTILINE)
    return " ".join(text.split())
