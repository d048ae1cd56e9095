"""Terms of the trade, and whether they are explained."""

import pytest

from voice_interviewer.structure.claims.jargon import NEARBY, PLAIN_ENGLISH, jargon_claims, terms
from voice_interviewer.structure.claims.words import Said
from voice_interviewer.structure.grade import Sentence


def unexplained(*texts: str, question: str = "") -> list[str]:
    return [
        claim.subject for claim in jargon_claims([Said(i, Sentence(text)) for i, text in enumerate(texts)], question)
    ]


def test_table_is_large_and_sound() -> None:
    """At least 120 terms, each with enough words to tell an explanation by, none to be shadowed by another."""
    known, phrases = terms()
    assert len(known) >= 120
    assert all(len(term.words) >= NEARBY for term in known.values())
    assert set(PLAIN_ENGLISH) <= set(known)
    for name in known:
        assert [found for *_, found in phrases.find(Said(0, Sentence(name)))] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "PSI, that is, how far this week has moved",
        "the consumer is idempotent, i.e. saying it again is harmless",
        "a canary, meaning we are careful at first",
        "we do blue green so basically we can go back at once",
        "the SLO, the level we promised the branches, is met",
        "We use CDC: each change in the source is passed on",
        "Lineage (where each column has its roots) is kept",
        "first a small share of the traffic sees it, a canary",
        "when nobody outside can tell, that's what people call shadow mode",
        "drift is when the world is no longer what it was",
        "RAG, retrieval augmented generation, is in there",
        "failed messages wait in a dead letter queue",
    ],
)
def test_explained_in_the_same_sentence(text: str) -> None:
    """By a phrase, an apposition, the name spelt out, or the words of an explanation."""
    assert unexplained(text) == []


@pytest.mark.parametrize(
    "following",
    [
        "That is, we start with care.",
        "so basically you ask a few people first",
        "Only five percent of the traffic goes there.",
    ],
)
def test_explained_in_the_next_sentence(following: str) -> None:
    """By how it begins, or by its words."""
    assert unexplained("There's a canary.", following) == []


def test_explained_before() -> None:
    """Words that were said earlier count, if enough of them come together."""
    earlier = "A small share of the traffic sees it first, before everyone else."
    assert unexplained(earlier, "We sell socks.", "That's the canary.") == []
    assert unexplained("Traffic is small.", "We sell socks.", "That's the canary.") == ["canary"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("we look at drift and skew and lineage", ["drift", "train serve skew", "data lineage"]),
        ("TTLs, backfills, point-in-time joins, yeah", ["ttl", "backfill", "point in time join"]),
        ("the p s i and the s l a s", ["psi", "sla"]),
        ("drift is a problem, and the canary which is why", ["drift", "canary"]),
        ("the canary, the model card and the runbook", ["canary", "model card", "runbook"]),
        ("Our SLO is 200 milliseconds at p99.", ["slo", "p99"]),
    ],
)
def test_named_and_never_explained(text: str, names: list[str]) -> None:
    """Also in rows, spelt out by letters, and before talk that explains nothing."""
    assert unexplained(text) == names


def test_once_explained_is_explained() -> None:
    """Wherever in the answer that was; and a term that never is has one entry, where it is first said."""
    assert unexplained("There's a canary.", "We sell socks.", "A canary, meaning we are careful.") == []
    assert unexplained("There's a canary.", "The canary sings.") == ["canary"]


def test_terms_of_the_question_are_known() -> None:
    """Whoever asks for drift knows it."""
    assert unexplained("We look at data drift and lineage.", question="How do you watch drift?") == ["data lineage"]


@pytest.mark.parametrize(
    "text", ["I recall that day", "people drift off to other shops", "a rag status", "lactic acid in the vat"]
)
def test_plain_english_is_no_term(text: str) -> None:
    """Terms that are also words."""
    assert unexplained(text) == []
