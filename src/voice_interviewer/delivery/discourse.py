"""Words that hold a turn and say nothing, told from the same words where they mean something.

A hit stands unless a rule says that the word is used honestly. The rules look at the neighbours first and at marks,
silences and filled pauses second: that order was found best for "like" (Popescu-Belis and Zufferey, 2006). In doubt a
word is left alone. How often the rules are right is measured by ``benchmarks/discourse``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from voice_interviewer.delivery.discourse_openers import opening_okay, opening_so, opening_well, turn_right
from voice_interviewer.delivery.discourse_phrases import empty_i_mean, empty_like, empty_you_know, softening_of
from voice_interviewer.delivery.findings import WordingHit, WordingKind
from voice_interviewer.delivery.said import Said, around

Rule = Callable[[Sequence[Said], int], bool]
"""Whether the phrase that begins at this word adds nothing."""

_RULES: Mapping[tuple[str, ...], Rule] = {
    ("like",): empty_like,
    ("you", "know"): empty_you_know,
    ("i", "mean"): empty_i_mean,
    ("sort", "of"): softening_of,
    ("kind", "of"): softening_of,
    ("so",): opening_so,
    ("right",): turn_right,
    ("okay",): opening_okay,
    ("ok",): opening_okay,
    ("well",): opening_well,
}


def discourse_fillers(words: Sequence[Said]) -> Iterator[WordingHit]:
    """Every "like", "you know", "I mean", "sort of", "kind of" and empty opening, in order.

    "Sort of" and "kind of" are fillers beside a hesitation and hedges elsewhere: the same words, doing other work.
    """
    for at in range(len(words)):
        for phrase, rule in _RULES.items():
            if starts(words, at, phrase) and rule(words, at):
                yield hit(_kind(words[at : at + len(phrase)]), words[at : at + len(phrase)])


def starts(words: Sequence[Said], at: int, phrase: Sequence[str]) -> bool:
    """Whether the phrase begins at this word, all within one sentence."""
    return all(around(words, at, offset) == part for offset, part in enumerate(phrase))


def hit(kind: WordingKind, words: Sequence[Said]) -> WordingHit:
    """These words as one hit."""
    return WordingHit(
        kind=kind,
        phrase=" ".join(word.bare for word in words),
        text=" ".join(word.text for word in words).strip(" ,;:.…?!"),
        start=words[0].start,
        end=words[-1].end,
        words=tuple(word.index for word in words),
    )


def _kind(words: Sequence[Said]) -> WordingKind:
    first, last = words[0], words[-1]
    stalls = (first.apart_before and not first.opens) or last.apart_after
    softens = first.bare in {"sort", "kind"} and not stalls
    return WordingKind.HEDGE if softens else WordingKind.DISCOURSE_FILLER
