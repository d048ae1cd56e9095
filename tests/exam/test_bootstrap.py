"""Intervals."""

import pytest

from voice_interviewer.exam.bootstrap import Chance
from voice_interviewer.exam.measures import quadratic_kappa, share


def test_a_share_has_the_interval_that_theory_gives() -> None:
    """Of 100 answers of which half are kept, the normal approximation says 0.5 ± 1.96 · √(0.25 / 100)."""
    estimate = Chance(100).estimate(share([0, 1] * 50, [1] * 100))
    assert estimate.value == 0.5
    assert estimate.low == pytest.approx(0.402, abs=0.02)
    assert estimate.high == pytest.approx(0.598, abs=0.02)


def test_the_same_answers_give_the_same_interval() -> None:
    """Anyone who runs the exam gets these figures to the last digit."""
    measure = quadratic_kappa([0, 1, 2, 3, 4] * 4, [0, 2, 2, 3, 3] * 4)
    assert Chance(20).estimate(measure) == Chance(20).estimate(measure)


def test_full_agreement_leaves_no_room() -> None:
    """Whatever is drawn agrees."""
    estimate = Chance(9).estimate(quadratic_kappa([0, 1, 2] * 3, [0, 1, 2] * 3))
    assert (estimate.value, estimate.low, estimate.high) == (1, 1, 1)


def test_more_answers_leave_less_room() -> None:
    """Four times the answers, about half the interval."""
    few, many = (
        Chance(5 * times).estimate(quadratic_kappa([0, 1, 2, 3, 4] * times, [1, 1, 2, 4, 3] * times))
        for times in (4, 16)
    )
    assert few.value == many.value
    assert (many.high - many.low) / (few.high - few.low) == pytest.approx(0.5, abs=0.15)


def test_no_answer_has_no_interval() -> None:
    """It is told, not divided by."""
    with pytest.raises(ValueError, match="without answers"):
        Chance(0)
