"""The manual as Sphinx builds it."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from support.browser import started_browser
from support.manual import DOCS, PAGES, read_built

MAKERS = {"github.com/pradyunsg/furo", "www.sphinx-doc.org/", "pradyunsg.me"}
"""Where the theme says who made it."""


def test_it_is_built_without_a_warning(manual: Path) -> None:
    """No broken link, no missing picture, no page that no list of contents has."""
    assert (manual / "said.txt").read_text(encoding="utf-8").split() == ["0"]


def test_every_page_is_in_it(manual: Path) -> None:
    """Whatever is written can be read."""
    missing = [page for page in PAGES if not (manual / page.relative_to(DOCS)).with_suffix(".html").is_file()]
    assert missing == []


def test_no_page_loads_anything_from_a_server(manual: Path) -> None:
    """It is read offline, and nobody learns that it is read."""
    loaded = {(page.name, load) for page in manual.rglob("*.html") for load in read_built(page).loads}
    assert len(loaded) > 100
    assert {(page, load) for page, load in loaded if urlsplit(load).netloc} == set()
    styles = "\n".join(sheet.read_text(encoding="utf-8") for sheet in manual.rglob("*.css"))
    assert re.findall(r"(?:url\(|@import\s+)['\"]?(?:https?:)?//[^)'\"]+", styles) == []


def test_a_browser_asks_nobody_for_it(manual: Path) -> None:
    """The scripts of the theme, too, ask no server."""
    with started_browser() as browser:
        browser.open(manual / "guide" / "feedback.html")
        assert browser.run("return document.querySelector('h1').textContent").startswith("Reading the feedback")
        asked = browser.asked_for()
    assert [address for address in asked if not address.startswith("file:")] == []


def test_every_link_leads_somewhere(manual: Path) -> None:
    """To a page that is there, and to a heading on it."""
    built = {page.resolve(): read_built(page) for page in manual.rglob("*.html")}
    broken = []
    for page, found in built.items():
        for link in found.links:
            parts = urlsplit(link)
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not parts.netloc and (not target.is_file() or _misses(parts.fragment, built.get(target, found).names)):
                broken.append((page.name, link))
    assert broken == []


def test_it_leads_to_nobody_elses_pages(manual: Path) -> None:
    """But for those who made the theme; no address is made up."""
    links = {urlsplit(link) for page in manual.rglob("*.html") for link in read_built(page).links}
    outside = {f"{link.netloc}{link.path}" for link in links if link.netloc}
    assert {address for address in outside if not any(address.startswith(maker) for maker in MAKERS)} == set()


def _misses(fragment: str, names: set[str]) -> bool:
    return bool(fragment) and unquote(fragment) not in names
