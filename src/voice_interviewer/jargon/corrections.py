"""What was corrected once: applied to every later transcript, shown as corrected, and undone where it was wrong."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from voice_interviewer.answer import Word
from voice_interviewer.errors import UserError
from voice_interviewer.jargon.sounds import squeezed

CONTINUED = ""
"""`Word.heard` of the second and later words that took the place of what was heard."""

ADDED = " "
"""`Word.heard` of the first of some words that the recogniser left out and the user added."""

LONGEST = 80
"""Characters on either side; more is a rewritten answer and no correction of a word."""

_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Correction:
    """Where ``heard`` (one word or several, in any case) is written, ``right`` was said."""

    heard: str
    right: str

    @property
    def key(self) -> tuple[str, ...]:
        """What it is found by: its words without case and signs."""
        return keys(self.heard.split())


@dataclass(frozen=True, slots=True)
class Corrected:
    """Words ``first`` to ``last`` (both included) of a transcript stand in place of what was heard."""

    first: int
    last: int
    heard: str
    text: str


def corrections_in(words: Sequence[Word]) -> tuple[Corrected, ...]:
    """The corrections that a transcript holds, in order."""
    firsts = [at for at, word in enumerate(words) if word.heard]
    spans = [whole(words, first) for first in firsts]
    texts = (" ".join(word.text for word in words[first : last + 1]) for first, last in spans)
    return tuple(
        Corrected(first, last, bare(words[first].heard or ""), bare(text))
        for (first, last), text in zip(spans, texts, strict=True)
    )


def keys(words: Iterable[str]) -> tuple[str, ...]:
    """Words as they are compared."""
    return tuple(filter(None, map(squeezed, words)))


def corrected(words: Sequence[Word], corrections: Iterable[Correction]) -> tuple[Word, ...]:
    """The words with each correction applied: whole words, any case, the longest first. Corrected words stay."""
    known = {correction.key: correction.right for correction in corrections if correction.key}
    longest = max(map(len, known), default=0)
    found: list[Word] = []
    at = 0
    while at < len(words):
        size = next((n for n in range(min(longest, len(words) - at), 0, -1) if _matches(words[at : at + n], known)), 0)
        found += replaced(words[at : at + size], known[_keys(words[at : at + size])]) if size else [words[at]]
        at += size or 1
    return tuple(found)


def corrected_at(words: Sequence[Word], first: int, last: int, right: str) -> tuple[Word, ...]:
    """The words with those from ``first`` to ``last`` (both included) written as ``right``. Raises as `untorn` does."""
    first, last = untorn(words, first, last)
    return (*words[:first], *replaced(words[first : last + 1], right), *words[last + 1 :])


def undone(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """The words with the correction that the word ``at`` belongs to taken back; as they are where there is none.

    Raises as `untorn` does.
    """
    first, last = untorn(words, at, at)
    if not words[at].text:
        return _put_back(words, at)
    run = words[first : last + 1]
    if run[0].heard is None:
        return tuple(words)
    return (*words[:first], *spread(run[0].heard.split(), run), *words[last + 1 :])


def _put_back(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """The words with those that were taken out there, side by side, back in their own times."""
    first = last = at
    while first > 0 and not words[first - 1].text:
        first -= 1
    while last + 1 < len(words) and not words[last + 1].text:
        last += 1
    back = [word for gone in words[first : last + 1] for word in spread((gone.heard or "").split(), [gone])]
    return (*words[:first], *back, *words[last + 1 :])


def untorn(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """The first and the last word (included) of those words that are to be changed: no correction is torn.

    Raises UserError where there are no such words: they were counted in a transcript that has changed since.
    """
    if not 0 <= first <= last < len(words):
        raise UserError("The words were changed meanwhile.", "Choose them once more.")
    return whole(words, first)[0], whole(words, last)[1]


def whole(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The first and the last word (included) of the correction that a word belongs to; of the word alone elsewhere."""
    first = last = at
    while first > 0 and words[first].heard == CONTINUED:
        first -= 1
    if words[first].heard is not None:
        while last + 1 < len(words) and words[last + 1].heard == CONTINUED:
            last += 1
    return first, last


def heard_at(words: Sequence[Word], at: int) -> str:
    """What the recogniser wrote in place of the correction that a word belongs to, without the signs around it.

    Raises as `untorn` does.
    """
    first, _ = untorn(words, at, at)
    heard = words[first].heard
    return bare(words[first].text if heard is None else heard)


def bare(text: str) -> str:
    """A text without the signs around it: what a person would call the word."""
    found = _EDGES.match(text)
    return found[2] if found else text


def replaced(run: Sequence[Word], right: str) -> list[Word]:
    """The words of ``right`` in the time of the run, with the signs that stood around it. The first of them knows what
    was heard, the others that they belong to it.
    """
    before, after = _EDGES.match(run[0].text), _EDGES.match(run[-1].text)
    texts = right.split() or [""]
    texts[0] = (before[1] if before and before[2] else "") + texts[0]
    texts[-1] += after[3] if after and after[2] and not texts[-1].endswith(after[3]) else ""
    return rewritten(run, texts)


def rewritten(run: Sequence[Word], texts: Sequence[str]) -> list[Word]:
    """Exactly these texts, at least one, in the time of the run; no correction where they are what was heard."""
    heard = heard_of(run)
    first, *others = spread(texts, run)
    if heard == " ".join(texts):
        return [first, *others]
    return [replace(first, heard=heard or ADDED), *(replace(word, heard=CONTINUED) for word in others)]


def heard_of(run: Sequence[Word]) -> str:
    """What the recogniser wrote for a run that tears no correction; empty where it wrote nothing."""
    return " ".join(filter(None, ((word.text if word.heard is None else word.heard).strip() for word in run)))


def _matches(run: Sequence[Word], known: dict[tuple[str, ...], str]) -> bool:
    untouched = all(word.heard is None for word in run)
    # Signs between the words end a clause, and "cube. Flow" is not what was corrected.
    together = all(word.text[-1:].isalnum() or word.text[-1:] in "-'’" for word in run[:-1])
    right = known.get(_keys(run))
    return untouched and together and right is not None and " ".join(bare(word.text) for word in run) != right


def _keys(run: Sequence[Word]) -> tuple[str, ...]:
    return keys(word.text for word in run)


def spread(texts: Sequence[str], run: Sequence[Word]) -> list[Word]:
    """Words over the time of a run, each as long as its share of the letters."""
    start, end = run[0].start, run[-1].end
    probability = min(word.probability for word in run)
    if len(texts) == len(run):
        return [Word(text, word.start, word.end, word.probability) for text, word in zip(texts, run, strict=True)]
    total = sum(map(len, texts)) or 1
    edges = [start + (end - start) * share / total for share in accumulate(map(len, texts), initial=0)]
    edges[-1] = end
    return [Word(text, edges[i], edges[i + 1], probability) for i, text in enumerate(texts)]
