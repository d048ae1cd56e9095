"""Whether the last values differ from the first by more than their spread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.programme.progress.overlap import FEWEST, LARGEST_GROUP, Change, first_and_last

_SCORES = st.lists(st.integers(0, 4).map(float), max_size=40)


def change(*values: float, step: float = 1.0, share: float = 0.0) -> Change:
    """What is told of values that are enough."""
    found = first_and_last(values, step, share)
    assert found is not None
    return found.change


@pytest.mark.parametrize("count", range(FEWEST))
def test_nothing_is_told_of_fewer_than_six_values(count: int) -> None:
    """However clear they look."""
    assert first_and_last([float(number) for number in range(count)], 1.0) is None


def test_the_first_values_are_set_beside_the_last() -> None:
    """Six on either side where there are so many; those between are in neither."""
    found = first_and_last([1, 1, 2, 1, 1, 0, 4, 4, 4, 2, 2, 3, 2, 2, 1], 1.0)
    assert found is not None
    assert (found.group, found.early, found.late, found.change) == (6, 1, 2, Change.ROSE)


def test_few_values_make_small_groups() -> None:
    """No value stands on both sides: the middle one of seven on neither."""
    found = first_and_last([0, 0, 0, 9, 2, 2, 2], 1.0)
    assert found is not None
    assert (found.group, found.early, found.late) == (3, 0, 2)


def test_what_goes_down_is_told_too() -> None:
    """Nothing is told only because it is welcome."""
    assert change(3, 3, 3, 1, 1, 1) is Change.FELL


def test_a_change_within_the_spread_is_none() -> None:
    """The medians differ by two points, but good and bad takes stand on both sides."""
    assert change(0, 1, 4, 3, 3, 0) is Change.NONE


def test_one_odd_value_does_not_hide_a_change() -> None:
    """Nor does it make one."""
    assert change(1, 1, 1, 4, 1, 1, 3, 3, 3, 3, 3, 3) is Change.ROSE
    assert change(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4) is Change.NONE


def test_a_change_that_is_too_small_to_matter_is_none() -> None:
    """However steady it is: by an amount, and by a share of what it was."""
    assert change(130, 131, 130, 136, 137, 136, step=0.0, share=0.1) is Change.NONE
    assert change(130, 131, 130, 146, 147, 146, step=0.0, share=0.1) is Change.ROSE
    assert change(2.0, 2.0, 2.0, 2.5, 2.5, 2.5, step=0.7) is Change.NONE


@given(_SCORES)
def test_the_past_read_backwards_says_the_opposite(values: list[float]) -> None:
    """A measure has no favourite direction."""
    there, back = first_and_last(values, 1.0), first_and_last(values[::-1], 1.0)
    opposite = {Change.ROSE: Change.FELL, Change.FELL: Change.ROSE, Change.NONE: Change.NONE}
    assert (there is None) == (back is None) == (len(values) < FEWEST)
    if there is not None and back is not None:
        assert back.change is opposite[there.change]
        assert there.group == min(LARGEST_GROUP, len(values) // 2)


@given(_SCORES, st.integers(1, 3))
def test_a_change_is_as_large_as_the_least_one(values: list[float], step: int) -> None:
    """And the medians say which way it went."""
    found = first_and_last(values, float(step))
    if found is not None and found.change is not Change.NONE:
        assert abs(found.late - found.early) >= step
        assert (found.late > found.early) is (found.change is Change.ROSE)
