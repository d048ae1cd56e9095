"""Dynamic time warping of tokens against frames, in plain numpy.

openai-whisper's own is compiled by numba at the first call, which costs some seconds of each start of the host.
"""

import numpy as np
from numpy.typing import NDArray


def first_frames(cost: NDArray[np.float64]) -> NDArray[np.intp]:
    """For each token (row) the first frame (column) of the cheapest path from the first corner to the last.

    The path moves by one token, one frame or both at a time (Sakoe and Chiba 1978, without slope limits).
    """
    return _backtrack(_steps(cost))


def _steps(cost: NDArray[np.float64]) -> NDArray[np.int8]:
    """How the cheapest path came to each cell: 0 from both, 1 from the token before, 2 from the frame before.

    Worked out by antidiagonals, whose cells do not depend on each other.
    """
    tokens, frames = cost.shape
    total = np.full((tokens + 1, frames + 1), np.inf)
    total[0, 0] = 0.0
    steps = np.zeros((tokens, frames), np.int8)
    for diagonal in range(tokens + frames - 1):
        row = np.arange(max(0, diagonal - frames + 1), min(tokens, diagonal + 1))
        column = diagonal - row
        before = np.stack((total[row, column], total[row, column + 1], total[row + 1, column]))
        best = before.argmin(axis=0)
        steps[row, column] = best
        total[row + 1, column + 1] = cost[row, column] + np.take_along_axis(before, best[None], axis=0)[0]
    return steps


def _backtrack(steps: NDArray[np.int8]) -> NDArray[np.intp]:
    row, column = steps.shape[0] - 1, steps.shape[1] - 1
    first = np.zeros(steps.shape[0], np.intp)
    while row >= 0 and column >= 0:
        first[row] = column
        step = steps[row, column]
        row -= step != 2
        column -= step != 1
    return first
