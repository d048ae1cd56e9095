"""The phrases that hold a turn: "like", "you know", "I mean", "sort of". Each rule says whether one adds nothing."""

from collections.abc import Sequence

from voice_interviewer.delivery.said import Said, around

_BE = frozenset(
    "be am is are was were been being i'm it's that's he's she's we're they're you're there's what's who's isn't "
    "wasn't aren't weren't".split()
)
_PRONOUNS = frozenset("i you he she it we they who people everyone everybody nobody".split())
_DETERMINERS = frozenset(
    "a an the this that these those my our your his her its their some any no every each all both another one".split()
)
_PREPOSITIONS = frozenset("of in on at with for from to by about into over under after before through as than".split())
_JOINING = frozenset("and but or so because then if when where while that which well okay yeah".split())
_ADVERBS = frozenset("just really actually basically literally only still always never probably maybe also".split())
_WH_WORDS = frozenset("who whom whose what when where why which whether how if that exactly about".split())
_FUNCTION_WORDS = _BE | _PRONOUNS | _DETERMINERS | _PREPOSITIONS | _JOINING | _ADVERBS

_TAKES_LIKE = frozenset(
    "would wouldn't i'd you'd he'd she'd we'd they'd do don't does doesn't did didn't not look looks looked looking "
    "feel feels felt feeling sound sounds sounded seem seems seemed behave behaves behaved act acts acted treat smell "
    "taste more much something anything nothing everything things stuff someone somebody anyone such unlike exactly "
    "lot bit also really might will".split()
)
"""What may stand before a "like" that compares, wishes or gives examples."""

_LIKED = frozenset(
    "to it that this these those the a an my our your his her their how when what being having working doing".split()
)
"""What is liked, or is compared with: after these "like" may be a verb or a comparison."""

_QUANTITIES = frozenset(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand half several maybe huge super".split()
)

_OPEN_ENDED = _BE | _DETERMINERS | frozenset("and but or so because then i we he she they".split())
"""After these a clause goes on, so what follows a comma or a pause is no example of what came before."""

_DEGREES = frozenset("very pretty quite".split())
_NEW_CLAUSE = frozenset("it it's that's there's they they're he she you i'm we're".split())
"""After an opening "like" these begin a clause of their own; "like many teams" compares."""

_WISHING = frozenset("if would do did what which whatever as whether how".split())
_SUBJECTS = frozenset("i we they he she you it's that's there's we're they're i'm technically really".split())

_KNOWING = frozenset("do did does don't didn't if as let lets let's once whether before after how until what".split())
_SHOWING = frozenset("when that way more than then would could should can will now so".split())
_NAMING = frozenset("what which exactly whom".split())
_KIND_OF_WHAT = _DETERMINERS | frozenset(
    "what which same other certain new different first second third only right wrong usual special particular".split()
)


def empty_like(words: Sequence[Said], at: int) -> bool:
    """Parted from what follows, or where grammar has no use for it: after "was" or "the", before a number."""
    word, before, after = words[at], around(words, at, -1), around(words, at, 1)
    if before in _TAKES_LIKE or _is_wish(words, at):
        return word.hesitant and word.apart_after and not word.closes
    if word.opens:
        return word.apart_after or after in _NEW_CLAUSE
    if word.apart_after:
        return not word.closes
    if word.apart_before:
        hesitates = word.hesitant and _is_quantity(after)
        return hesitates or (before in _OPEN_ENDED and after not in _LIKED)
    return _is_no_comparison(before, after)


def _is_wish(words: Sequence[Said], at: int) -> bool:
    """Whether "like" is the verb of "if you like", "what they like" or "sort of like"."""
    before, earlier = around(words, at, -1), around(words, at, -2)
    if before in _PRONOUNS:
        return earlier in _WISHING
    return before == "of" and earlier in {"sort", "kind"}


def _is_no_comparison(before: str, after: str) -> bool:
    """Whether a "like" that nothing parts from its neighbours cannot be a verb or a comparison."""
    if _is_quantity(after):
        return True
    if before in _BE:
        return after not in _LIKED
    if before in _DETERMINERS | _PREPOSITIONS | _DEGREES:
        return True
    doing = after.endswith("ing") and not after.endswith("thing")
    return before in _JOINING and after not in _LIKED and not doing


def _is_quantity(word: str) -> bool:
    return word in _QUANTITIES or word[:1].isdigit()


def empty_you_know(words: Sequence[Said], at: int) -> bool:
    """Parted from what follows, or in the middle of a clause; not where it asks or says what somebody knows."""
    first, last = words[at], words[at + 1]
    before, after = around(words, at, -1), around(words, at, 2)
    if before in _KNOWING or (after in _WH_WORDS and not last.apart_after):
        return False
    if last.apart_after and (first.apart_before or before not in _SHOWING):
        return True
    return before in _BE | _PREPOSITIONS | _DETERMINERS | (_JOINING - {"when", "then", "that", "if", "where", "so"})


def empty_i_mean(words: Sequence[Said], at: int) -> bool:
    """At the start of a clause or beside a pause; not where it explains a word: "what I mean", "by owner I mean"."""
    first, last = words[at], words[at + 1]
    before, after = around(words, at, -1), around(words, at, 2)
    if before in _NAMING or (after in {"it", "by"} and not last.apart_after) or _defines(words, at):
        return False
    return first.apart_before or before in _JOINING or after in _SUBJECTS or (last.hesitant and not last.closes)


def _defines(words: Sequence[Said], at: int) -> bool:
    """Whether "I mean" ends "by ..." or "when I say ...", with nothing between that parts them."""
    for offset in range(1, 6):
        if words[at - offset + 1].apart_before or at < offset:
            return False
        if around(words, at, -offset) in {"by", "say"}:
            return True
    return False


def softening_of(words: Sequence[Said], at: int) -> bool:
    """Before anything but a kind: "sort of slow". After "what", "a" or "some new" they name one."""
    before, earlier = around(words, at, -1), around(words, at, -2)
    if words[at].apart_before:
        return True
    if before in _KIND_OF_WHAT:
        return False
    return earlier not in _KIND_OF_WHAT or before in _FUNCTION_WORDS
