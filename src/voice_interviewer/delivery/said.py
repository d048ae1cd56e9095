"""Words with what stands around them: marks, silences and filled pauses. The ground on which rules of wording stand."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import VerbatimWord

APART = 0.15
"""Seconds of silence that set a word apart from its neighbour as a comma does. Pauses around "like" are, after its
neighbours, the best cue to what it does (Zufferey and Popescu-Belis, 2004; 0.15 s is ours)."""

_SENTENCE_END = re.compile(r"[.?!…]+[\"'”’)\]]*$")
_COMMA = re.compile(r"[,;:–—-][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Said:
    """One word that is no filled pause. ``index`` is its place among all words as they were said."""

    index: int
    text: str
    bare: str
    """Lower case, with typewriter apostrophes and without the marks around it."""
    start: float
    end: float
    sentence: int
    """Which sentence of the answer it is in, from 0."""
    opens: bool
    """Whether it is the first word of its sentence."""
    closes: bool
    """Whether it is the last word of its sentence."""
    apart_before: bool
    """Whether a comma, a filled pause or a silence of `APART` seconds parts it from the word before."""
    apart_after: bool
    """The same for the word after."""
    hesitant: bool
    """Whether a filled pause or a silence of `APART` seconds stands right beside it, whatever the commas say."""


def bare(text: str) -> str:
    """A word as it is compared."""
    return text.lower().replace("’", "'").strip(".,;:?!…\"'“”‘()[]–—-")


def said(words: Sequence[VerbatimWord], speech: Sequence[Span]) -> tuple[Said, ...]:
    """The words that are no filled pauses, in order, each with what stands around it.

    ``speech`` are the stretches with voice activity: silences are taken from there, since the recogniser's own word
    times do not show them.
    """
    places = [at for at, word in enumerate(words) if not word.filler and bare(word.text)]
    joints = _joints(words, places, speech)
    found: list[Said] = []
    sentence, opens = 0, True
    for number, place in enumerate(places):
        word, before, after = words[place], joints[number], joints[number + 1]
        closes = number == len(places) - 1 or bool(_SENTENCE_END.search(word.text))
        found.append(
            Said(
                index=place,
                text=word.text,
                bare=bare(word.text),
                start=word.start,
                end=word.end,
                sentence=sentence,
                opens=opens,
                closes=closes,
                apart_before=opens or before.comma or before.hesitation,
                apart_after=closes or after.comma or after.hesitation,
                hesitant=before.hesitation or after.hesitation,
            )
        )
        opens, sentence = closes, sentence + closes
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Joint:
    """What lies between two neighbouring words."""

    comma: bool = False
    hesitation: bool = False


def _joints(words: Sequence[VerbatimWord], places: Sequence[int], speech: Sequence[Span]) -> list[_Joint]:
    """The joint before each word that is no filled pause, and the one after the last; at the edges nothing parts."""
    middles = [(words[place].start + words[place].end) / 2 for place in places]
    silence = [0.0] * (len(places) + 1)
    for before, after in pairwise(speech):
        silence[bisect_right(middles, (before.end + after.start) / 2)] += after.start - before.end
    inner = [
        _Joint(bool(_COMMA.search(words[left].text)), silence[number] >= APART or right - left > 1)
        for number, (left, right) in enumerate(pairwise(places), start=1)
    ]
    return [_Joint(), *inner, _Joint()]


def around(words: Sequence[Said], at: int, offset: int) -> str:
    """The bare word ``offset`` places from word ``at``, empty where there is none or a sentence's edge is between."""
    place = at + offset
    if not 0 <= place < len(words) or words[place].sentence != words[at].sentence:
        return ""
    return words[place].bare


def earlier_in_sentence(words: Sequence[Said], at: int, wanted: Collection[str], reach: int) -> bool:
    """Whether one of the wanted words is among the ``reach`` words before word ``at``, in the same sentence."""
    return any(around(words, at, -offset) in wanted for offset in range(1, reach + 1))
