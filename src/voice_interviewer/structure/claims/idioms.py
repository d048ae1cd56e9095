"""Numbers that claim nothing: idioms, counters, and names with a number in them."""

import re
from collections.abc import Sequence

from voice_interviewer.structure.claims.dates import is_day, is_hour
from voice_interviewer.structure.claims.figures import Figure
from voice_interviewer.structure.claims.units import Unit, is_measure, is_plural
from voice_interviewer.structure.claims.words import Phrases, Said, listed
from voice_interviewer.structure.jargon import TOOLS

_FEW = r"(?:one|two|three|four|five|[1-5])"

IDIOMS = re.compile(
    r"\b(?:"
    r"twenty four seven|24 7|nine to five|9 to 5|fifty fifty|50 50|eighty twenty|80 20|five by five|two by two"
    r"|day (?:zero|one|two|1|2)|(?:from|to|at|below|near) zero|square one|number (?:one|two|three|four|five|\d)"
    r"|one size|one (?:to|on|by) one|one way|one off|one shot|one hot|one liner|one stop|one man|two way|two sided"
    r"|zero (?:shot|trust|day|downtime|copy|sum|touch|etl|based|idea|clue|one)|two factor|two phase|three tier"
    r"|n plus one"
    r"|two (?:pizza|faced|tower)|four eyes?|five whys?|million dollar question|ten x engineer|back to one|plan b"
    r"|(?:a|one) (?:million|thousand|hundred|billion) (?:times|things|reasons|ways|and one|other things|miles)"
    r"|(?:a |one )?(?:hundred|100) (?:percent|per cent|%) (?:sure|certain|agree|agreed|right|honest|on board|with you"
    r"|convinced|behind|there|committed|correct|clear|confident|yes|the case|true|positive|happy)"
    r"|(?:agree|sure|certain|believe|know|with you|right|yes) (?:a |one )?(?:hundred|100) (?:percent|per cent|%)"
    r"|(?:give me|wait|hang on|hold on|got) (?:one|two|a|1) (?:second|sec|minute|moment)s?|my two cents"
    r"|" + _FEW + r" (?:(?!hundred|thousand|million|point|dozen)\w+ )?(?:things?|reasons?|parts?|sides?|ways?|aspects?"
    r"|questions?|words?|thoughts?|sections?|examples?|kinds?|types?|sorts?|angles?|topics?|areas?|pillars?|perspectives?|ideas?|halves|directions?"
    r"|concerns?|approach(?:es)?|options?|remarks?|senses|extremes|flavou?rs|worlds)"
    r"|" + _FEW + r" points? (?:to|i|that|here|on|about|which|is|are)"
    r"|half (?:the (?:time|battle|story|truth)|of (?:it|that|this)|a chance|an idea|a mind|an eye)"
    r")\b"
)
"""Turns of phrase in which a number is no figure, and small numbers of what an answer itself is made of."""

NAMES = frozenset(
    (
        "version v release gpt llama claude gemini mistral bert resnet yolo http https oauth ipv sha md iso soc "
        "article rule section chapter appendix annex clause phase sev q p fp int utf covid basel mifid priority python"
    ).split()
)
"""A number right after one of these is part of a name."""

LABELS = frozenset(
    (
        "year season root node tls step stage level tier type class option item number part round sprint week day "
        "quarter severity room figure table layer model gen generation case scenario route terminal gate platform port "
        "a h t s ec g c area box wave plan pillar slide group zone line building floor unit team bucket category grade "
        "band league channel"
    ).split()
)
"""A number right after one of these tells which one it is, unless something counted follows."""

COUNTER_FOLLOWS = frozenset(
    "i you we it it's it'd there there's the they that's that who what what's how is does do where why whether you've "
    "you'd we'd i'd i'll we're we've let's make get".split()
)
VALUE_BEFORE = frozenset(
    "to at of under over below above is was by from about around than least most past beyond hit hits reached were "
    "exceeds roughly nearly almost only just down up".split()
)
"""Before a bare number one of these says that it is a value and no counter."""

