"""Words said twice in a row and starts that were given up: only what the words on the page show.

A small Whisper smooths most of them away (see docs/measures.md), so what is found is a part of what was said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from voice_interviewer.delivery.discourse import hit
from voice_interviewer.delivery.findings import WordingHit, WordingKind
from voice_interviewer.delivery.said import Said, around

LONGEST = 3
"""Words. Longer runs that come back are rare in talk; in transcripts they are a recogniser's loop."""

MOST_ROUNDS = 4
"""A run that comes back to back more often than this was looped by the recogniser, not said: half of what the
recogniser's own guard (8 rounds of one or two words) lets through."""

SHORTEST_WORD = 0.03
"""Seconds. A repeated word with less time than this was written, not spoken: no English word is said so fast."""

_MEANT_TWICE = frozenset("very really many much more far so no yes yeah bye ha had that is do again on out by".split())
"""Words that are said twice on purpose, or that grammar doubles ("what it is is", "the one that that team wrote")."""

_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred thousand million percent".split()
)
"""Said twice they are figures more often than stumbles: "thirty, thirty, thirty"."""

_PHRASES_MEANT_TWICE = frozenset({"i know", "of course", "thank you", "day by day", "one by one"})

_SUBJECTS = frozenset("i we you he she they it this that there what who".split())
_AUXILIARIES = frozenset(
    "am is are was were have has had do does did can could will would shall should may might must need want".split()
)
_CUT_OFF = re.compile(r"[A-Za-z’']-$")
"""A hyphen alone: a dash may stand for a thought between dashes."""

_JOINS_HALVES = frozenset("and or to".split())
"""After these a hyphen belongs to a pair: "pre- and post-processing"."""


def repetitions(words: Sequence[Said]) -> Iterator[WordingHit]:
    """Runs of one to three words that come twice or more, back to back: "we we", "I was I was", "in the, in the"."""
    at = 0
    while at < len(words):
        size, rounds = _run_at(words, at)
        if rounds > 1:
            stretch = words[at : at + size * rounds]
            if rounds <= MOST_ROUNDS and all(word.end - word.start >= SHORTEST_WORD for word in stretch):
                yield _repetition(stretch, size)
        at += size * rounds


def _run_at(words: Sequence[Said], at: int) -> tuple[int, int]:
    """How long the run is that comes back from this word on, and how often it comes; (1, 1) where none does."""
    for size in range(1, LONGEST + 1):
        rounds = _rounds(words, at, size)
        if rounds > 1 and _stumbled(words[at : at + size * rounds], size):
            return size, rounds
    return 1, 1


def _rounds(words: Sequence[Said], at: int, size: int) -> int:
    """How often a run comes back to back, counted no further than into another sentence.

    A run that is never a stumble comes once: counted from each of its words, thousands of figures would take for ever.
    """
    run = [word.bare for word in words[at : at + size]]
    if all(word in _NUMBERS or word[:1].isdigit() for word in run) or " ".join(run) in _PHRASES_MEANT_TWICE:
        return 1
    rounds = 1
    while (
        words[at].sentence == words[min(at + rounds * size, len(words)) - 1].sentence
        and [word.bare for word in words[at + rounds * size : at + (rounds + 1) * size]] == run
    ):
        rounds += 1
    return rounds


def _stumbled(stretch: Sequence[Said], size: int) -> bool:
    """Within one sentence, and neither meant twice nor spelled letters."""
    if stretch[0].sentence != stretch[-1].sentence:
        return False
    first = stretch[0].bare
    spelled = len(first) == 1 and stretch[1].text != "I" and stretch[1].text.isupper()
    return size > 1 or (first not in _MEANT_TWICE and not spelled)


def _repetition(stretch: Sequence[Said], size: int) -> WordingHit:
    found = hit(WordingKind.REPETITION, stretch)
    return replace(found, phrase=" ".join(word.bare for word in stretch[: 2 * size]))


def false_starts(words: Sequence[Said]) -> Iterator[WordingHit]:
    """A word broken off ("deploy- release") and a start given up for another ("we should, we could")."""
    for at, word in enumerate(words):
        if _CUT_OFF.search(word.text) and around(words, at, 1) not in {"", *_JOINS_HALVES}:
            yield hit(WordingKind.FALSE_START, words[at : at + 1])
        elif _given_up(words[at : at + 4]):
            yield hit(WordingKind.FALSE_START, words[at : at + 4])


def _given_up(four: Sequence[Said]) -> bool:
    """Subject and auxiliary, a break, then the same subject with another auxiliary."""
    if len(four) < 4 or four[0].sentence != four[3].sentence:
        return False
    subject, first, again, second = (word.bare for word in four)
    parted = four[1].apart_after and not four[0].apart_after
    return (
        parted
        and subject == again
        and subject in _SUBJECTS
        and first != second
        and first in _AUXILIARIES
        and second in _AUXILIARIES
    )
