"""Where two tellings of one idea do not agree: another figure for the same thing, another owner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.comparison.idea import Idea, said_of
from voice_interviewer.comparison.quantities import Quantity, quantity
from voice_interviewer.structure.claims.claim import Claim
from voice_interviewer.structure.claims.numbers import number_claims
from voice_interviewer.structure.claims.owners import owner_claims
from voice_interviewer.structure.text import content_stems, stem, words

NO_FIGURE = Quantity("", ())
"""What an owner measures."""

AROUND = 40
"""Characters on each side of a figure whose words say what it is of."""

_CALLED = frozenset(
    map(stem, "page paged pages alert alerts alerted call called wake woken ring rung ping notify".split())
)
_NOBODY_NEW = frozenset("i we me us he she they it you who person people somebody someone".split())
"""Who is named by these may be anybody, so nothing is said against another name."""


class Differs(StrEnum):
    """What differs."""

    FIGURE = "figure"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an idea: characters ``begin`` to ``end`` of the text of the idea at ``place`` in its take."""

    text: str
    place: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing that was said in two ways."""

    differs: Differs
    left: Quoted
    right: Quoted


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim of an idea with what it takes to set it against another one."""

    quoted: Quoted
    near: frozenset[str]
    """Stems around a figure; the words of an owner's name."""
    quantity: Quantity
    called: bool = False
    """Whether an owner is called, rather than having the say."""


def clashes(left: Sequence[Idea], right: Sequence[Idea]) -> tuple[Clash, ...]:
    """What differs between the same idea in two takes, in the order of the left one; each side may hold it in parts."""
    found = [*_figures(left, right), *_owners(left, right)]
    return tuple(sorted(found, key=lambda clash: (clash.left.place, clash.left.begin)))


def _figures(left: Sequence[Idea], right: Sequence[Idea]) -> Iterator[Clash]:
    """Figures of one measure that are in one telling each; those that are nearest in their words are of one thing."""
    ours, theirs = _told_figures(left), _told_figures(right)
    for one in tuple(ours):
        agreed = next((other for other in theirs if one.quantity.same(other.quantity)), None)
        if agreed is not None:
            ours.remove(one)
            theirs.remove(agreed)
    pairs = [(one, other) for one in ours for other in theirs if _of_one_thing(one.quantity, other.quantity)]
    for one, other in _nearest(pairs):
        yield Clash(Differs.FIGURE, one.quoted, other.quoted)


def _of_one_thing(one: Quantity, other: Quantity) -> bool:
    return bool(one.measure) and one.measure == other.measure and bool(one.values) and bool(other.values)


def _nearest(pairs: list[tuple[_Told, _Told]]) -> Iterator[tuple[_Told, _Told]]:
    """Each claim once, those with most words around them in common first."""
    used: set[int] = set()
    for one, other in sorted(pairs, key=lambda pair: -len(pair[0].near & pair[1].near)):
        if id(one) not in used and id(other) not in used:
            used |= {id(one), id(other)}
            yield one, other


def _owners(left: Sequence[Idea], right: Sequence[Idea]) -> Iterator[Clash]:
    """Who has the say, and who is called, where both tellings name somebody and share nobody."""
    for called in (False, True):
        ours, theirs = ([told for told in _told_owners(side) if told.called is called] for side in (left, right))
        if ours and theirs and not any(one.near & other.near for one in ours for other in theirs):
            yield Clash(Differs.OWNER, ours[0].quoted, theirs[0].quoted)


def _told_figures(ideas: Sequence[Idea]) -> list[_Told]:
    found = []
    for idea in ideas:
        for claim in number_claims(said_of(idea)):
            around = idea.text[max(0, claim.begin - AROUND) : claim.end + AROUND]
            found.append(_Told(_quoted(claim), frozenset(content_stems(around)), quantity(claim)))
    return found


def _told_owners(ideas: Sequence[Idea]) -> Iterator[_Told]:
    for idea in ideas:
        for claim in owner_claims(said_of(idea)):
            name = frozenset(content_stems(claim.subject)) - _NOBODY_NEW
            if name:
                called = any(stem(word) in _CALLED for word in words(claim.text))
                yield _Told(_quoted(claim), name, NO_FIGURE, called)


def _quoted(claim: Claim) -> Quoted:
    return Quoted(claim.text, claim.sentence, claim.begin, claim.end)
