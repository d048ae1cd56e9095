"""The clocks, real and for tests."""

import pytest

from support.clock import FakeClock
from voice_interviewer.practice.clock import MonotonicClock


def test_the_real_clock_never_runs_backwards() -> None:
    """Many looks in a row."""
    clock = MonotonicClock()
    looks = [clock.now() for _ in range(1000)]
    assert looks == sorted(looks)


def test_the_fake_clock_moves_when_told_and_only_forwards() -> None:
    """As the port demands."""
    clock = FakeClock(5.0)
    clock.advance(2.5)
    assert clock.now() == 7.5
    with pytest.raises(ValueError, match="cannot go back"):
        clock.advance(-1)
