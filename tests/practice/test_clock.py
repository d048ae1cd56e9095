"""The clocks, real and for tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.clock import FakeClock
from support.loose_clock import LooseClock
from voice_interviewer.practice.clock import MonotonicClock, SteadyClock


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


def test_a_steady_clock_goes_on_from_where_the_other_went_back() -> None:
    """It does not wait until the other has caught up."""
    loose = LooseClock(100.0)
    steady = SteadyClock(loose)
    loose.move(10)
    assert steady.now() == 110
    loose.move(-3600)
    assert steady.now() == 110
    loose.move(5)
    assert steady.now() == 115


@given(st.lists(st.floats(-1e6, 1e6)))
def test_a_steady_clock_never_runs_backwards(moves: list[float]) -> None:
    """Whatever is done to the other, also by the last digit of a float."""
    loose = LooseClock()
    steady = SteadyClock(loose)
    looks = [steady.now()]
    for seconds in moves:
        loose.move(seconds)
        looks.append(steady.now())
    assert looks == sorted(looks)
