"""Words of a transcript that were chosen together, to be corrected. Pure: no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Word
from voice_interviewer.jargon.corrections import bare, heard_at, whole
from voice_interviewer.jargon.repairs import Repair


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words ``first`` to ``last`` (both included) of a transcript."""

    first: int
    last: int
    text: str
    """As they stand there, without the signs around them."""
    offer: str = ""
    """The term that is offered for exactly these words."""
    heard: str | None = None
    """What the recogniser wrote, where these words are a correction."""


def run_of(words: Sequence[Word], first: int, last: int, offers: Sequence[Repair] = ()) -> WordRun:
    """The run from one word to another, grown so that it tears no correction and, from one word, no offer apart."""
    if first == last:
        offer = next((offer for offer in offers if offer.first <= first <= offer.last), None)
        if offer is not None:
            first, last = offer.first, offer.last
    first, last = whole(words, first)[0], whole(words, last)[1]
    text = bare(" ".join(word.text for word in words[first : last + 1]))
    term = next((offer.term for offer in offers if (offer.first, offer.last) == (first, last)), "")
    one_correction = words[first].heard is not None and whole(words, first) == (first, last)
    return WordRun(first, last, text, term, heard_at(words, first) if one_correction else None)
