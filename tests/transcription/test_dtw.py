from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from voice_interviewer.transcription.engines.dtw import first_frames


def cheapest(cost: NDArray[np.float64]) -> float:
    """The cost of the cheapest path, by the textbook's two loops."""
    total = np.full((cost.shape[0] + 1, cost.shape[1] + 1), np.inf)
    total[0, 0] = 0.0
    for row in range(cost.shape[0]):
        for column in range(cost.shape[1]):
            before = min(total[row, column], total[row, column + 1], total[row + 1, column])
            total[row + 1, column + 1] = cost[row, column] + before
    return float(total[-1, -1])


def along(cost: NDArray[np.float64], first: NDArray[np.intp]) -> NDArray[np.float64]:
    """The costs with everything forbidden that is not on a path which enters each row at the given column."""
    allowed = np.full_like(cost, np.inf)
    for row, (start, following) in enumerate(pairwise([*first.tolist(), cost.shape[1] - 1])):
        allowed[row, start : following + 1] = cost[row, start : following + 1]
    return allowed


def test_a_clear_diagonal_is_followed() -> None:
    """Each token is put where it alone is cheap."""
    cost = np.ones((3, 9))
    for token, frames in enumerate((slice(0, 2), slice(2, 7), slice(7, 9))):
        cost[token, frames] = -1.0
    assert first_frames(cost).tolist() == [0, 2, 7]


@given(st.integers(1, 6), st.integers(1, 9), st.integers(0, 1000))
def test_the_path_is_the_cheapest(tokens: int, frames: int, seed: int) -> None:
    """By the textbook's recursion, on any costs: no path is cheaper than the one through these entries."""
    cost = np.random.default_rng(seed).normal(size=(tokens, frames))
    assert cheapest(along(cost, first_frames(cost))) == pytest.approx(cheapest(cost))
