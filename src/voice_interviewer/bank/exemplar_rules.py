"""What emphasis, companies, misheard terms and the bands of exemplars must keep beyond the shape of their records.

Like all rules of a pack these read plain values and pass over whatever has the wrong shape.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TypeGuard

from voice_interviewer.answer import Section
from voice_interviewer.bank.problem import FieldPath, Misfit
from voice_interviewer.interview_terms import Company

SECTIONS = tuple(section.value for section in Section)
RISING = ("weak", "good", "great")


def broken_question_rules(question: object, path: FieldPath) -> Iterator[Misfit]:
    """Every such rule that the values of one question break."""
    if not isinstance(question, dict):
        return
    yield from _emphasis(question.get("emphasis"), (*path, "emphasis"))
    yield from _companies(question.get("companies"), (*path, "companies"))
    yield from _misheard(question, path)
    exemplars = question.get("exemplars")
    if isinstance(exemplars, dict):
        yield from _exemplars(exemplars, (*path, "exemplars"))


def _emphasis(emphasis: object, path: FieldPath) -> Iterator[Misfit]:
    shares = [emphasis.get(section) for section in SECTIONS] if isinstance(emphasis, dict) else []
    whole = [share for share in shares if _is_whole(share)]
    if len(whole) == len(SECTIONS) and sum(whole) != 100:
        yield Misfit(path, f"the four shares add up to {sum(whole)}, not to 100")


def _companies(companies: object, path: FieldPath) -> Iterator[Misfit]:
    """The setting "any company" is no kind of company, though it is a value of the same type."""
    for place, company in enumerate(companies if isinstance(companies, list) else ()):
        if company == Company.ANY:
            yield Misfit((*path, place), "must not be empty; leave `companies` out where all kinds ask it alike")


def _misheard(question: dict[str, object], path: FieldPath) -> Iterator[Misfit]:
    vocabulary, misheard = question.get("vocabulary") or [], question.get("misheard")
    if not isinstance(vocabulary, list) or not isinstance(misheard, list):
        return
    terms = {term for term in vocabulary if isinstance(term, str)}
    for place, entry in enumerate(misheard):
        term = entry.get("term") if isinstance(entry, dict) else None
        if isinstance(term, str) and term not in terms:
            yield Misfit((*path, "misheard", place, "term"), f"`{term[:40]}` is not in the vocabulary")


def _exemplars(exemplars: dict[str, object], path: FieldPath) -> Iterator[Misfit]:
    for name in RISING:
        exemplar = exemplars.get(name)
        for field in ("total", *SECTIONS):
            band = _band(exemplar, field)
            if band and band[0] > band[1]:
                yield Misfit((*path, name, field), "the lowest score comes first, then the highest")
    totals = [(name, _band(exemplars.get(name), "total")) for name in RISING]
    for (lower, below), (higher, above) in pairwise(totals):
        if below and above and below[1] >= above[0]:
            yield Misfit((*path, higher, "total"), f"must begin above the band of `{lower}`, which ends at {below[1]}")


def _band(exemplar: object, field: str) -> tuple[int, int] | None:
    bounds = exemplar.get(field) if isinstance(exemplar, dict) else None
    if isinstance(bounds, list) and len(bounds) == 2 and all(map(_is_whole, bounds)):
        return bounds[0], bounds[1]
    return None


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
