"""Who can answer for something: roles, departments and names, before or after a verb."""

from voice_interviewer.structure.claims.words import Said, listed, singulars
from voice_interviewer.structure.jargon import TOOLS

PEOPLE = frozenset(
    (
        "engineer lead leader manager director officer owner analyst scientist developer team squad desk committee "
        "board council panel department group chief steward counsel lawyer solicitor physician doctor nurse matron "
        "pharmacist actuary underwriter buyer planner editor operator supervisor architect administrator admin "
        "secretary partner founder deputy guardian custodian controller dispatcher captain clerk tester researcher "
        "president vp boss teacher registrar commander reviewer foreman principal superintendent treasurer auditor "
        "regulator inspector handler coordinator specialist technician programmer statistician adjuster assessor "
        "surveyor dean curator midwife consultant sponsor crew maintainer vet agronomist chemist geologist radiologist "
        "clinician surgeon trader head office secretariat ombudsman paramedic skipper person colleague mentor tutor "
        "producer delegate marshal"
    ).split()
)
"""Nouns for people and groups of them."""

DEPARTMENTS = frozenset(
    (
        "compliance legal security finance audit governance procurement sre ops operations product risk marketing "
        "pricing underwriting infosec privacy quality safety sales support hr cto ceo cfo cio ciso cdo dpo cro coo cpo "
        "cmo dba"
    ).split()
)
"""Departments and titles that need no article: "compliance signs"."""

ADJECTIVES = DEPARTMENTS | frozenset(
    (
        "duty call senior junior lead head chief deputy data platform ml ai machine learning model fraud business "
        "credit customer clinical medical service site shift night day regional domain feature pipeline infrastructure "
        "infra devops mlops technical engineering science analytics financial commercial safety protection release "
        "incident change control policy ethics review steering architecture account claims lending store ward floor "
        "line plant depot team company external support project programme program on information"
    ).split()
)
"""Words before a role that belong to it where no article says where it begins: "data platform team"."""

ARTICLES = frozenset("the a an our my their his her your each one that this some every".split())
PERSONS = frozenset("i we she he they".split())
NOBODY = frozenset(
    "no which whichever what without nor neither not whose any somebody someone anybody anyone nobody everyone".split()
)
INSIDE = frozenset("of for on in at from".split())
"""Inside a role or after a name: "head of lending", "engineer on call", "Noor in the privacy office"."""

ON_DUTY = frozenset("call duty shift".split())

STOPPERS = frozenset(
    (
        "a an the and or but if when where which who whom that this these those it its is are was were be been being "
        "has have had do does did will would can could should may might must not no so then because as at by for from "
        "in into of off on out over to up with without under than there here i you he she they we me us him them our "
        "my your his her their what how why whose also just only still about before after until unless once while "
        "nobody somebody someone anyone everyone everybody anybody else goes go get gets got like say says yes well "
        "okay yeah now since though although every each any some one both either neither first second third fourth "
        "fifth last per"
    ).split()
)
"""Words that no name of a role goes across."""

_TOOLS = frozenset(name for name, _ in listed(TOOLS)) | {"slack", "teams", "outlook", "git"}
"""Written like names, and no persons."""

LONGEST = 5
"""Words at most between an article and the end of a role."""

Place = tuple[int, int]
"""First and last token."""


def is_role(word: str) -> bool:
    """Whether the word is a role or a group of people, in singular or plural."""
    return any(base in PEOPLE or base in DEPARTMENTS for base in (word, *singulars(word)))


def is_plain(said: Said, place: int) -> bool:
    """Whether the word may be part of a role or a name."""
    word = said.word(place).removesuffix("'s")
    return bool(word) and word[0].isalpha() and word not in STOPPERS and "'" not in word


def is_name(said: Said, place: int) -> bool:
    """Whether the word is written as a name, with a capital and no more than one."""
    token = said.tokens[place]
    written = said.sentence.text[token.begin : token.end]
    named = written[0].isupper() and written[1:].islower() and "'" not in token.word and not token.joined
    return named and is_plain(said, place) and not is_role(token.word) and token.word not in _TOOLS


def role_before(said: Said, last: int) -> Place | None:
    """The role, person or name that ends at a token."""
    if last < 0:
        return None
    if said.words[last] in PERSONS:
        return last, last
    found = _duty_before(said, last) or _of_before(said, last) or _plain_before(said, last)
    if found is None and is_name(said, last):
        found = last, last
    if found is None:
        return None
    found = _inside(said, found)
    if said.word(found[0] - 1) in NOBODY or said.words[found[0]] in NOBODY:
        return None
    return _joined(said, found)


