"""Whether a row of values changed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.programme.mock.changes import LEAST_VALUES, Change, change_in

ROWS = st.lists(st.floats(0, 1000), max_size=30)


def test_a_clear_change_is_found_where_it_is() -> None:
    """With the means before and after."""
    assert change_in([2, 1, 2, 3, 2, 6, 7, 6, 5, 6]) == Change(after=5, before_mean=2.0, after_mean=6.0)


def test_one_odd_value_is_no_change() -> None:
    """However odd."""
    assert change_in([2, 1, 2, 3, 2, 900, 2, 3, 2, 1, 2, 2]) is None


def test_a_row_that_stays_the_same_has_none() -> None:
    """Ties are no evidence."""
    assert change_in([3.0] * 20) is None


@pytest.mark.parametrize("length", range(LEAST_VALUES))
def test_too_few_values_tell_nothing(length: int) -> None:
    """The clearest change of all could be chance."""
    assert change_in([0.0] * (length // 2) + [9.0] * (length - length // 2)) is None


def test_the_shortest_row_that_tells_something() -> None:
    """Half and half."""
    found = change_in([1, 2, 1, 2, 8, 9, 8, 9])
    assert found is not None
    assert (found.after, found.difference) == (4, 7.0)


def test_a_row_without_a_change_is_seldom_told_to_have_one() -> None:
    """In about one of twenty, as promised."""
    draw = random.Random(5)
    rows = [[draw.gauss(100, 15) for _ in range(14)] for _ in range(200)]
    assert sum(change_in(row) is not None for row in rows) <= 20


@given(ROWS)
def test_the_same_row_is_told_the_same(values: list[float]) -> None:
    """Turned upside down it changes in the same place, the other way."""
    found, mirrored = change_in(values), change_in([-value for value in values])
    assert found == change_in(values)
    assert (found is None) == (mirrored is None)
    if found and mirrored:
        assert mirrored.after == found.after
        assert mirrored.difference == pytest.approx(-found.difference)
