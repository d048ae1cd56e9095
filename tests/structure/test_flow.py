"""The structure score."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fake_labeller import FakeLabeller
from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import Statement, statements_of
from voice_interviewer.structure.flow import flow_of, order_agreement
from voice_interviewer.structure.specifics import specifics_of

GOAL, DESIGN, RUNNING, ANSWERING = "Our users wait.", "A pipeline fills it.", "An alert fires.", "They approve it."
IN_ORDER = (GOAL, DESIGN, RUNNING, ANSWERING)
FULL = dict.fromkeys(Section, 4)


def statements(*texts: str) -> list[Statement]:
    return statements_of(texts, FakeLabeller().label("", "", texts), specifics_of(texts))


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


def test_order_makes_the_difference_between_good_answers() -> None:
    """The same sentences backwards lose at least two points."""
    good = flow_of(statements(*IN_ORDER), FULL).score
    assert good == 4
    assert flow_of(statements(*reversed(IN_ORDER)), FULL).score <= good - 2


def test_an_order_of_nothing_is_no_structure() -> None:
    """Sections named in the right order with nothing in them stay low."""
    assert flow_of(statements(*IN_ORDER), dict.fromkeys(Section, 0)).score <= 2


def test_waste_costs() -> None:
    """Talk between the sections is waste."""
    wasteful = [text for pair in zip(IN_ORDER, ["My dog is brown."] * 4, strict=True) for text in pair]
    tidy, loose = flow_of(statements(*IN_ORDER), FULL), flow_of(statements(*wasteful), FULL)
    assert loose.waste == pytest.approx(0.5)
    assert loose.order == pytest.approx(tidy.order)
    assert loose.score <= tidy.score
