"""Scores from points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.structure.ladder import chances, climbed, expected, logistic

POINTS = st.floats(-50, 50)
STEPS = (1.0, 2.0, 3.0, 4.0)


def test_at_a_step_both_sides_are_as_likely() -> None:
    """A step is where a score becomes likelier than not."""
    assert logistic(0.0) == 0.5
    assert chances(2.0, [2.0]) == (0.5, 0.5)


@given(POINTS)
def test_chances_are_a_distribution(points: float) -> None:
    """They add up to 1, none is negative, and the expectation is theirs."""
    likely = chances(points, STEPS)
    assert sum(likely) == pytest.approx(1.0)
    assert min(likely) >= 0.0
    assert expected(points, STEPS) == pytest.approx(sum(score * chance for score, chance in enumerate(likely)))


@given(POINTS, st.floats(0, 20))
def test_more_points_never_make_a_lower_score(points: float, more: float) -> None:
    """The ladder only goes up, from 0 to the number of steps."""
    assert 0 <= climbed(points, STEPS) <= climbed(points + more, STEPS) <= len(STEPS)
