"""Words that soften a claim: "I think", "maybe", "probably". Honest where somebody is unsure; here they are counted."""

from collections.abc import Iterator, Mapping, Sequence

from voice_interviewer.delivery.discourse import hit, starts
from voice_interviewer.delivery.findings import WordingHit, WordingKind
from voice_interviewer.delivery.said import Said, around

_HEDGES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "i think", "i guess", "i suppose", "i believe", "i'd say", "i would say", "i feel like", "i'm not sure",
        "maybe", "perhaps", "probably", "possibly", "presumably", "somewhat", "or something", "more or less",
        "a little bit",
    )
)  # fmt: skip
"""The commonest of the shields and approximators that Prince, Frader and Bosk (1982) told apart from plain claims."""

_HONEST_BEFORE: Mapping[tuple[str, ...], frozenset[str]] = {
    ("i", "think"): frozenset("when what how before as while whenever".split()),
    ("i", "believe"): frozenset("what as".split()),
    ("more", "or", "less"): frozenset(),
}
_HONEST_AFTER: Mapping[tuple[str, ...], frozenset[str]] = {
    ("i", "think"): frozenset("about of through in like before".split()),
    ("i", "believe"): frozenset({"in"}),
    ("i", "guess"): frozenset({"at"}),
    ("or", "something"): frozenset({"like"}),
}


def hedges(words: Sequence[Said]) -> Iterator[WordingHit]:
    """Every softening phrase, in order. "Kind of" and "sort of" are found by `discourse`, which knows their pauses."""
    for at in range(len(words)):
        for phrase in _HEDGES:
            if starts(words, at, phrase) and not _honest(words, at, phrase):
                yield hit(WordingKind.HEDGE, words[at : at + len(phrase)])


def _honest(words: Sequence[Said], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether it speaks of thinking or believing itself: "when I think of", "I believe in"."""
    return around(words, at, -1) in _HONEST_BEFORE.get(phrase, ()) or (
        around(words, at, len(phrase)) in _HONEST_AFTER.get(phrase, ())
    )
