"""Words as they are compared: in lower case, without punctuation, filled pauses kept apart.

Whisper's own normaliser deletes "um" and "uh", so a score made with it cannot see filled pauses; hence this one.
"""

import re
from collections.abc import Sequence

_FILLERS = frozenset("um umm uhm uh uhh er erm ah ahh eh hmm hm mm mhm huh mmm".split())
_ASIDE = re.compile(r"[\[(<][^\])>]*[\])>]")
"""A remark such as "[laughs]" or "(inaudible)", which nobody said."""
_WORD = re.compile(r"[a-z0-9']+")

Pair = tuple[int | None, int | None]


def tokens(text: str) -> list[str]:
    """The words of a text."""
    plain = _ASIDE.sub(" ", text.lower().replace("\u2019", "'"))
    return [word for found in _WORD.findall(plain) if (word := found.strip("'"))]


def is_filler(token: str) -> bool:
    """Whether a word is a filled pause."""
    return token in _FILLERS


def content(words: Sequence[str]) -> list[str]:
    """The words that are none."""
    return [word for word in words if not is_filler(word)]


def aligned(expected: Sequence[str], heard: Sequence[str]) -> list[Pair]:
    """Which word of one list stands for which of the other, at the least number of edits (Levenshtein).

    Pairs of indices in order; None where a word has no partner. Of several cheapest ways the one is taken that pairs
    words as late as it can, so that the same lists always give the same pairs.
    """
    cost = _edit_costs(expected, heard)
    row, column = len(expected), len(heard)
    pairs: list[Pair] = []
    while row or column:
        here = cost[row][column]
        if row and column and here == cost[row - 1][column - 1] + (expected[row - 1] != heard[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif row and here == cost[row - 1][column] + 1:
            row -= 1
            pairs.append((row, None))
        else:
            column -= 1
            pairs.append((None, column))
    return pairs[::-1]


def _edit_costs(expected: Sequence[str], heard: Sequence[str]) -> list[list[int]]:
    """``costs[i][j]``: edits between the first i words of one list and the first j of the other."""
    costs = [list(range(len(heard) + 1))]
    for count, word in enumerate(expected, 1):
        above, row = costs[-1], [count]
        for column, other in enumerate(heard, 1):
            row.append(min(above[column - 1] + (word != other), above[column] + 1, row[-1] + 1))
        costs.append(row)
    return costs
