"""Crutch words: adverbs that add nothing where they stand. They are told as a rate and never called mistakes."""

from collections.abc import Iterator, Sequence

from voice_interviewer.delivery.discourse import hit
from voice_interviewer.delivery.findings import WordingHit, WordingKind
from voice_interviewer.delivery.said import Said, around, earlier_in_sentence

_WHERE_THEY_STAND = frozenset("actually basically literally honestly essentially frankly".split())
"""Those that have an honest use inside a clause; only at its edges do they add nothing."""

_ANYWHERE = frozenset("obviously definitely totally".split())

_JOINING = frozenset("and but so because well okay right yeah i".split())
_BE = frozenset("is was are were be been it's that's i'm we're they're".split())
_SUBJECTS = frozenset("i we he she they you it".split())
_EQUALS = frozenset("same equal identical equivalent nothing all".split())
_LINKS = frozenset("and but so because".split())
_CORRECTIONS = frozenset({"no", "wait"})
_CONTRASTS = frozenset("not n't no never thought than".split())


def crutch_words(words: Sequence[Said]) -> Iterator[WordingHit]:
    """Every "actually", "basically", "literally" and the like that adds nothing, in order."""
    for at, word in enumerate(words):
        if word.bare in _ANYWHERE or (word.bare in _WHERE_THEY_STAND and _adds_nothing(words, at)):
            yield hit(WordingKind.CRUTCH_WORD, words[at : at + 1])


def _adds_nothing(words: Sequence[Said], at: int) -> bool:
    return not _means_it(words, at) and _stands_loose(words, at)


def _means_it(words: Sequence[Said], at: int) -> bool:
    """Whether it weighs ("basically the same"), corrects ("no, actually") or contrasts ("not A but actually B")."""
    before, after = around(words, at, -1), around(words, at, 1)
    if after in _EQUALS and not words[at].hesitant:
        return True
    if {before, after} & _CORRECTIONS:
        return True
    return before == "but" and earlier_in_sentence(words, at, _CONTRASTS, 8)


def _stands_loose(words: Sequence[Said], at: int) -> bool:
    """Whether it stands at the edge of a clause or beside a hesitation rather than at the word it is about."""
    word, before = words[at], around(words, at, -1)
    if word.opens or word.hesitant or (word.apart_before and word.apart_after):
        return True
    if word.bare == "literally" and not word.apart_after and before in _BE | _SUBJECTS:
        return True
    return before in _LINKS or (before in _JOINING and words[at - 1].opens)
