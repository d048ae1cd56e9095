"""Owners: who owns, decides, signs, is called."""

import pytest

from voice_interviewer.structure.claims.owners import owner_claims
from voice_interviewer.structure.claims.words import Said
from voice_interviewer.structure.grade import Sentence


def owners(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.text) for claim in owner_claims(Said(0, Sentence(text)))]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Then the fraud duty lead is paged.", "the fraud duty lead", "the fraud duty lead is paged"),
        ("if it drops the planner gets a call", "the planner", "the planner gets a call"),
        ("The head of lending signs it off.", "The head of lending", "The head of lending signs it off"),
        ("so compliance signs off and it goes live", "compliance", "compliance signs off"),
        ("data platform team owns the tables", "data platform team", "data platform team owns"),
        ("It's owned by the catalogue team.", "the catalogue team", "owned by the catalogue team"),
        ("it was signed off by legal", "legal", "signed off by legal"),
        ("The audit committee then has to approve.", "The audit committee", "The audit committee then has to approve"),
        ("I own it.", "I", "I own"),
        ("and Marta has the final say", "Marta", "Marta has the final say"),
        ("the chief actuary makes the decision", "the chief actuary", "the chief actuary makes the decision"),
        ("The duty engineer can roll it back.", "The duty engineer", "The duty engineer can roll it back"),
        ("only the head of risk can press it", "the head of risk", "the head of risk can press"),
        ("we page the plumber on duty", "the plumber on duty", "page the plumber on duty"),
        ("an alarm rings me at home", "me", "rings me"),
        ("the alert goes to the engineer on call", "the engineer on call", "alert goes to the engineer on call"),
        ("Sign-off comes from the safety officer.", "the safety officer", "Sign-off comes from the safety officer"),
        ("ownership sits with the ward desk", "the ward desk", "ownership sits with the ward desk"),
        ("that's the product owner's call", "the product owner", "the product owner's call"),
        ("so the model owner is anna", "anna", "the model owner is anna"),
        ("Raewyn in finance put her name on it", "Raewyn in finance", "Raewyn in finance put her name"),
        ("the table belongs to the pricing team", "the pricing team", "belongs to the pricing team"),
        ("the union's delegate must agree", "the union's delegate", "the union's delegate must agree"),
        ("She's responsible for the rest.", "She's", "She's responsible for"),
        ("the ward manager answers for it", "the ward manager", "the ward manager answers for"),
        ("moira in customer care owns the list", "moira in customer care", "moira in customer care owns"),
        ("and priya signs it off", "priya", "priya signs it off"),
        ("The steward and the DPO sign it.", "The steward and the DPO", "The steward and the DPO sign"),
        ("who decides, it's the delegate with the minutes", "the delegate", "who decides, it's the delegate"),
    ],
)
def test_owner_in_the_users_words(text: str, who: str, words: str) -> None:
    """Who, and the words that make them the owner."""
    assert [(subject.removesuffix("'s"), text) for subject, text in owners(text)] == [(who.removesuffix("'s"), words)]


@pytest.mark.parametrize(
    "text",
    [
        "No one owns the table.",
        "Nobody signs anything, and no team owns it.",
        "somebody gets paged but nobody ever said who",
        "someone in finance owns it",
        "which team owns it?",
        "the service owns its data",
        "the model decides in five milliseconds",
        "we decided to move to batch",
        "we call the api and it pages through the results",
        "their own tables and the team's own job",
        "sign up, sign in, single sign on",
        "a team called Atlas",
        "the alert goes to Slack",
        "he wants it but it goes to Virginia",
        "we look after the pennies",
        "Page-Hinkley on the residuals",
        "a sign of the times",
        "a page for every store",
    ],
)
def test_nobody_is_no_owner(text: str) -> None:
    """Nor are things, stories and other uses of the words."""
    assert owners(text) == []


def test_of_two_that_overlap_the_longer_stays() -> None:
    """The engineer on call is one person."""
    assert owners("the on-call engineer gets woken up") == [
        ("the on-call engineer", "the on-call engineer gets woken up")
    ]


def test_several_owners_of_one_sentence() -> None:
    """In the order in which they are said."""
    found = owners("The pharmacist signs each version, and the trust's data officer can veto it.")
    assert [text for _, text in found] == ["The pharmacist signs", "the trust's data officer can veto"]
