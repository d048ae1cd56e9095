"""Figures in a sentence, written or spoken: where they stand and what they are worth, before anyone asks of what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from text_to_num import find_numbers

from voice_interviewer.structure.claims.words import Said, Token
from voice_interviewer.structure.text import NUMBER_WORDS

_SCALE_NAMES = {
    12: "dozen",
    100: "hundred",
    1_000: "k thousand grand",
    100_000: "lakh",
    1_000_000: "m mil million",
    10_000_000: "crore",
    1_000_000_000: "b bn billion",
    1_000_000_000_000: "trillion",
}
SCALES = {name: float(scale) for scale, names in _SCALE_NAMES.items() for name in names.split()}
JOINED_SCALES = frozenset("m b".split())
"""Scales only where written in one with the number ("2m"); "7 b" and "5 m" may be anything."""

VAGUE = frozenset("few several couple many some".split())
"""With a scale after it one of these is a figure with no exact value: "a few hundred"."""

_FRACTION_NAMES = {
    2: "half",
    3: "third thirds",
    4: "quarter quarters",
    5: "fifth fifths",
    6: "sixth sixths",
    8: "eighth eighths",
    10: "tenth tenths",
    20: "twentieth",
    100: "hundredth",
    1000: "thousandth",
}
FRACTIONS = {name: part for part, names in _FRACTION_NAMES.items() for name in names.split()}
PLURALS = frozenset("hundreds thousands millions billions ones tens nines zeros twenties thirties".split())
"""These look like numbers to a parser and are none: "millions of rows", "three nines"."""

ARTICLES = frozenset({"a", "an"})
NO_DECIMAL = frozenset(
    "the this that a one some each every my your our first main whole key last which no good".split()
)
"""After one of these "point" is a thought, not a decimal point."""

SHARE_FOLLOWS = frozenset("of more less cheaper fewer smaller bigger faster slower higher lower over".split())
"""After one of these "a third" is a share; else it is a place in a row."""

HALF_FOLLOWS = frozenset("a an the of our my your their its all percent".split())

DIGITS = frozenset("zero one two three four five six seven eight nine".split())

_WRITTEN = re.compile(r"\.?\d+(?:,\d{3})*(?:\.\d+)?")


LONGEST = 40
"""Characters of a written number. Longer ones are keys or rubbish; some are more than a number can hold."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number from its first to its last token. ``share`` is a part of something, which needs no unit of its own."""

    first: int
    last: int
    values: tuple[float, ...]
    share: bool = False


class _Heard:
    """A token as the parser of spoken numbers wants it: all three methods are asked."""

    def __init__(self, token: Token, part: bool) -> None:
        self._word = token.word
        self._breaks = token.breaks
        self._part = part

    def text(self) -> str:
        return self._word

    def nt_separated(self, previous: object) -> bool:
        return self._breaks

    def not_a_number_part(self) -> bool:
        return not self._part


def figures(said: Said) -> list[Figure]:
    """Every figure in order, none overlapping; what is only an idiom is among them still."""
    plain = sorted([*_written(said), *_spoken(said)], key=lambda figure: figure.first)
    scaled = [_prefixed(said, figure) for figure in _scaled(said, plain)]
    parts = _fractions(said, scaled)
    whole = [figure for figure in scaled if not any(_overlap(figure, part) for part in parts)]
    return sorted([*whole, *parts], key=lambda figure: figure.first)


def _overlap(one: Figure, other: Figure) -> bool:
    return one.first <= other.last and other.first <= one.last


def _written(said: Said) -> list[Figure]:
    return [
        Figure(place, place, (float(word.replace(",", "")),))
        for place, word in enumerate(said.words)
        if len(word) <= LONGEST and _WRITTEN.fullmatch(word)
    ]


def _spoken(said: Said) -> list[Figure]:
    """What the parser finds, ordinals left out ("first", "ninety ninth")."""
    if not any(word in NUMBER_WORDS for word in said.words):
        return []
    places: list[int] = []
    heard: list[_Heard] = []
    for place, token in enumerate(said.tokens):
        if _opens_decimal(said, place):  # the parser wants a nought before the point
            places.append(place)
            heard.append(_Heard(Token("zero", token.begin, token.begin, token.gap), True))
        places.append(place)
        heard.append(_Heard(token, _is_part(said, place)))
    return [
        Figure(places[number.start], places[number.end - 1], (number.value,))
        for number in find_numbers(heard, "en", 0)
        if not number.is_ordinal and not said.words[places[number.start]][0].isdigit()
    ]


