"""The pages of the manual, as they are written and as they are built."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GUIDE = sorted((DOCS / "guide").glob("*.md"))
PAGES = sorted(page for page in DOCS.rglob("*.md"))

_LOADING = {"img": "src", "script": "src", "source": "src", "iframe": "src", "audio": "src", "video": "src"}
"""Which attribute makes a browser load something, by tag; of a link it depends on what it is."""
_LOADED_LINKS = {"stylesheet", "icon", "preload", "manifest", "shortcut icon"}


@dataclass(slots=True)
class Built:
    """What a built page loads, where it leads to, and what in it can be led to."""

    loads: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Built()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag in _LOADING and _LOADING[tag] in has:
            self.found.loads.append(has[_LOADING[tag]])
        if tag == "link" and has.get("rel") in _LOADED_LINKS:
            self.found.loads.append(has.get("href", ""))
        if tag == "a" and "href" in has:
            self.found.links.append(has["href"])
        if "id" in has:
            self.found.names.add(has["id"])


def read_built(page: Path) -> Built:
    """A built page."""
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.found


def code_blocks(page: Path, language: str) -> list[str]:
    """The code of one language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def commands_on(page: Path) -> list[str]:
    """The command lines of the app on a page, without what is said of them."""
    lines = (line.split(" # ")[0].strip() for block in code_blocks(page, "sh") for line in block.splitlines())
    return [line for line in lines if line.startswith("voice-interviewer ")]


def pictures_on(page: Path) -> list[Path]:
    """The pictures that a page shows."""
    names = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    return [(page.parent / name).resolve() for name in names]


def prose(page: Path) -> str:
    """A page without its code blocks."""
    return re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
