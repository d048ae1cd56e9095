"""Owners that come before their verb: who owns, signs, decides, is paged, has the last word."""

from voice_interviewer.structure.claims.roles import ARTICLES, PERSONS, STOPPERS, Place, is_plain, role_before
from voice_interviewer.structure.claims.words import Said

Owner = tuple[Place, Place]
"""Who, and all the words of the claim."""

BE = frozenset("is are was were be been being am gets get got getting has have had".split())
BESIDE_VERB = frozenset(
    (
        "also then always still usually actually now really only alone personally immediately automatically straight "
        "each both all has have to must should will would shall needs who that can may ultimately finally formally "
        "currently there today himself herself themselves"
    ).split()
)
"""Between who it is and the verb: "the board then has to approve"."""

THIRD = frozenset({"he", "she"})
NO_PERSON = frozenset[str]()
POSSESSIVE = frozenset("their its our my your his her".split())
OPENERS = frozenset("and then so but because until that if when once".split())
THINGS = frozenset(
    (
        "model system pipeline service alert script job dashboard build test gate process policy document page code "
        "tool platform app api server database release change version machine program thing rule ticket people dog "
        "neon single"
    ).split()
)
"""What signs or is called only in a manner of speaking."""

MESSAGES = frozenset("call page message ping text alert phone".split())
STOPS = frozenset(
    "veto stop block pull roll switch kill reject halt overrule override turn pause revert refuse".split()
)
LAST_WORDS = ("final say", "last word", "final word", "last say", "right of veto", "veto", "pager", "final decision")
DECISIONS = ("final decision", "final call", "decisions", "decision", "call")


def subject(said: Said, verb: int, persons: frozenset[str] = PERSONS, lone: bool = False) -> Place | None:
    """Who stands before a verb; of the pronouns only ``persons``. With ``lone`` a single word may be a name, too."""
    place = verb - 1
    while place > 0 and said.words[place] in BESIDE_VERB and not said.tokens[place + 1].breaks:
        place -= 1
    relative = said.word(place + 1) in {"who", "that"}
    if place < 0 or (said.tokens[place + 1].breaks and not relative):
        return None
    found = role_before(said, place)
    if found is not None:
        return None if found[0] == found[1] and said.words[place] in PERSONS - persons else found
    return _lone_name(said, place) if lone and not relative else None


def _lone_name(said: Said, place: int) -> Place | None:
    """Priya; moira in customer care: a name in small letters at the start of a clause, perhaps with where she works."""
    if _may_be_name(said, place):
        return place, place
    start = place
    while start > 0 and place - start < 2 and is_plain(said, start):
        start -= 1
    if start < place and said.words[start] in {"in", "from", "at"} and start > 0 and _may_be_name(said, start - 1):
        return start - 1, place
    return None


def _may_be_name(said: Said, place: int) -> bool:
    """Whether a word in small letters may be a name, as a recogniser writes it: alone at the start of a clause."""
    word = said.words[place]
    opens = place == 0 or said.tokens[place].breaks or said.words[place - 1] in OPENERS
    return opens and is_plain(said, place) and len(word) > 2 and word not in THINGS | STOPPERS | BESIDE_VERB | ARTICLES


def _whole(who: Place | None, last: int) -> Owner | None:
    return (who, (who[0], last)) if who is not None else None


def owns(said: Said, place: int) -> Owner | None:
    """The catalogue team owns."""
    if said.word(place - 1) in POSSESSIVE or said.word(place - 1).endswith("'s"):
        return None
    return _whole(subject(said, place, lone=said.words[place] == "owns" and _is_placed(said, place)), place)


def _is_placed(said: Said, place: int) -> bool:
    """Whether it is said where somebody works, since things own as well: "moira in customer care owns"."""
    return any(word in {"in", "from", "at"} for word in said.words[max(0, place - 4) : place])


def signs(said: Said, place: int) -> Owner | None:
    """The head of lending signs it off."""
    after = said.words[place + 1 : place + 4]
    if after[:1] and after[0] in {"in", "up", "on", "of", "that", "language"}:
        return None
    off = next((step for step, word in enumerate(after, 1) if word == "off"), 0)
    return _whole(subject(said, place, lone=True), place + off)


def approves(said: Said, place: int) -> Owner | None:
    """The audit committee has to approve; the manager grants access."""
    return _whole(subject(said, place, lone=said.words[place].startswith("approve")), place)