def role_after(said: Said, first: int, names: bool = False) -> Place | None:
    """The role that begins at a token; with ``names`` also any single word, where a name is due."""
    if first >= len(said.words) or said.tokens[first].breaks:
        return None
    if is_name(said, first):
        return first, first
    start = first + (said.words[first] in ARTICLES)
    end, role = start, None
    while end - start <= LONGEST and is_plain(said, end) and not (end > start and said.tokens[end].breaks):
        role = end if is_role(said.words[end]) else role
        end += 1
    if start > first and said.word(end) == "on" and said.word(end + 1) in ON_DUTY:
        return first, end + 1
    if role is not None and (start > first or _is_bare(said, first, role)):
        return first, _with_rest(said, role)
    return (first, first) if names and start == first and is_plain(said, first) else None


def _duty_before(said: Said, last: int) -> Place | None:
    """The engineer on call; anybody on duty who has an article."""
    if said.words[last] not in ON_DUTY or said.word(last - 1) != "on":
        return None
    found = _plain_before(said, last - 2)
    start = found[0] if found is not None else _article_before(said, last - 2)
    return (start, last) if start is not None else None


def _of_before(said: Said, last: int) -> Place | None:
    """Head of lending; lead for the pricing models."""
    place = last
    while place > 0 and last - place < 3 and is_plain(said, place):
        place -= 1
    place -= said.words[place] in ARTICLES and place > 0
    if place in (0, last) or said.words[place] not in INSIDE:
        return None
    if is_name(said, place - 1):  # "Tunde on the review floor"
        return place - 1, last
    found = _plain_before(said, place - 1)
    return (found[0], last) if found is not None else None


def _plain_before(said: Said, last: int) -> Place | None:
    """The fraud duty lead; compliance."""
    if last < 0 or not is_role(said.words[last]):
        return None
    start = _article_before(said, last)
    if start is not None:
        return start, last
    start = last
    while start > 0 and not said.tokens[start].breaks and said.words[start - 1] in ADJECTIVES:
        start -= 1
    return start, last


def _article_before(said: Said, last: int) -> int | None:
    """The article that opens the words up to a token, None where something else comes first."""
    for place in range(last, max(-1, last - LONGEST - 1), -1):
        word = said.words[place]
        if word in ARTICLES or (word.endswith("'s") and place < last and is_plain(said, place)):
            return place - (said.word(place - 1) in ARTICLES and not said.tokens[place].breaks)
        on_call = word == "on" and said.word(place + 1) in ON_DUTY
        if said.tokens[place].breaks or not (is_plain(said, place) or on_call):
            return None
    return None


def _inside(said: Said, found: Place) -> Place:
    """With whom it stands beside: "Noor in the privacy office", "a fellow in finance"."""
    first = found[0]
    if first < 2 or said.words[first - 1] not in INSIDE or said.tokens[first].breaks or said.tokens[first - 1].breaks:
        return found
    if said.words[first - 2] in NOBODY:
        return first - 2, found[1]
    if is_name(said, first - 2):
        return first - 2, found[1]
    start = _article_before(said, first - 2)
    return (start, found[1]) if start is not None and first - start <= LONGEST else found


def _with_rest(said: Said, role: int) -> int:
    """The last token of what belongs to a role after it: "of lending", "on call"."""
    after = said.word(role + 1)
    if after == "on" and said.word(role + 2) in ON_DUTY:
        return role + 2
    if after != "of" or role + 2 >= len(said.words):
        return role
    place = role + 2 + (said.words[role + 2] in ARTICLES)
    return place if is_plain(said, place) else role


def _joined(said: Said, found: Place) -> Place:
    """With the role that is joined to it by "and"."""
    first = found[0]
    if first >= 2 and said.words[first - 1] == "and" and not said.tokens[first - 1].breaks:
        other = _of_before(said, first - 2) or _plain_before(said, first - 2)
        return (other[0], found[1]) if other is not None else found
    return found


def _is_bare(said: Said, first: int, role: int) -> bool:
    """Whether nothing but adjectives of roles comes before the role."""
    return all(word in ADJECTIVES or is_role(word) for word in said.words[first:role])
