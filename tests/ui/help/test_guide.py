"""The pages of the guide, without a window."""

from pathlib import Path

import pytest

from support.manual import DOCS
from voice_interviewer.ui.help.guide import CHAPTERS, Guide, fragment_of, paragraphs
from voice_interviewer.ui.help.guide_search import AROUND, MOST, GuideSearch
from voice_interviewer.ui.shell.pages import PageName


def test_chapters_stand_in_the_order_of_the_manual(guide: Guide) -> None:
    """Below the parts that the manual has, each with the title of its page."""
    first = guide.chapters[:3]
    assert [(each.part, each.title) for each in first] == [
        ("To begin", "Install"),
        ("To begin", "The first start"),
        ("To begin", "Two weeks, day by day"),
    ]
    assert {f"guide/{page.name}" for page in (DOCS / "guide").glob("*.md")} <= {each.place for each in guide.chapters}
    assert [each.place for each in guide.chapters if not each.title] == []


@pytest.mark.parametrize("name", PageName)
def test_each_page_of_the_window_has_a_chapter(guide: Guide, name: PageName) -> None:
    """Help is about what one sees."""
    assert CHAPTERS[name] in {each.place for each in guide.chapters}


def test_a_page_that_only_includes_another_says_what_that_says(guide: Guide) -> None:
    """Question packs are described beside them, and read here."""
    assert guide.text("project/question-packs.md").startswith("# Question packs")


def test_what_is_not_there_is_not_offered(tmp_path: Path) -> None:
    """An installed app carries a part of the manual; a broken one perhaps nothing."""
    assert Guide(tmp_path).chapters == ()
    (tmp_path / "index.md").write_text("```{toctree}\n:caption: A\n:glob:\n\none\ntwo\n*\n```\n", encoding="utf-8")
    (tmp_path / "two.md").write_text("# The second\n", encoding="utf-8")
    assert [(each.place, each.title, each.part) for each in Guide(tmp_path).chapters] == [("two.md", "The second", "A")]
    assert Guide(tmp_path).text("one.md") == ""


@pytest.mark.parametrize(
    ("heading", "fragment"),
    [
        ("Go back to a copy", "go-back-to-a-copy"),
        ("I am not heard!", "i-am-not-heard"),
        ("`F1`, and so on", "f1-and-so-on"),
    ],
)
def test_headings_are_named_as_links_name_them(heading: str, fragment: str) -> None:
    """As GitHub and the manual have it."""
    assert fragment_of(heading) == fragment


def test_paragraphs_are_plain_text() -> None:
    """Without marks, pictures, addresses and code, each below its heading."""
    one = "# One\n\nSee **this** `key` of [a page](a.md).\n\n![A picture](a.png)\n\n```sh\nrun\n```\n\n"
    assert paragraphs(f"{one}## Two\nIt goes on.\n") == [("One", "See this key of a page."), ("Two", "It goes on.")]


def test_what_is_looked_for_is_found(guide: Guide) -> None:
    """A heading with the words comes before paragraphs with them."""
    found = GuideSearch(guide).find("DISK full")
    assert (found[0].chapter.place, found[0].heading) == ("guide/trouble.md", "The disk is full")
    assert len({(place.chapter.place, place.heading) for place in found}) == len(found)
    assert all(len(place.excerpt) <= AROUND + 4 for place in found)


def test_all_words_must_be_there(guide: Guide) -> None:
    """Nothing, many things, and nothing at all."""
    search = GuideSearch(guide)
    assert search.find("microphone submarine") == []
    assert search.find("  ") == []
    assert 20 < len(search.find("the")) <= MOST