def agrees(said: Said, place: int) -> Owner | None:
    """The union has to agree."""
    must = said.words[max(0, place - 2) : place]
    return _whole(subject(said, place), place) if must[-1:] == ["must"] or must in _OBLIGED else None


_OBLIGED = (["has", "to"], ["have", "to"], ["had", "to"], ["needs", "to"])


def decides(said: Said, place: int) -> Owner | None:
    """The product owner decides; "we decided" tells a story instead."""
    return _whole(subject(said, place, NO_PERSON if said.words[place] == "decided" else THIRD), place)


def has(said: Said, place: int) -> Owner | None:
    """Marta has the final say; the actuary makes the decision."""
    choice = DECISIONS if said.words[place].startswith(("make", "take")) else LAST_WORDS
    start = place + 1 + (said.word(place + 1) in {"the", "a"})
    rest = " ".join(said.words[start : start + 3]) + " "
    fitting = next((words for words in choice if rest.startswith(f"{words} ")), None)
    if fitting is None:
        return None
    return _whole(subject(said, place, lone=True), start + fitting.count(" "))


def can(said: Said, place: int) -> Owner | None:
    """The duty engineer can roll it back, is allowed to stop it."""
    verb = place + 1
    while said.word(verb) in {"also", "then", "still", "always", "just", "to"}:
        verb += 1
    if said.word(verb) not in STOPS:
        who = subject(said, place, NO_PERSON)
        return _whole(who, verb) if who is not None and said.word(who[0] - 1) == "only" else None
    be = place - 1 if said.words[place] in {"allowed", "permitted", "entitled"} else place
    after = said.words[verb + 1 : verb + 5]
    particle = next((step for step, word in enumerate(after, 1) if word in {"back", "off"}), 0)
    return _whole(subject(said, be, THIRD), verb + particle)


def is_called(said: Said, place: int) -> Owner | None:
    """The fraud duty lead is paged."""
    be = place - 1
    while be > 0 and said.words[be] in BESIDE_VERB:
        be -= 1
    if said.word(be) not in BE:
        return None
    word, after = said.words[place], said.word(place + 1)
    if word == "called" and (after in {"a", "an", "the", "by", "with", "from", "on"} or is_plain(said, place + 1)):
        return None
    return _whole(subject(said, be, lone=word != "called"), place + (after == "up"))


def gets_message(said: Said, place: int) -> Owner | None:
    """The warehouse lead gets a call."""
    if said.word(place + 1) not in {"a", "the"} or said.word(place + 2) not in MESSAGES:
        return None
    return _whole(subject(said, place), place + 2 + (said.word(place + 3) in {"call", "message"}))


def answers(said: Said, place: int) -> Owner | None:
    """Ivan answers for it; the office looks after it."""
    if said.word(place + 1) != ("after" if said.words[place].startswith("look") else "for"):
        return None
    persons = NO_PERSON if said.words[place].startswith("look") else PERSONS
    return _whole(subject(said, place, persons, lone=said.words[place] == "answers"), place + 1)


def is_responsible(said: Said, place: int) -> Owner | None:
    """She's responsible, Ana is the owner, they are on call."""
    be = place - 1
    while be > 0 and said.words[be] in {"the", "a", "still", "also", "then", "on", "in", "fully", "ultimately", "now"}:
        be -= 1
    word, last = said.word(be), place + (said.word(place + 1) in {"for", "of"})
    if word in {"i'm", "we're", "she's", "he's", "they're"}:
        return (be, be), (be, last)
    if word not in {"is", "are", "am", "was", "were", "remains", "stays"}:
        return None
    return _whole(subject(said, be, lone=True), last)


def is_on_call(said: Said, place: int) -> Owner | None:
    """Ana is on call, on the hook, in charge."""
    opener = said.word(place - 1) if said.word(place - 1) != "the" else said.word(place - 2)
    on = {("call", "on"), ("duty", "on"), ("hook", "on"), ("charge", "in")}
    return is_responsible(said, place) if (said.words[place], opener) in on else None


def puts_name(said: Said, place: int) -> Owner | None:
    """Raewyn in finance put her name on it."""
    if said.word(place + 1) not in POSSESSIVE or said.word(place + 2) != "name":
        return None
    return _whole(subject(said, place, lone=True), place + 2)
