"""What counts most: the weight of each section, by the question or its kind, and by the kind of company.

Weights order the advice and divide the answer time. They never change a score: a 2 is a 2 wherever it is said.
"""

from collections.abc import Mapping
from itertools import product
from math import isclose

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company

BY_KIND: Mapping[str, Mapping[Section, float]] = {
    "design": {Section.CONTEXT: 0.20, Section.ARCHITECTURE: 0.35, Section.OPERATIONS: 0.25, Section.RISKS: 0.20},
    "concept": {Section.CONTEXT: 0.20, Section.ARCHITECTURE: 0.40, Section.OPERATIONS: 0.25, Section.RISKS: 0.15},
    "behavioral": {Section.CONTEXT: 0.30, Section.ARCHITECTURE: 0.20, Section.OPERATIONS: 0.30, Section.RISKS: 0.20},
}
"""Shares of an answer that add up to 1. A concept is mostly explained, a story mostly told by what was at stake and
what was done about it. Set by us from the guide's frame, and the same for every pack; a question may bring its own."""

EVEN: Mapping[Section, float] = dict.fromkeys(Section, 0.25)

BY_COMPANY: Mapping[Company, Mapping[Section, float]] = {
    Company.ANY: {},
    Company.STARTUP: {Section.CONTEXT: 1.3, Section.RISKS: 0.6},
    Company.SCALEUP: {Section.ARCHITECTURE: 1.2, Section.OPERATIONS: 1.3},
    Company.REGULATED: {Section.OPERATIONS: 1.1, Section.RISKS: 2.0},
}
"""Factors on those shares: startups ask for speed and a goal, scaleups for platforms that hold, enterprises and
regulated companies for governance and evidence."""


def weights(
    kind: str, company: Company = Company.ANY, shares: Mapping[Section, float] | None = None
) -> dict[Section, float]:
    """The share of each section; they add up to 1. An unknown kind weighs all four the same.

    ``shares`` are those of the question itself, which add up to 1 too; they take the place of its kind's.
    """
    shares = BY_KIND.get(kind, EVEN) if shares is None else shares
    raised = {section: shares[section] * BY_COMPANY[company].get(section, 1.0) for section in Section}
    total = sum(raised.values())
    return {section: share / total for section, share in raised.items()}


def heaviest(shares: Mapping[str, float]) -> tuple[Section, ...]:
    """The section with the largest of these weights, which a grade keeps by name; all of them where several have it."""
    top = max(shares.values())
    return tuple(section for section in Section if isclose(shares[section.value], top, abs_tol=1e-6))


def company_of(shares: Mapping[str, float]) -> Company:
    """The kind of company that these weights are for; `ANY` where they are for none.

    Only for grades that do not say it themselves, whose shares were always those of a kind of question.
    """
    for kind, company in product((*BY_KIND, ""), Company):
        known = weights(kind, company)
        if shares and all(isclose(known[section], shares.get(section.value, 0.0), abs_tol=1e-6) for section in Section):
            return company
    return Company.ANY
