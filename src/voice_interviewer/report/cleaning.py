"""An answer without the words that add nothing. Pure; only whole words go, and no other word is changed.

What goes was marked by `voice_interviewer.delivery`: filled pauses, filler words ("you know"), the first of two equal
runs ("we we") and starts that were given up ("we should, we could"). Crutch words and hedges stay: they may be meant.
"""

from collections.abc import Sequence
from dataclasses import replace

from voice_interviewer.delivery.findings import Delivery, VerbatimWord, WordingHit, WordingKind
from voice_interviewer.report.options import Fillers
from voice_interviewer.report.phrases import ends_sentence, sentences

_ENDS = ".?!…"
_GIVEN_UP = 2
"""Of the four words of a start given up ("we should, we could"), those that go."""


def shown_words(delivery: Delivery, fillers: Fillers) -> tuple[VerbatimWord, ...]:
    """The words of an answer, as they were said or cleaned."""
    return delivery.words if fillers is Fillers.KEPT else cleaned_words(delivery)


def shown_delivery(delivery: Delivery, fillers: Fillers) -> Delivery:
    """The same with the words that are to be shown; the numbers stay those of the answer as it was said."""
    return replace(delivery, words=shown_words(delivery, fillers))


def cleaned_words(delivery: Delivery) -> tuple[VerbatimWord, ...]:
    """The words that say something, with their own times.

    A sentence keeps its full stop and its capital, whichever word goes. A take of an earlier version, whose wording
    was not looked at, loses its filled pauses alone.
    """
    hits = delivery.wording.hits if delivery.wording else ()
    gone = {place for hit in hits for place in _empty_places(hit)}
    kept: list[VerbatimWord] = []
    at = 0
    for sentence in sentences(delivery.words):
        kept += _cleaned([(word, word.filler or place in gone) for place, word in enumerate(sentence, start=at)])
        at += len(sentence)
    return tuple(kept)


def _empty_places(hit: WordingHit) -> Sequence[int]:
    """Places of the words of a hit that add nothing."""
    match hit.kind:
        case WordingKind.DISCOURSE_FILLER:
            return hit.words
        case WordingKind.REPETITION:  # its phrase holds the run twice; the last time it is said, it leads on
            return hit.words[: -(len(hit.phrase.split()) // 2)]
        case WordingKind.FALSE_START:
            return hit.words[:_GIVEN_UP]
        case _:
            return ()


def _cleaned(sentence: Sequence[tuple[VerbatimWord, bool]]) -> list[VerbatimWord]:
    kept = [word for word, gone in sentence if not gone]
    if not kept:
        return []
    (first, first_gone), (last, last_gone) = sentence[0], sentence[-1]
    if first_gone and first.text[:1].isupper():
        kept[0] = replace(kept[0], text=kept[0].text[:1].upper() + kept[0].text[1:])
    if last_gone and ends_sentence(last) and not ends_sentence(kept[-1]):
        mark = last.text[len(last.text.rstrip(_ENDS)) :][:1] or "."
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(",;:–- ") + mark)
    return kept
