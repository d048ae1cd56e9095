"""Who owns, decides, signs or is called, in the user's own words."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from voice_interviewer.structure.claims import objects, subjects
from voice_interviewer.structure.claims.claim import Claim, ClaimKind
from voice_interviewer.structure.claims.subjects import Owner
from voice_interviewer.structure.claims.words import Said

Rule = Callable[[Said, int], Owner | None]

_BY_WORDS: Mapping[str, tuple[Rule, ...]] = {
    "own owns owned": (objects.by, subjects.owns),
    "sign signs signed signing countersigns countersigned": (objects.by, subjects.signs, objects.power),
    "approve approves approved grants": (objects.by, subjects.approves),
    "agree agrees": (subjects.agrees,),
    "decide decides decided": (objects.by, subjects.decides),
    "has have holds hold carries makes make takes take": (subjects.has,),
    "can may allowed permitted entitled": (subjects.can,),
    "paged woken alerted rung pinged notified phoned called": (subjects.is_called,),
    "page pages wake wakes ping pings ring rings phone phones alert alerts notify notifies": (objects.reaches,),
    "calls": (objects.reaches, objects.power),
    "call": (subjects.is_on_call, objects.power, objects.reaches),
    "duty hook charge": (subjects.is_on_call,),
    "gets get": (subjects.gets_message,),
    "answers answer looks": (subjects.answers,),
    "responsible accountable answerable owners": (subjects.is_responsible,),
    "owner": (subjects.is_responsible, objects.owner_is),
    "goes go belongs belong": (objects.goes_to,),
    "approval signature ownership decision veto signoff responsibility": (objects.power,),
    "put puts": (subjects.puts_name,),
    "who": (objects.who_is,),
}
_RULES: Mapping[str, tuple[Rule, ...]] = {word: rules for words, rules in _BY_WORDS.items() for word in words.split()}
"""The words at which an owner may be told, and the rules that say whether one is."""

_THEIRS: tuple[Rule, ...] = (objects.theirs,)


def owner_claims(said: Said) -> list[Claim]:
    """Every owner that a sentence names, in order; of two that overlap the longer."""
    found: list[Claim] = []
    for place, word in enumerate(said.words):
        rules = _RULES.get(word) or (_THEIRS if word.endswith("'s") else ())
        owner = next((told for rule in rules if (told := rule(said, place)) is not None), None)
        if owner is not None:
            _keep(found, _claim(said, owner))
    return found


def _claim(said: Said, owner: Owner) -> Claim:
    who, whole = owner
    return replace(said.claim(ClaimKind.OWNER, *whole), subject=said.slice(*who))


def _keep(found: list[Claim], claim: Claim) -> None:
    if found and claim.begin < found[-1].end:
        if claim.end - claim.begin <= found[-1].end - found[-1].begin:
            return
        found.pop()
    found.append(claim)
