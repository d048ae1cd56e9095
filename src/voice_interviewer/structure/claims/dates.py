"""Figures that are dates and hours: they tell when, and count nothing."""

from collections.abc import Sequence
from itertools import pairwise

from voice_interviewer.structure.claims.figures import Figure
from voice_interviewer.structure.claims.units import is_measure, is_plural
from voice_interviewer.structure.claims.words import Said

DATE_WORDS = frozenset(
    (
        "in since from by until till of before after back early late mid around year summer spring autumn winter fall "
        "january february march april may june july august september october november december during the"
    ).split()
)
MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec".split()
)
AT = frozenset("at by until till before after from".split())
UNTIL = frozenset("by until till before".split())
"""A bare small number after one of these is an hour; after "at" only where the sentence speaks of the day."""

_PAST = (["half", "past"], ["quarter", "past"], ["quarter", "to"])

CHANGES = frozenset(
    (
        "went go goes gone moved moves up down off it dropped drops drop rose rises grew grows fell falls came changed "
        "changes jumped jumps more less worse better cut reduce reduced improved them"
    ).split()
)
"""By so much, or from one value to another: no hour follows."""

DAYTIMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
        "saturdays sundays morning mornings evening evenings night noon midnight tonight o'clock am pm closes opens "
        "awake lunch office hours starts begins finishes shuts"
    ).split()
)


def date_figures(said: Said, found: Sequence[Figure]) -> set[Figure]:
    """Years, and hours with their minutes. `is_day` and `is_hour` tell what is a date by the words beside it."""
    return _years(said, found) | _clocks(said, found)


def is_day(said: Said, figure: Figure) -> bool:
    """Whether a month stands beside it: "5 March"."""
    after = figure.last + 1
    before = said.word(figure.first - 1) in MONTHS and not said.tokens[figure.first].breaks
    return before or (said.word(after) in MONTHS and not said.tokens[after].breaks)


def _years(said: Said, found: Sequence[Figure]) -> set[Figure]:
    """Figures that are years: "2019", "in two thousand and nine", "twenty twenty one"."""
    years = {figure for figure in found if _is_year(said, figure)}
    for one, other in pairwise(found):
        century = one.values in ((18.0,), (19.0,), (20.0,)) and one.first == one.last
        rest = len(other.values) == 1 and 10 <= other.values[0] <= 99 and other.first == one.last + 1
        if century and rest and not is_measure(said, other.last + 1) and said.word(one.first - 1) in DATE_WORDS | {""}:
            years |= {one, other}
    return years


def _is_year(said: Said, figure: Figure) -> bool:
    word = said.words[figure.first]
    if len(figure.values) != 1 or not 1800 <= figure.values[0] <= 2099 or "." in word or "," in word:
        return False
    if said.word(figure.first - 1) in DATE_WORDS - {"the", "of", "to"}:
        return True
    return word.isdigit() and figure.first == figure.last and not is_plural(said.word(figure.last + 1))


def is_hour(said: Said, figure: Figure) -> bool:
    """Whether it is an hour of the day: "Monday at nine", "done by five", "open from six to nine"."""
    if not may_be_hour(said, figure):
        return False
    if len(figure.values) == 2:
        return said.word(figure.first - 1) == "from" and said.word(figure.first - 2) not in CHANGES
    until = said.word(figure.first - 1) in UNTIL
    changed = any(word in CHANGES for word in said.words[max(0, figure.first - 3) : figure.first])
    return (until and not changed) or any(word in DAYTIMES for word in said.words)


def may_be_hour(said: Said, figure: Figure) -> bool:
    """Whether it could be an hour of the day by its place and size."""
    return (
        bool(figure.values) and all(1 <= value <= 12 for value in figure.values) and said.word(figure.first - 1) in AT
    )


def _clocks(said: Said, found: Sequence[Figure]) -> set[Figure]:
    """The figures of an hour with its minutes: "by six thirty", "10:30", "half past nine"."""
    both = {figure for one, other in pairwise(found) for figure in (one, other) if _is_clock(said, one, other)}
    past = {figure for figure in found if said.words[max(0, figure.first - 2) : figure.first] in _PAST}
    return both | past


def _is_clock(said: Said, one: Figure, other: Figure) -> bool:
    if said.words[one.last + 1 : other.first] == ["past"]:  # "twenty past eleven"
        return True
    if other.first != one.last + 1:
        return False
    if said.tokens[other.first].gap == ":":
        return True
    minutes = all(10 <= value < 60 for value in other.values)
    return may_be_hour(said, one) and minutes and not is_measure(said, other.last + 1)
