"""Which idea of one answer is which idea of the other. The order in which they were said plays no part."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.comparison.idea import Idea
from voice_interviewer.comparison.likeness import Likeness

SAME_IDEA = 0.22
"""The likeness from which two ideas are one said twice; set on the pairs that are not kept aside."""

SAME_SECTION = 0.04
"""What being read as the same section adds."""

BESIDE = 0.06
"""What it adds that the ideas before, or after, are aligned: retellings keep stretches together."""

SAID_IN_TWO = 0.34
"""The likeness from which an idea that is left over is part of one that is aligned already."""


@dataclass(frozen=True, slots=True)
class Match:
    """Places in both answers that hold the same idea; more than one on a side where it was said in parts."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    likeness: float
    """0 to 1."""


def align(left: Sequence[Idea], right: Sequence[Idea], question: str = "") -> list[Match]:
    """The ideas that both answers hold, in the order of the left one. What is in none of them was said in one only."""
    likeness = Likeness(left, right, question)
    scores = {
        (i, j): score + SAME_SECTION * bool(set(one.sections) & set(other.sections))
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (score := likeness.of(i, j)) > SAME_IDEA / 3
    }
    first = _one_to_one(scores)
    pairs = _one_to_one({pair: score + BESIDE * _neighbours(pair, first) for pair, score in scores.items()})
    return _with_parts(pairs, scores)


def _one_to_one(scores: dict[tuple[int, int], float]) -> dict[int, int]:
    """Pairs by falling likeness, each idea once. The best assignment as a whole differs from it in hardly a pair: few
    ideas have two counterparts that are near each other in likeness.
    """
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (i, j), score in sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])):
        if score >= SAME_IDEA and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _neighbours(pair: tuple[int, int], pairs: dict[int, int]) -> int:
    i, j = pair
    return (pairs.get(i - 1) == j - 1) + (pairs.get(i + 1) == j + 1)


def _with_parts(pairs: dict[int, int], scores: dict[tuple[int, int], float]) -> list[Match]:
    """The pairs, with what is left over beside an idea of theirs and says the same."""
    lefts, rights = {i: [i] for i in pairs}, {i: [j] for i, j in pairs.items()}
    holder = {j: i for i, j in pairs.items()}
    for (i, j), score in sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])):
        if score < SAID_IN_TWO:
            break
        if i in holder.values() and j not in holder and _beside(j, rights[i]):
            rights[i].append(j)
            holder[j] = i
        elif j in pairs.values() and not any(i in some for some in lefts.values()) and _beside(i, lefts[holder[j]]):
            lefts[holder[j]].append(i)
    return [Match(tuple(sorted(lefts[i])), tuple(sorted(rights[i])), scores[i, pairs[i]]) for i in sorted(pairs)]


def _beside(place: int, places: Sequence[int]) -> bool:
    return any(abs(place - other) == 1 for other in places)