def _opens_decimal(said: Said, place: int) -> bool:
    """Whether this is the point of "point two five"."""
    before = said.word(place - 1)
    if said.word(place) != "point" or said.word(place + 1) not in DIGITS or said.tokens[place + 1].breaks:
        return False
    return before not in NO_DECIMAL and before not in NUMBER_WORDS


def _is_part(said: Said, place: int) -> bool:
    """Whether the token may be part of a number: not the second of "a twenty second timeout", not a letter O."""
    word = said.words[place]
    if word == "o":
        return said.word(place - 1) in NUMBER_WORDS | {"point"}
    if word == "and" and "between" in said.words[max(0, place - 5) : place]:
        return False
    return word not in PLURALS and word != "second"


def _scaled(said: Said, plain: Sequence[Figure]) -> list[Figure]:
    """With the scale that follows: "2.5 million", "two point five million", "40k"."""
    found: list[Figure] = []
    for figure in plain:
        if found and found[-1].last >= figure.last:
            continue  # the parser took the scale for a number of its own
        after = said.word(figure.last + 1)
        if after in SCALES and _scales(said, figure.last + 1):
            found.append(replace(figure, last=figure.last + 1, values=(figure.values[0] * SCALES[after],)))
        else:
            found.append(figure)
    return [*found, *_dozens(said, found)]


def _scales(said: Said, place: int) -> bool:
    token = said.tokens[place]
    return not token.breaks and (token.word not in JOINED_SCALES or token.joined)


def _dozens(said: Said, found: Sequence[Figure]) -> list[Figure]:
    """A dozen with no number before it."""
    taken = {figure.last for figure in found}
    return [
        Figure(place, place, (12.0,))
        for place, word in enumerate(said.words)
        if word == "dozen" and place not in taken and said.word(place - 1) in ARTICLES | {"half"}
    ]


def _prefixed(said: Said, figure: Figure) -> Figure:
    """With what stands before a scale: "a hundred", "half a million", "a few thousand"."""
    if said.words[figure.first] not in SCALES:
        return figure
    before = [said.word(figure.first - step) for step in (1, 2, 3)]
    if before[0] in VAGUE or (before[0] == "of" and before[1] in VAGUE):
        start = figure.first - (1 if before[0] in VAGUE else 2)
        return replace(figure, first=start - (said.word(start - 1) in ARTICLES), values=())
    if before[0] in ARTICLES and before[1] == "half":
        return replace(figure, first=figure.first - 2, values=(figure.values[0] / 2,))
    if before[0] == "half":
        return replace(figure, first=figure.first - 1, values=(figure.values[0] / 2,))
    return replace(figure, first=figure.first - 1) if before[0] in ARTICLES else figure


def _fractions(said: Said, found: Sequence[Figure]) -> list[Figure]:
    """Half the stores, a third of the calls, two thirds."""
    taken = {place for figure in found for place in range(figure.first, figure.last + 1)}
    ends = {figure.last: figure for figure in found}
    parts = (
        _fraction(said, place, ends.get(place - 1))
        for place, word in enumerate(said.words)
        if word in FRACTIONS and place not in taken
    )
    return [part for part in parts if part is not None]


def _fraction(said: Said, place: int, counted: Figure | None) -> Figure | None:
    word, after = said.words[place], said.word(place + 1)
    value = 1 / FRACTIONS[word]
    if counted is not None and counted.values and (word.endswith("s") or counted.values == (1.0,)):
        return Figure(counted.first, place, (counted.values[0] * value,), share=True)
    if word == "half":
        return Figure(place, place, (value,), share=True) if after in HALF_FOLLOWS else None
    if said.word(place - 1) in ARTICLES and after in SHARE_FOLLOWS:
        return Figure(place - 1, place, (value,), share=True)
    return None
