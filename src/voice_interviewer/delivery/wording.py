"""All habits of wording in one answer, each class with its rate. What is counted is what the recogniser wrote."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from voice_interviewer.answer import Span
from voice_interviewer.delivery.crutches import crutch_words
from voice_interviewer.delivery.discourse import discourse_fillers
from voice_interviewer.delivery.findings import Delivery, Pace, VerbatimWord, Wording, WordingHit, WordingKind
from voice_interviewer.delivery.hedges import hedges
from voice_interviewer.delivery.pace import answer_minutes
from voice_interviewer.delivery.repetitions import false_starts, repetitions
from voice_interviewer.delivery.said import said

WORDS_ALONE = frozenset({WordingKind.DISCOURSE_FILLER, WordingKind.CRUTCH_WORD, WordingKind.HEDGE})
"""The classes that are about which words were said, so that a user can say that a word is fine."""


def wording(words: Sequence[VerbatimWord], speech: Sequence[Span], pace: Pace, fine: Collection[str] = ()) -> Wording:
    """The hits of every class, in order of time, none of which shares a word with another of its class.

    ``fine`` are phrases (see `WordingHit.phrase`) that the user never wants marked.
    """
    spoken = said(words, speech)
    found = (finder(spoken) for finder in (discourse_fillers, crutch_words, hedges, repetitions, false_starts))
    hits = sorted((hit for some in found for hit in some), key=lambda hit: (hit.start, hit.words))
    return _reckoned(hits, pace, fine)


def without(delivery: Delivery, fine: Collection[str]) -> Delivery:
    """An answer that was listened to earlier, as if these phrases had been fine then."""
    if delivery.wording is None or not fine:
        return delivery
    return replace(delivery, wording=_reckoned(delivery.wording.hits, delivery.pace, fine))


def _reckoned(all_hits: Sequence[WordingHit], pace: Pace, fine: Collection[str]) -> Wording:
    """The hits that count, with their rates."""
    hits = tuple(hit for hit in all_hits if hit.kind not in WORDS_ALONE or hit.phrase not in fine)
    minutes = answer_minutes(pace)
    fillers = _count(hits, WordingKind.DISCOURSE_FILLER)
    return Wording(
        hits=hits,
        discourse_fillers_per_minute=fillers / minutes if minutes else None,
        discourse_fillers_per_100_words=per_100_words(fillers, pace),
        crutch_words_per_100_words=per_100_words(_count(hits, WordingKind.CRUTCH_WORD), pace),
        hedges_per_100_words=per_100_words(_count(hits, WordingKind.HEDGE), pace),
    )


def per_100_words(count: int, pace: Pace) -> float | None:
    """How many in 100 content words; None where too little was said for a rate (see `pace`)."""
    return None if pace.words_per_minute is None else 100 * count / pace.words


def named(hits: Sequence[WordingHit], most: int = 3) -> str:
    """The commonest phrases with how often each was said: ``“like” 4 times, “you know” once``."""
    counts = Counter(hit.phrase for hit in hits).most_common()
    rest = sum(count for _, count in counts[most:])
    told = [f"“{written(phrase)}” {times(count)}" for phrase, count in counts[:most]]
    return ", ".join(told) + (f" and {rest} more" if rest else "")


def written(phrase: str) -> str:
    """A phrase as people write it: "I mean", not "i mean"."""
    return re.sub(r"\bi\b", "I", phrase)


def times(count: int) -> str:
    """How often, in words."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _count(hits: Iterable[WordingHit], kind: WordingKind) -> int:
    return sum(hit.kind is kind for hit in hits)
