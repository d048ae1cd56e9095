"""Phrases that one person falls back on: said again within an answer, and in answers to other questions too."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from voice_interviewer.delivery.discourse import hit
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.delivery.everyday_words import EVERYDAY_WORDS, LIGHT_WORDS
from voice_interviewer.delivery.findings import Delivery, WordingHit, WordingKind
from voice_interviewer.delivery.said import Said, bare, said

SHORTEST, LONGEST = 2, 4
"""Words."""

OFTEN = 2
"""Times in this answer; a phrase said once is no habit of it."""

OTHER_TAKES = 2
"""Earlier answers, to other questions, that have the phrase too: a topic comes back with its question, a habit does
not. All bounds here are ours."""

MOST_TOLD = 5

_CUTS = frozenset("and or but so".split())
"""A phrase neither begins nor ends with these."""

_IDIOMS = frozenset({"a lot of", "in terms of", "at the end", "by the way", "on top of", "at that point", "in my view"})
"""Habits whose core is a single word, which the rule for all others would pass over."""


@dataclass(frozen=True, slots=True)
class PetPhrase:
    """A phrase with its places in this answer and the number of earlier answers to other questions that have it."""

    phrase: str
    hits: tuple[WordingHit, ...]
    other_takes: int


def pet_phrases(delivery: Delivery, question: str, earlier: Sequence[EarlierAnswer]) -> tuple[PetPhrase, ...]:
    """The phrases of two to four everyday words that come back here and elsewhere, the commonest first.

    Never a run of small words alone, never a word of the question, never what another class counts (fillers, hedges,
    repetitions).
    """
    counted = {place for found in (delivery.wording.hits if delivery.wording else ()) for place in found.words}
    barred = {bare(word) for word in question.split()} - LIGHT_WORDS
    here = _phrases(said(delivery.words, ()), barred, counted)
    others = [set(_phrases(said(e.delivery.words, ()), barred)) for e in earlier if e.question != question]
    found = [
        PetPhrase(phrase, places, shared)
        for phrase, places in here.items()
        if len(places) >= OFTEN and (shared := sum(phrase in other for other in others)) >= OTHER_TAKES
    ]
    return tuple(_apart(found))[:MOST_TOLD]


def _phrases(
    words: Sequence[Said], barred: Collection[str], counted: Collection[int] = ()
) -> dict[str, tuple[WordingHit, ...]]:
    """Every phrase that may be a habit, with its places."""
    found: dict[str, list[WordingHit]] = {}
    for stretch in _stretches(words, barred, counted):
        for size in range(SHORTEST, LONGEST + 1):
            for at in range(len(stretch) - size + 1):
                phrase = stretch[at : at + size]
                if _is_phrase([word.bare for word in phrase]):
                    made = hit(WordingKind.PET_PHRASE, phrase)
                    found.setdefault(made.phrase, []).append(made)
    return {phrase: tuple(hits) for phrase, hits in found.items()}


def _stretches(words: Sequence[Said], barred: Collection[str], counted: Collection[int]) -> Iterator[list[Said]]:
    """Runs of everyday words that no mark, no word of the question and no other finding cuts."""
    stretch: list[Said] = []
    for word in words:
        usable = (word.bare in EVERYDAY_WORDS or word.bare in LIGHT_WORDS) and word.bare not in barred
        if stretch and (word.apart_before or not usable or word.index in counted):
            yield stretch
            stretch = []
        if usable and word.index not in counted:
            stretch.append(word)
    if stretch:
        yield stretch


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether two words or more are left when small words are taken from both ends, one of them no small word."""
    if " ".join(words) in _IDIOMS:
        return True
    heavy = [at for at, word in enumerate(words) if word not in LIGHT_WORDS]
    return bool(heavy) and heavy[-1] - heavy[0] >= 1 and words[0] not in _CUTS and words[-1] not in _CUTS


def _apart(found: Sequence[PetPhrase]) -> Iterator[PetPhrase]:
    """The commonest first, of those the longest; one that shares its words with an earlier one is the same habit."""
    taken: set[int] = set()
    for pet in sorted(found, key=lambda pet: (-len(pet.hits), -len(pet.phrase.split()), pet.phrase)):
        own = {place for hit in pet.hits for place in hit.words}
        if not own & taken:
            yield pet
        taken |= own
