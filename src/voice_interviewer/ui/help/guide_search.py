"""Looks through the pages of the guide. No Qt."""

from dataclasses import dataclass

from voice_interviewer.ui.help.guide import Chapter, Guide, paragraphs

MOST = 60
"""Places that are shown; who gets so many writes another word."""
AROUND = 90
"""Characters of a paragraph that are shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph in which all words stand, or the page whose title has them."""

    chapter: Chapter
    heading: str
    excerpt: str


class GuideSearch:
    """Holds the paragraphs of all pages, read when something is looked for first."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._paragraphs: list[tuple[Place, str]] | None = None

    def find(self, words: str) -> list[Place]:
        """Where all of these words stand, or begin a word's inside: headings and titles first, one place a heading."""
        wanted = words.lower().split()
        if not wanted:
            return []
        if self._paragraphs is None:
            self._paragraphs = [entry for chapter in self._guide.chapters for entry in self._of(chapter)]
        found: dict[tuple[str, str], tuple[bool, Place]] = {}
        for place, text in self._paragraphs:
            told = f"{place.chapter.title} {place.heading}".lower()
            if all(word in f"{told} {text.lower()}" for word in wanted):
                named = all(word in told for word in wanted)
                excerpt = _excerpt(text, wanted)
                found.setdefault(
                    (place.chapter.place, place.heading), (named, Place(place.chapter, place.heading, excerpt))
                )
        return [place for _, place in sorted(found.values(), key=lambda each: not each[0])][:MOST]

    def _of(self, chapter: Chapter) -> list[tuple[Place, str]]:
        return [(Place(chapter, heading, ""), text) for heading, text in paragraphs(self._guide.text(chapter.place))]


def _excerpt(text: str, words: list[str]) -> str:
    """The part of a paragraph that has the first of the words, cut between words."""
    at = min((place for word in words if (place := text.lower().find(word)) >= 0), default=0)
    begin = text.rfind(" ", 0, max(at - AROUND // 3, 0)) + 1 if at > AROUND // 3 else 0
    end = len(text) if len(text) <= begin + AROUND else text.rfind(" ", begin, begin + AROUND)
    return f"{'… ' if begin else ''}{text[begin:end]}{' …' if end < len(text) else ''}"
