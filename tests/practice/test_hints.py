"""The hints of a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_bank_question
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Kind
from voice_interviewer.practice.hints import PROMPTS, STEP, Hints, divided, hints_for

EVEN = dict.fromkeys(Section, 0.25)
SKEWED = {Section.CONTEXT: 0.2, Section.ARCHITECTURE: 0.35, Section.OPERATIONS: 0.25, Section.RISKS: 0.2}


def test_the_order_is_from_the_aim_to_the_sections() -> None:
    """What it is asked for, how the time divides, then one push for each section in its place."""
    found = hints_for("design", SKEWED, 120, "Whether you limit the damage of a bad model.")
    assert len(found) == 6
    assert found.hint(1) == "What they want to find out: whether you limit the damage of a bad model."
    assert found.hint(2) == (
        "How about 2 min could divide: Context 25 s, Architecture 40 s, Operations 30 s, Risks and governance 25 s."
    )
    assert [text.partition(":")[0] for text in found.texts[2:]] == [section.title for section in Section]


def test_without_an_aim_the_time_comes_first() -> None:
    """A question of the user's own has nothing written beside it."""
    assert hints_for("concept", EVEN, 60).hint(1).startswith("How about 1 min could divide: Context 15 s")


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_pushes_of_its_own(kind: Kind) -> None:
    """What helps with a design does not help with a story."""
    assert set(PROMPTS[kind.value]) == set(Section)
    others = [text for name, texts in PROMPTS.items() if name != kind for text in texts.values()]
    assert not set(PROMPTS[kind.value].values()) & set(others)


def test_an_unknown_kind_is_taken_for_a_design() -> None:
    """A pack of a later version may have another kind."""
    assert hints_for("riddle", EVEN, 90) == hints_for("design", EVEN, 90)


def test_no_hint_gives_a_strong_point_away() -> None:
    """Hints are made of what is told beforehand, never of the points that are shown after the take."""
    question = example_bank_question()
    found = hints_for(question.kind.value, EVEN, question.answer_seconds, question.proxy_for)
    points = [point for section in Section for point in question.strong.of(section)]
    assert not any(point in text for point in points for text in found.texts)


def test_an_aim_that_begins_with_a_short_form_keeps_its_capitals() -> None:
    """SQL stays SQL."""
    assert hints_for("design", EVEN, 60, "SQL before Python.").hint(1).endswith(": SQL before Python.")


@pytest.mark.parametrize("number", [0, 6, -1])
def test_there_is_no_other_hint(number: int) -> None:
    """Numbers begin at one and end with the last."""
    with pytest.raises(IndexError, match="there is no hint"):
        hints_for("design", EVEN, 60).hint(number)
    assert len(Hints()) == 0


@given(st.lists(st.integers(0, 100), min_size=4, max_size=4).filter(any), st.integers(15, 1800))
def test_the_parts_add_up_and_keep_to_their_shares(parts: list[int], seconds: int) -> None:
    """To the whole time in steps of five seconds, none further than a step from its share."""
    shares = {section: part / sum(parts) for section, part in zip(Section, parts, strict=True)}
    found = divided(shares, seconds)
    assert sum(found.values()) == STEP * round(seconds / STEP)
    whole = sum(found.values())
    assert all(part % STEP == 0 and abs(part - shares[section] * whole) < STEP for section, part in found.items())
