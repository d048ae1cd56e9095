"""Counts terms that were written, invented and offered."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.jargon.hearing import HeardPiece
from benchmarks.jargon.texts import Term, counts
from voice_interviewer.answer import Word
from voice_interviewer.jargon.repairs import repairs

Three = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures for the plain, the biased and the confirmed pass, in this order; offers are those on the plain pass.

    ``recall`` is None where it is not known what was said. A term is invented where it stands more often than it was
    said, or, where that is not known, more often than in the plain pass.
    """

    recall: tuple[float | None, float | None, float | None]
    invented: Three
    right_offers: int
    false_offers: int
    words: int


def scores(heard: Iterable[HeardPiece], terms: Mapping[str, Term]) -> Scores:
    """The figures over all pieces."""
    said = words = right = false = 0
    written, invented = [0, 0, 0], [0, 0, 0]
    for piece in heard:
        known = Counter(counts(terms, piece.piece.text or _text(piece.plain)))
        said += sum(known.values()) if piece.piece.text else 0
        for way, passed in enumerate((piece.plain, piece.biased, piece.confirmed)):
            found = Counter(counts(terms, _text(passed)))
            written[way] += (found & known).total()
            invented[way] += (found - known).total()
        missed = known - Counter(counts(terms, _text(piece.plain)))
        good, bad = _offers(piece.plain, piece.prompt, terms, missed)
        right, false, words = right + good, false + bad, words + len(piece.plain)
    recall = tuple(count / said if said else None for count in written)
    return Scores((recall[0], recall[1], recall[2]), (invented[0], invented[1], invented[2]), right, false, words)


def _offers(
    words: Sequence[Word], prompt: Iterable[str], terms: Mapping[str, Term], missed: Counter[str]
) -> tuple[int, int]:
    """How many offers are right: of a term that was said and missed there, or another spelling of one that is there."""
    left, right, false = missed.copy(), 0, 0
    for offer in repairs(words, prompt):
        respelt = counts({offer.term: terms[offer.term]}, offer.heard)
        if respelt or left[offer.term] > 0:
            left[offer.term] -= 0 if respelt else 1
            right += 1
        else:
            false += 1
    return right, false


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
