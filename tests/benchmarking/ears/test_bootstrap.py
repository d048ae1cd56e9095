"""How far chance reaches."""

import pytest

from benchmarks.ears.bootstrap import f1_interval
from benchmarks.ears.score import Found


def test_nothing_to_find_has_no_interval() -> None:
    """Clips without filled pauses say nothing."""
    assert f1_interval([]) is None
    assert f1_interval([Found()]) is None


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    """Around F1 of all clips, and repeatable."""
    found = [Found(hits, 5, 5) for hits in (1, 5, 3, 4, 2, 5)]
    between = f1_interval(found)
    assert between == f1_interval(found)
    assert between is not None
    assert 0.3 < between[0] < 20 / 30 < between[1] < 1.0


def test_clips_that_agree_leave_nothing_to_chance() -> None:
    """The interval is one point."""
    assert f1_interval([Found(3, 4, 4)] * 5) == pytest.approx((0.75, 0.75))
