"""The structure score."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fake_reader import FakeReader
from voice_interviewer.structure.evidence import Statement, section_evidence, statements_of
from voice_interviewer.structure.flow import TABLE, Flow, flow_of, order_agreement

GOAL = "Our users are forty shops that lose 9 pounds a time, because a till waits."
DESIGN = "A pipeline fills a cache of counts, because the warehouse is too slow for it."
RUNNING = "An alert over 2 percent pages the engineer, because customers notice it first."
ANSWERING = "The head of lending has to approve it and signs, although that costs us a day."
IN_ORDER = (GOAL, DESIGN, RUNNING, ANSWERING)
TALK = ("My dog is brown.", "What a day it was.", "Let me drink some water.", "I like the sea.")


def statements(*texts: str) -> list[Statement]:
    return statements_of(texts, FakeReader().read("", "", texts).sentences)


def flow(*texts: str) -> Flow:
    found = statements(*texts)
    return flow_of(found, section_evidence(found))


def test_order_is_between_minus_one_and_one() -> None:
    """In order, backwards, and a single section."""
    assert order_agreement(statements(*IN_ORDER)) == pytest.approx(1.0)
    assert order_agreement(statements(*reversed(IN_ORDER))) == pytest.approx(-1.0)
    assert order_agreement(statements(GOAL, GOAL)) == 0.0
    assert order_agreement([]) == 0.0


@given(st.permutations(IN_ORDER))
def test_no_order_beats_the_right_one(shuffled: list[str]) -> None:
    """The agreement of any order lies between the two extremes."""
    assert -1.0 <= order_agreement(statements(*shuffled)) <= 1.0 + 1e-9


def test_order_makes_a_difference_between_good_answers() -> None:
    """The same sentences backwards lose at least a point."""
    good = flow(*IN_ORDER).score
    assert good >= 3
    assert flow(*reversed(IN_ORDER)).score < good


def test_an_order_of_nothing_is_no_structure() -> None:
    """Sections named in the right order with nothing in them stay low."""
    assert flow("The users.", "A pipeline.", "An alert.", "We approve.").score <= 2


def test_talk_is_waste() -> None:
    """Sentences that belong to no section are counted, and never help."""
    loose = flow(*(text for pair in zip(IN_ORDER, TALK, strict=True) for text in pair))
    assert loose.waste == pytest.approx(0.5)
    assert loose.order == pytest.approx(1.0)
    assert loose.score <= flow(*IN_ORDER).score


def test_every_row_of_the_table_moves_the_score_as_it_says() -> None:
    """The table names fields of the flow, each once with a reason; better order never costs."""
    names = [row.evidence for row in TABLE]
    assert set(names) <= set(Flow.__dataclass_fields__)
    assert len(set(names)) == len(names)
    base = flow(*IN_ORDER)
    assert all(replace(base, order=order).score <= base.score for order in (-1.0, 0.0, 0.5))
