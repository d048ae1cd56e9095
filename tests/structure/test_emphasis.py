"""Weights by the kind of question and of company."""

import pytest

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import COMPANY_TITLES, Company
from voice_interviewer.settings import options
from voice_interviewer.structure.emphasis import BY_KIND, company_of, heaviest, weights


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
    assert heaviest("design", Company.REGULATED) is Section.RISKS
    assert heaviest("concept") is Section.ARCHITECTURE


def test_every_company_has_a_name_for_people() -> None:
    """The settings show it."""
    assert set(COMPANY_TITLES) == set(Company)
    assert dict(options()["company"].choices) == {company.value: title for company, title in COMPANY_TITLES.items()}


@pytest.mark.parametrize("company", list(Company))
@pytest.mark.parametrize("kind", [*BY_KIND, "something else"])
def test_weights_tell_for_which_company_they_are(kind: str, company: Company) -> None:
    """A grade keeps its weights, not the setting of its day; also where they were rounded on the way."""
    shares = {section.value: round(share, 9) for section, share in weights(kind, company).items()}
    assert company_of(shares) is company


def test_unknown_weights_are_for_no_company() -> None:
    """As in grades of an older version, which have none, or of a newer one."""
    assert company_of({}) is Company.ANY
    assert company_of({"context": 0.9, "architecture": 0.1}) is Company.ANY
