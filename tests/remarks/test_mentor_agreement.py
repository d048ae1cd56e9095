"""How far mentors and the app agree."""

from datetime import UTC, datetime

import pytest

from voice_interviewer.answer import Section
from voice_interviewer.remarks.mentor_agreement import ENOUGH, agreement
from voice_interviewer.remarks.remark import KeptRemark, Marked, ScoreIs

OURS = {Section.CONTEXT: 3, Section.ARCHITECTURE: 3, Section.OPERATIONS: 2, Section.RISKS: 1}


def marked(take: int, scores: dict[Section, int], by: str = "Anna") -> KeptRemark:
    return KeptRemark(take, take, datetime(2026, 3, 6, tzinfo=UTC), Marked(by=by, scores=scores))


def test_figures_are_of_all_pairs() -> None:
    """3 against 3, 1 against 3 and 2 against 1: two of three within one point, on average a third of a point lower."""
    found = agreement(
        [marked(1, {Section.CONTEXT: 3, Section.ARCHITECTURE: 1}), marked(2, {Section.RISKS: 2}, by="anna")],
        {1: OURS, 2: OURS},
    )
    assert (found.takes, found.mentors, found.overall.marks) == (2, 1, 3)
    assert found.overall.within_one == pytest.approx(2 / 3)
    assert found.overall.same == pytest.approx(1 / 3)
    assert found.overall.mean_difference == pytest.approx(-1 / 3)
    by_section = {entry.section: entry.mean_difference for entry in found.sections}
    assert by_section == {Section.CONTEXT: 0, Section.ARCHITECTURE: -2, Section.OPERATIONS: None, Section.RISKS: 1}


def test_takes_that_were_not_graded_are_left_out() -> None:
    """So are remarks that are no mentor's."""
    own = KeptRemark(9, 1, datetime(2026, 3, 6, tzinfo=UTC), ScoreIs(section=Section.RISKS, score=4))
    found = agreement([own, marked(3, {Section.CONTEXT: 3})], {1: OURS, 3: {}})
    assert (found.takes, found.overall.within_one) == (0, None)
    assert found.sentence == "No take has both a mentor's scores and ours yet."


def test_few_marks_are_told_to_be_few() -> None:
    """Until there are enough to go by."""
    few = agreement([marked(1, {Section.CONTEXT: 4})], {1: OURS})
    assert few.missing == ENOUGH - 1
    assert "100% of the scores are at most one point apart" in few.sentence
    assert "1.0 points more" in few.sentence
    assert f"wait for {ENOUGH}" in few.sentence
    enough = agreement([marked(take, dict(OURS)) for take in range(ENOUGH)], dict.fromkeys(range(ENOUGH), OURS))
    assert not enough.missing
    assert "wait" not in enough.sentence
    assert "on average they are the same" in enough.sentence
