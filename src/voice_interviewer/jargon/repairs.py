"""Places where the recogniser may have missed a known term: offers to the user, never changes by themselves."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Word
from voice_interviewer.jargon.sounds import likeness, squeezed

LONGEST_RUN = 3
"""Words. "cover net ease" is about as far as a small model tears one term apart."""

DOUBTFUL = 0.6
"""A run is looked at only where the least sure of its words is below this probability."""

LEAST_LIKENESS = 0.65
LEAST_LETTERS = 4
"""Shorter terms are near too many words; they are offered only where the letters are the same."""

PLAIN_WORDS = frozenset(
    "a an and are as at be but by can could did do does for from had has have he her him his how i if in into is it "
    "its just like me more my no not now of off on one or our out over say she so some than that the their them then "
    "there they this those to too two up us was way we were what when where which who why will with would you "
    "your".split()
)
"""A misheard term may swallow such a word, but hardly begins or ends with one."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Words ``first`` to ``last`` of a transcript (both included) may be ``term``.

    ``likeness`` is 0 to 1; 1 where the letters are the same, and where the term is known to be misheard like this.
    """

    first: int
    last: int
    heard: str
    term: str
    likeness: float


def repairs(
    words: Sequence[Word], terms: Iterable[str], misheard: Mapping[str, str] | None = None
) -> tuple[Repair, ...]:
    """The offers for a transcript, in order, none overlapping: of several for the same words the likeliest.

    A word that the recogniser was sure of is never offered another, but for letters that are a term's own, put together
    in another way ("ML flow"), and for what is known to be ``misheard`` (what is heard, and the term for it), which
    recognisers write however sure they are. A word that was corrected already is left alone.
    """
    known = [_Term(term) for term in dict.fromkeys(terms) if squeezed(term)]
    kept: list[Repair] = []
    _keep(_known_mishearings(words, misheard or {}, known), kept, set())
    _keep(_candidates(words, known), kept, _right_already(words, known) | places_of(kept))
    return tuple(sorted(kept, key=lambda offer: offer.first))


def places_of(offers: Iterable[Repair]) -> set[int]:
    """The places of all words that there is an offer for."""
    return {place for offer in offers for place in range(offer.first, offer.last + 1)}


def _keep(offers: Iterable[Repair], kept: list[Repair], taken: set[int]) -> None:
    """Keep the likeliest offers, of equals the longest, that touch no place twice."""
    for offer in sorted(offers, key=lambda offer: (-offer.likeness, offer.first, -offer.last)):
        places = places_of([offer])
        if not places & taken:
            taken |= places
            kept.append(offer)


class _Term:
    """A term with what it is compared by."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.letters = squeezed(name)
        self.parts = parts(name)
        self.longest_run = max(LONGEST_RUN, len(self.parts) + 1)


def parts(text: str) -> tuple[str, ...]:
    """The words of a text without case and signs: "CI/CD", "CI, CD" and "ci-cd" have the same two."""
    return tuple(re.findall(r"[a-z0-9]+", text.lower()))


def _right_already(words: Sequence[Word], terms: Sequence[_Term]) -> set[int]:
    """The places of terms that are written as they should be, but for case and signs: "great expectations" stays."""
    known = {term.parts for term in terms}
    longest = max(map(len, known), default=0)
    places: set[int] = set()
    for first in range(len(words)):
        for last in range(first, min(first + longest, len(words))):
            if parts(" ".join(word.text for word in words[first : last + 1])) in known:
                places.update(range(first, last + 1))
    return places


def _known_mishearings(words: Sequence[Word], misheard: Mapping[str, str], terms: Sequence[_Term]) -> Iterator[Repair]:
    """Runs that are written just as a term is known to be misheard, but for case and signs; a term itself is none."""
    right = {term.parts for term in terms}
    written = {parts(heard): term for heard, term in misheard.items() if parts(heard) and parts(heard) not in right}
    longest = max(map(len, written), default=0)
    for first in range(len(words)):
        for run in _runs_from(words, first, longest):
            heard = " ".join(word.text for word in run)
            if term := written.get(parts(heard)):
                yield Repair(first, first + len(run) - 1, heard, term, 1.0)


def _candidates(words: Sequence[Word], terms: Sequence[_Term]) -> Iterator[Repair]:
    longest = max((term.longest_run for term in terms), default=0)
    written = {term.letters: term.name for term in terms}
    for first in range(len(words)):
        for run in _runs_from(words, first, longest):
            heard = " ".join(word.text for word in run)
            same = written.get(squeezed(heard))
            best = (same, 1.0) if same else _nearest(run, heard, terms)
            if best is not None:
                yield Repair(first, first + len(run) - 1, heard, *best)


def _runs_from(words: Sequence[Word], first: int, longest: int) -> Iterator[Sequence[Word]]:
    """Runs that begin there and go on past no comma or full stop, and into no word that was corrected already."""
    for last in range(first, min(first + longest, len(words))):
        clause_over = last > first and words[last - 1].text[-1:] in ".,;:?!"
        if clause_over or words[last].heard is not None:
            return
        yield words[first : last + 1]


def _nearest(run: Sequence[Word], heard: str, terms: Sequence[_Term]) -> tuple[str, float] | None:
    """The term most like a run that the recogniser was unsure of, None where none is near."""
    if (
        min(word.probability for word in run) >= DOUBTFUL
        or {squeezed(run[0].text), squeezed(run[-1].text)} & PLAIN_WORDS
    ):
        return None
    near = [
        (term.name, likeness(heard, term.name, LEAST_LIKENESS))
        for term in terms
        if len(term.letters) >= LEAST_LETTERS and len(run) <= term.longest_run
    ]
    term, value = max(near, key=lambda pair: pair[1], default=("", 0.0))
    return (term, value) if value else None
