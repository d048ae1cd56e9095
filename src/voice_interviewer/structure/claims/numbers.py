"""Every figure of a sentence as a claim: with its unit, or with a mark that it lacks one."""

from collections.abc import Sequence
from dataclasses import replace

from voice_interviewer.structure.claims.claim import Claim, ClaimKind, Mark, Missing
from voice_interviewer.structure.claims.dates import date_figures, may_be_hour
from voice_interviewer.structure.claims.figures import Figure, figures
from voice_interviewer.structure.claims.idioms import is_counter, is_mere_one, is_named, without_idioms
from voice_interviewer.structure.claims.joined import joined
from voice_interviewer.structure.claims.units import MONEY, Unit, is_measure, measure_of, unit_of
from voice_interviewer.structure.claims.words import Said

CONNECTIVES = frozenset(
    (
        "then to or and down up versus vs instead of not at even now later by from under over about since rather than "
        "with"
    ).split()
)
"""Between two figures these let the unit of the one hold for the other: "one percent, then ten"."""

STILL_HOLDS = 12
"""Tokens for which a unit proper is still in the air."""

CLOSE = 3
"""Connectives at most between two figures that share a unit."""


def number_claims(said: Said) -> list[Claim]:
    """The figures of a sentence, in order."""
    found = figures(said)
    if not found:
        return []
    dates = date_figures(said, found)
    whole = joined(said, [figure for figure in without_idioms(said, found) if figure not in dates])
    own = [unit_of(said, figure) for figure in whole]
    kept = [
        (figure, unit)
        for figure, alone, unit in zip(whole, own, _shared(said, whole, own), strict=True)
        if not (is_named(said, figure, alone) or is_counter(said, figure, unit) or is_mere_one(said, figure, unit))
    ]
    return [_claim(said, figure, unit) for figure, unit in kept]


def _shared(said: Said, found: Sequence[Figure], own: Sequence[Unit | None]) -> list[Unit | None]:
    """The units, where a figure without one has that of a neighbour: the one before it first, then the one after."""
    units = list(own)
    for place in range(1, len(found)):
        before = units[place - 1]
        if units[place] is None and before is not None:
            since = max(found[place - 1].last, before.last) + 1
            units[place] = before if _connected(said, since, found[place].first) else None
    for place in reversed(range(len(found) - 1)):
        if units[place] is None and _connected(said, found[place].last + 1, found[place + 1].first):
            units[place] = units[place + 1]
    for place in range(1, len(found)):
        units[place] = units[place] or _still_holding(said, found[place], units[place - 1])
    return units


def _still_holding(said: Said, figure: Figure, before: Unit | None) -> Unit | None:
    """A unit proper that was said shortly before a bare figure: "he wanted ten years and she two"."""
    if before is None or not 0 < figure.first - before.last <= STILL_HOLDS or may_be_hour(said, figure):
        return None
    return before if is_measure(said, before.first) and measure_of(said, figure) is None else None


def _connected(said: Said, first: int, end: int) -> bool:
    between = said.words[first:end]
    return len(between) <= CLOSE and all(word in CONNECTIVES for word in between)


def _claim(said: Said, figure: Figure, unit: Unit | None) -> Claim:
    """The claim, reaching over its unit where that stands beside it."""
    named = unit or (None if figure.share else measure_of(said, figure))
    said_figure = said.slice(figure.first, figure.last)
    reach: list[Figure | Unit] = [figure]
    if unit is not None and _is_beside(said, figure, unit):
        reach.append(unit)
    return replace(
        said.claim(ClaimKind.NUMBER, min(part.first for part in reach), max(part.last for part in reach)),
        subject=said.slice(named.first, named.last) if named is not None else "",
        figure=said_figure,
        values=figure.values,
        mark=None if named is not None or figure.share else no_unit(said_figure),
    )


def _is_beside(said: Said, figure: Figure, unit: Unit) -> bool:
    """Whether the unit is the figure's own, and not its neighbour's: it follows, or is a sign of money before it."""
    money = unit.first == figure.first - 1 and said.words[unit.first] in MONEY
    return money or 0 < unit.first - figure.last <= CLOSE + 1


def no_unit(figure: str) -> Mark:
    """The mark of a figure that counts nothing that was said."""
    return Mark(Missing.UNIT, f"A number without a unit: {figure} of what?")