POINTERS = frozenset("the my our your their last next first top between any both other".split())
"""A small number after one of these points back to what was said."""

MANY_POINTERS = frozenset("these those all which".split())
"""After one of these any number does."""

ONLY = frozenset("only just exactly most least than single".split())
EACH = re.compile(r"^(?:\w+ ){1,3}(?:per|for each|for every|each)\b")

BEFORE_HYPHEN = frozenset("top sub under over pre post mid".split())
"""Joined to a number by a hyphen these make no name of it: "sub-200ms"."""

_TOOLS = Phrases(listed(TOOLS), plurals=False)


def without_idioms(said: Said, found: Sequence[Figure]) -> list[Figure]:
    """The figures that are not part of an idiom."""
    places: set[int] = set()
    for idiom in IDIOMS.finditer(said.line):
        first, last = said.covered(idiom)
        places.update(range(first, last + 1))
    return [figure for figure in found if not places.issuperset(range(figure.first, figure.last + 1))]


def is_named(said: Said, figure: Figure, unit: Unit | None) -> bool:
    """Whether the number is part of a name or a date: "Python 3", "p99", "article 22", "5 March"."""
    before = said.word(figure.first - 1)
    if is_day(said, figure):
        return True
    if figure.first and said.tokens[figure.first].breaks:
        return False
    written_in_one = said.tokens[figure.first].joined and before.isalpha() and before not in BEFORE_HYPHEN
    if written_in_one or before in NAMES or _letters_follow(said, figure):
        return True
    counted = unit is not None and (is_measure(said, unit.first) or is_plural(said.words[unit.last]))
    label = before in LABELS or before.removesuffix("s") in LABELS
    return not counted and (label or _after_tool(said, figure) or is_hour(said, figure))


def _letters_follow(said: Said, figure: Figure) -> bool:
    """Whether letters that are no unit are written in one with it: "2fa", "4xx"."""
    if figure.last + 1 >= len(said.tokens):
        return False
    after = said.tokens[figure.last + 1]
    return after.gap == "" and after.word.isalpha() and not is_measure(said, figure.last + 1)


def _after_tool(said: Said, figure: Figure) -> bool:
    return any(last == figure.first - 1 for _, last, _ in _TOOLS.find(said))


def is_counter(said: Said, figure: Figure, unit: Unit | None) -> bool:
    """Whether a small number only counts up the speaker's own points, or points back: "one, you need", "the two"."""
    before, after = said.word(figure.first - 1), said.word(figure.last + 1)
    us = unit is not None and before == "the" and said.words[unit.last] in {"us", "them"}
    if (unit is not None and not us) or figure.share or len(figure.values) != 1:
        return False
    opens = figure.first == 0 and figure.last + 1 < len(said.tokens) and said.tokens[figure.last + 1].breaks
    if figure.values[0] == 0 or opens:
        return True
    if figure.values[0] > 10:
        return before in MANY_POINTERS
    there = " ".join(said.words[max(0, figure.first - 3) : figure.first])
    if before in POINTERS | MANY_POINTERS or "there are" in there:
        return True
    return before not in VALUE_BEFORE and (after in COUNTER_FOLLOWS or figure.first == 0)


def is_mere_one(said: Said, figure: Figure, unit: Unit | None) -> bool:
    """Whether "one" is an article or a pronoun; it counts before a unit proper, after "only", and before "per"."""
    if figure.first != figure.last or said.words[figure.first] != "one":
        return False
    before, place = said.word(figure.first - 1), figure.first + 1
    if is_measure(said, place):
        return said.word(place) in {"day", "night", "time"} and before not in VALUE_BEFORE | ONLY | {"within", "in"}
    if unit is None:
        return True
    return before not in ONLY and not EACH.match(" ".join(said.words[place : place + 5]) + " ")
