"""How far a sentence is taken up by names of tools and words of fashion, instead of saying something."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.structure.jargon import buzzwords, tools
from voice_interviewer.structure.text import FUNCTION_WORDS, content_stems, is_number, words

MANY = 3
"""A sentence with this many tools and words of fashion is taken up by them."""

JOINING = 0.15
"""Share of words that a statement needs to hold it together; a row of nouns has fewer."""


@dataclass(frozen=True, slots=True)
class Names:
    """What one sentence names."""

    content: int
    """Content words: its length with the talk left out."""
    tools: int
    buzzwords: int
    listing: bool
    """A row of nouns, with hardly a word that would make a statement of them, and no number."""

    @property
    def count(self) -> int:
        """Tools and words of fashion."""
        return self.tools + self.buzzwords

    @property
    def share(self) -> float:
        """How far the sentence is taken up by them, 0 to 1."""
        return 1.0 if self.listing else min(1.0, self.count / MANY)

    @property
    def only(self) -> bool:
        """A row of nouns, or tools with fewer than four content words apiece."""
        return self.listing or (self.tools >= 2 and self.content < 4 * self.tools)


def names_of(text: str) -> Names:
    """What one sentence names."""
    said = words(text)
    return Names(
        content=len(content_stems(text)),
        tools=len(tools(text)),
        buzzwords=len(buzzwords(text)),
        listing=not any(is_number(word) for word in said) and is_listing(said),
    )


def is_listing(said: Sequence[str]) -> bool:
    """Whether too few words hold a statement together ("drift, alerts, rollback, canary")."""
    joining = sum(word in FUNCTION_WORDS and word not in {"and", "or"} for word in said)
    return len(said) >= 4 and joining < JOINING * len(said)
