"""Owners that come after the verb or the noun: owned by, pages the engineer, sign-off from, somebody's call."""

from dataclasses import replace

from voice_interviewer.structure.claims.roles import PERSONS, Place, is_name, role_after, role_before
from voice_interviewer.structure.claims.subjects import BESIDE_VERB, THINGS, Owner
from voice_interviewer.structure.claims.words import Said

SETTLED_WITH = (
    *(
        "comes from",
        "come from",
        "came from",
        "from",
        "by",
        "is with",
        "was with",
        "sits with",
        "sit with",
        "rests with",
    ),
    *("lies with", "lay with", "stays with", "belongs to", "is up to", "goes to", "with", "has to come from", "needs"),
)
"""Between a power and who has it: "ownership sits with the forecasting desk"."""

THEIRS = frozenset("call decision responsibility approval sign signature veto job".split())
"""What is somebody's, where it is somebody's to decide."""

SENT = frozenset("alert alerts page pages alarm alarms call calls it escalation decision ticket request that".split())
DESCRIBED = frozenset("the model data product table service risk pipeline feature business named our".split())
CALLERS = frozenset("i we they you".split())
REACHING = frozenset("call calls phone phones".split())
REACHES_ME = frozenset("pages rings wakes pings alerts phones".split())
FARTHEST = 3
"""Words at most between a power and what leads to its holder."""


def by(said: Said, place: int) -> Owner | None:
    """Owned by the catalogue team; signed off by."""
    start = place + (said.word(place + 1) == "off")
    if said.word(start + 1) != "by":
        return None
    who = role_after(said, start + 2)
    return (who, (place, who[1])) if who is not None else None


def reaches(said: Said, place: int) -> Owner | None:
    """Pages the engineer on call; wakes me."""
    before, verb = said.word(place - 1), said.words[place]
    if before in {"a", "an", "the", "each", "one", "per", "this", "that", "home", "on"}:
        return None
    if verb in REACHING and before in CALLERS:
        return None
    after = place + 1 + (said.word(place + 1) == "up")
    if said.word(after) in {"me", "us"} and verb in REACHES_ME:
        return (after, after), (place, after)
    who = role_after(said, after)
    return (who, (place, who[1])) if who is not None else None


def owner_is(said: Said, place: int) -> Owner | None:
    """The model owner is Anna."""
    if said.word(place + 1) not in {"is", "was", "being"}:
        return None
    who = role_after(said, place + 2, names=True)
    if who is None or said.word(who[0]) in THINGS:
        return None
    first = place
    while first > 0 and not said.tokens[first].breaks and said.words[first - 1] in DESCRIBED:
        first -= 1
    return who, (first, who[1])


def goes_to(said: Said, place: int) -> Owner | None:
    """The alert goes to the data engineer on duty; the table belongs to finance."""
    thing = 1
    while said.word(place - thing) in BESIDE_VERB - {"that"} and not said.tokens[place - thing + 1].breaks:
        thing += 1
    belongs = said.words[place].startswith("belong")
    to = next((step for step in (1, 2) if said.word(place + step) == "to"), None)
    if to is None or not (belongs or said.word(place - thing) in SENT):
        return None
    who = role_after(said, place + to + 1)
    if who is None or (not belongs and said.word(place - thing) in {"it", "that"} and is_name(said, who[0])):
        return None  # a town, a folder
    return who, (place - (0 if belongs else thing), who[1])


def power(said: Said, place: int) -> Owner | None:
    """Sign-off comes from the safety officer; the decision was with the ward manager."""
    if said.words[place] in {"sign", "signing"} and said.word(place + 1) != "off":
        return None
    start = place + 1 + (said.word(place + 1) == "off")
    for skipped in range(FARTHEST + 1):
        if start + skipped >= len(said.tokens) or said.tokens[start + skipped].breaks:
            return None
        found = _settled(said, start + skipped)
        if found is not None:
            return found, (place, found[1])
    return None


def _settled(said: Said, start: int) -> Place | None:
    rest = " ".join(said.words[start : start + 5]) + " "
    words = next((words for words in SETTLED_WITH if rest.startswith(f"{words} ")), None)
    return role_after(said, start + words.count(" ") + 1) if words is not None else None


def theirs(said: Said, place: int) -> Owner | None:
    """The product owner's call."""
    step = 1 + (said.word(place + 1) in {"own", "final", "written"})
    thing = said.word(place + step)
    if thing not in THEIRS or (thing == "job" and step > 1):
        return None
    who = role_before(_without_possessive(said, place), place)
    if who is None or said.words[who[1]] in PERSONS:
        return None
    off = said.words[place + step] == "sign" and said.word(place + step + 1) == "off"
    return who, (who[0], place + step + off)


def _without_possessive(said: Said, place: int) -> Said:
    """The sentence with spaces for the 's of one word, so that all else keeps its place."""
    end = said.tokens[place].end
    text = said.sentence.text
    return Said(said.index, replace(said.sentence, text=f"{text[: end - 2]}  {text[end:]}"))


def who_is(said: Said, place: int) -> Owner | None:
    """Who decides, it's the delegate: the answer to a question that the speaker asks in passing."""
    if said.word(place + 1) not in {"decides", "owns", "signs", "approves", "decided", "can", "may"}:
        return None
    for start in range(place + 2, min(place + 14, len(said.words) - 1)):
        if said.words[start] in {"it's", "that's"}:
            who = role_after(said, start + 1)
            if who is not None:
                return who, (place, who[1])
    return None
