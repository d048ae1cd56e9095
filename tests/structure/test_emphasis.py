"""Weights by the kind of question and of company."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import COMPANY_TITLES, Company
from voice_interviewer.settings import options
from voice_interviewer.structure.emphasis import BY_COMPANY, BY_KIND, company_of, heaviest, weights


def by_name(kind: str, company: Company = Company.ANY) -> dict[str, float]:
    """As a grade keeps them; rounded, as they may be on the way."""
    return {section.value: round(share, 9) for section, share in weights(kind, company).items()}


@pytest.mark.parametrize("company", list(Company))
@pytest.mark.parametrize("kind", [*BY_KIND, "something else"])
def test_weights_are_shares(kind: str, company: Company) -> None:
    """They add up to 1 and leave no section out."""
    shares = weights(kind, company)
    assert sum(shares.values()) == pytest.approx(1.0)
    assert set(shares) == set(Section)
    assert min(shares.values()) > 0.05


def test_companies_ask_for_different_things() -> None:
    """Governance weighs most where it is regulated and least in a startup."""
    risks = [weights("design", company)[Section.RISKS] for company in (Company.STARTUP, Company.ANY, Company.REGULATED)]
    assert risks == sorted(risks)
    assert heaviest(by_name("design", Company.REGULATED)) == (Section.RISKS,)
    assert heaviest(by_name("concept")) == (Section.ARCHITECTURE,)
    assert heaviest(by_name("behavioral")) == (Section.CONTEXT, Section.OPERATIONS)


@given(st.lists(st.integers(1, 97), min_size=4, max_size=4), st.sampled_from(Company), st.sampled_from([*BY_KIND, "?"]))
def test_a_questions_own_shares_take_the_place_of_its_kinds(parts: list[int], company: Company, kind: str) -> None:
    """They are weighed for the company like those of a kind, and the kind does not matter any more."""
    own = {section: part / sum(parts) for section, part in zip(Section, parts, strict=True)}
    found = weights(kind, company, own)
    assert sum(found.values()) == pytest.approx(1.0)
    assert found == weights("design", company, own)
    for one, other in combinations(Section, 2):
        factors = BY_COMPANY[company].get(one, 1.0) / BY_COMPANY[company].get(other, 1.0)
        assert found[one] / found[other] == pytest.approx(own[one] / own[other] * factors)


def test_a_question_may_ask_for_nothing_of_a_section() -> None:
    """A share of 0 stays 0, whatever the company."""
    own = {Section.CONTEXT: 0.5, Section.ARCHITECTURE: 0.5, Section.OPERATIONS: 0.0, Section.RISKS: 0.0}
    assert weights("design", Company.REGULATED, own) == pytest.approx(own)


def test_every_company_has_a_name_for_people() -> None:
    """The settings show it."""
    assert set(COMPANY_TITLES) == set(Company)
    assert dict(options()["company"].choices) == {company.value: title for company, title in COMPANY_TITLES.items()}


@pytest.mark.parametrize("company", list(Company))
@pytest.mark.parametrize("kind", [*BY_KIND, "something else"])
def test_weights_tell_for_which_company_they_are(kind: str, company: Company) -> None:
    """A grade of an older version keeps nothing else; also where they were rounded on the way."""
    assert company_of(by_name(kind, company)) is company


def test_unknown_weights_are_for_no_company() -> None:
    """As in grades of an older version, which have none, or of a newer one."""
    assert company_of({}) is Company.ANY
    assert company_of({"context": 0.9, "architecture": 0.1}) is Company.ANY
