"""Figures that are one together: a share ("one in ten"), a range ("three to five"), and one that was begun twice."""

from collections.abc import Sequence
from itertools import pairwise

from voice_interviewer.structure.claims.figures import Figure
from voice_interviewer.structure.claims.units import MONEY, unit_of
from voice_interviewer.structure.claims.words import Said
from voice_interviewer.structure.text import FUNCTION_WORDS

OUT_OF = {
    ("in",),
    ("in", "every"),
    ("in", "each"),
    ("out", "of"),
    ("out", "of", "every"),
    ("of", "every"),
    ("for", "every"),
}
"""What stands between the two figures of a share."""

LONGEST_NOUN = 2
"""Words at most of what a share is a share of, where it stands inside."""

RANGES = frozenset("to or till until through".split())
DASHES = frozenset({"-", "–", "—", " - ", " – "})


def joined(said: Said, found: Sequence[Figure]) -> list[Figure]:
    """The figures, those that make one together joined."""
    return _ranges(said, _ratios(said, _unstammered(said, found)))


def _unstammered(said: Said, found: Sequence[Figure]) -> list[Figure]:
    """Without a figure that was begun twice: "two two hundred", "forty forty"."""
    begun = {
        one
        for one, other in pairwise(found)
        if other.first == one.last + 1 and said.words[other.first] == said.words[one.first]
    }
    return [figure for figure in found if figure not in begun]


def _ratios(said: Said, found: Sequence[Figure]) -> list[Figure]:
    """One in ten, nine out of ten: two figures are one share."""
    made: list[Figure] = []
    for figure in found:
        before = made[-1] if made else None
        if before is not None and _is_ratio(said, before, figure):
            share = before.values[0] / figure.values[0]
            made[-1] = Figure(before.first, figure.last, (share,), share=True)
        else:
            made.append(figure)
    return made


def _is_ratio(said: Said, one: Figure, other: Figure) -> bool:
    between = tuple(said.words[one.last + 1 : other.first])
    if len(one.values) != 1 or len(other.values) != 1 or not 0 < one.values[0] < other.values[0]:
        return False
    return between in OUT_OF or _has_noun_between(said, between, other)


def _has_noun_between(said: Said, between: tuple[str, ...], other: Figure) -> bool:
    """One image in thirty, nineteen working days in twenty; not three errors in ten minutes."""
    if not 2 <= len(between) <= LONGEST_NOUN + 1 or between[-1] != "in" or unit_of(said, other) is not None:
        return False
    return not any(word in FUNCTION_WORDS for word in between[:-1])


def _ranges(said: Said, found: Sequence[Figure]) -> list[Figure]:
    """Three to five, between ten and twenty, 5-10: two figures are one range."""
    made: list[Figure] = []
    for figure in found:
        before = made[-1] if made else None
        if before is not None and len(before.values) == len(figure.values) == 1 and _is_range(said, before, figure):
            made[-1] = Figure(before.first, figure.last, (*before.values, *figure.values))
        else:
            made.append(figure)
    return made


def _is_range(said: Said, one: Figure, other: Figure) -> bool:
    """Whether nothing but what makes a range stands between the two."""
    apart = any(token.breaks and token.gap not in DASHES for token in said.tokens[one.last + 1 : other.first + 1])
    if apart or one.share or other.share:
        return False
    between = [word for word in said.words[one.last + 1 : other.first] if word not in MONEY]
    if not between:
        written = said.words[one.first][0].isdigit()
        return said.tokens[other.first].gap in DASHES if written else one.values[0] < other.values[0]
    if between == ["and"]:
        return "between" in said.words[max(0, one.first - 2) : one.first]
    return len(between) == 1 and between[0] in RANGES
