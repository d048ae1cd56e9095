"""A stretch of a transcript written anew: words taken out, words added, a whole sentence edited.

What is not changed keeps its time to the last digit, and what the recogniser wrote stays with what took its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from voice_interviewer.answer import Word, is_filled_pause
from voice_interviewer.jargon.corrections import (
    ADDED,
    CONTINUED,
    Correction,
    bare,
    heard_of,
    keys,
    rewritten,
    spread,
    untorn,
    whole,
)
from voice_interviewer.jargon.sounds import squeezed

LEARNT = 3
"""Words on either side up to which an edit is a correction that later answers may need; more is a new sentence."""

SLOWEST = 0.4
"""Seconds that an added word gets at most of the silence that it stands in; about as long as a spoken word is."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """The words of a whole transcript after an edit, and what it teaches of mishearings."""

    words: tuple[Word, ...]
    learnt: tuple[Correction, ...] = ()


def without_words(words: Sequence[Word], first: int, last: int) -> tuple[Word, ...]:
    """The words with those from ``first`` to ``last`` (both included) taken out, each in its place: never said.

    Raises as `untorn` does.
    """
    first, last = untorn(words, first, last)
    return (*words[:first], *_gone(words[first : last + 1]), *words[last + 1 :])


def with_added(words: Sequence[Word], at: int, text: str) -> tuple[Word, ...]:
    """The words with some added after the word ``at``, in the silence before the next one.

    Raises as `untorn` does.
    """
    _, at = untorn(words, at, at)
    until = words[at + 1].start if at + 1 < len(words) else words[at].end
    return (*words[: at + 1], *_added(text.split(), words[at].end, until), *words[at + 1 :])


def reworded(words: Sequence[Word], first: int, last: int, text: str) -> Reworded:
    """The words with those from ``first`` to ``last`` (both included) written as ``text``.

    Old and new words are aligned; those that are the same keep their times and their corrections. Raises as `untorn`
    does.
    """
    first, last = untorn(words, first, last)
    run, texts = words[first : last + 1], text.split()
    if not texts:
        return Reworded(without_words(words, first, last))
    before = words[first - 1].end if first else run[0].start
    after = words[last + 1].start if last + 1 < len(words) else run[-1].end
    edit = _Edit(run, before, after)
    edit.make(texts)
    return Reworded((*words[:first], *edit.words, *words[last + 1 :]), tuple(edit.learnt))


class _Edit:
    """One run of words becoming another, piece by piece between the words that stay."""

    def __init__(self, run: Sequence[Word], before: float, after: float) -> None:
        """``before`` is when the word before the run ends, ``after`` when the one behind it begins (seconds)."""
        self._run = run
        self._before, self._after = before, after
        # Filled pauses and words that were taken out are not in what the user edits.
        self._shown = [at for at, word in enumerate(run) if word.text and not is_filled_pause(word.text)]
        self._at = 0
        self.words: list[Word] = []
        self.learnt: list[Correction] = []

    def make(self, texts: Sequence[str]) -> None:
        old, new = 0, 0
        for stays_old, stays_new in [*self._staying(texts), (len(self._shown), len(texts))]:
            self._change(self._shown[old:stays_old], texts[new:stays_new])
            if stays_old < len(self._shown):
                self._stay(self._shown[stays_old], texts[stays_new])
            old, new = stays_old + 1, stays_new + 1
        self.words += self._run[self._at :]

    def _staying(self, texts: Sequence[str]) -> list[tuple[int, int]]:
        """Pairs of places, among the shown words and among the texts, of words that stay."""
        a = [_same(self._run[at].text) for at in self._shown]
        matcher = SequenceMatcher(a=a, b=[_same(text) for text in texts], autojunk=False)
        blocks = matcher.get_matching_blocks()
        pairs = {block.a + i: block.b + i for block in blocks for i in range(block.size)}
        return [(old, new) for old, new in pairs.items() if self._untorn(old, pairs, texts)]

    def _untorn(self, old: int, pairs: dict[int, int], texts: Sequence[str]) -> bool:
        """Whether all words of the correction that this one belongs to stay, side by side and as they are."""
        first, last = whole(self._run, self._shown[old])
        if first == last:
            return True
        places = [place for place, at in enumerate(self._shown) if first <= at <= last]
        into = [pairs.get(place) for place in places]
        start = into[0]
        return (
            start is not None
            and into == list(range(start, start + len(into)))
            and [self._run[self._shown[place]].text for place in places] == list(texts[start : start + len(into)])
        )

    def _stay(self, at: int, text: str) -> None:
        """The same word, perhaps with another sign or letter case."""
        word = self._run[at]
        self.words += self._run[self._at : at]
        self.words += [word] if word.text == text else rewritten([word], [text])
        self._at = at + 1

    def _change(self, places: Sequence[int], texts: Sequence[str]) -> None:
        if not places:
            if texts:
                start = self.words[-1].end if self.words else self._before
                until = self._run[self._at].start if self._at < len(self._run) else self._after
                self.words += _added(texts, start, until)
            return
        first, last = places[0], places[-1]
        piece = self._run[first : last + 1]
        self.words += self._run[self._at : first]
        self.words += rewritten(piece, texts) if texts else _gone(piece)
        self.learnt += _lesson(piece, len(places), texts)
        self._at = last + 1


def _lesson(piece: Sequence[Word], size: int, texts: Sequence[str]) -> Iterator[Correction]:
    """What a changed piece teaches: only where a few words took the place of a few others."""
    heard, right = bare(heard_of(piece)), bare(" ".join(texts))
    if size <= LEARNT and 0 < len(texts) <= LEARNT and keys(heard.split()) and keys(heard.split()) != keys(texts):
        yield Correction(heard, right)


def _gone(run: Sequence[Word]) -> list[Word]:
    """In the place of each word one without a text that knows what was heard; nothing where the user had added it."""
    gone: list[Word] = []
    at = 0
    while at < len(run):
        last = whole(run, at)[1]
        gone += rewritten(run[at : last + 1], [""]) if heard_of(run[at : last + 1]) else []
        at = last + 1
    return gone


def _added(texts: Sequence[str], start: float, until: float) -> list[Word]:
    end = max(start, min(until, start + SLOWEST * len(texts)))
    made = spread(texts, [Word("", start, end)])
    return [Word(word.text, word.start, word.end, heard=CONTINUED if at else ADDED) for at, word in enumerate(made)]


def _same(text: str) -> str:
    """What two words must share to be the same one."""
    return squeezed(text) or text
