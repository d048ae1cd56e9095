"""The watch over fuzzed inputs: what it must find, it finds."""

import pytest

from support.fuzz import FIGURES, LAST, TooMuch, watched
from voice_interviewer.errors import NotFound

pytestmark = pytest.mark.harsh

A_MOMENT = 0.2
"""Seconds."""


def _work_for_ever() -> None:
    while True:
        pass


def _work_and_swallow() -> None:
    try:
        _work_for_ever()
    except AssertionError:
        return


def _raise(error: Exception) -> None:
    raise error


def test_work_without_end_is_a_find() -> None:
    """It is stopped, and its input is left behind."""
    with pytest.raises(TooMuch, match="Still at work"), watched("watching", "for ever", most=A_MOMENT):
        _work_for_ever()
    assert LAST.read_text() == "for ever"


def test_work_that_hides_its_delay_is_a_find() -> None:
    """Also where what interrupts it is swallowed."""
    with pytest.raises(TooMuch, match="took"), watched("watching", b"", most=A_MOMENT):
        _work_and_swallow()


def test_memory_without_bounds_is_a_find() -> None:
    """Also where it is given back at once."""
    with pytest.raises(TooMuch, match="MB"), watched("watching", b"", memory=20_000_000):
        bytearray(b"x" * 40_000_000)


def test_errors_of_the_user_are_answers_and_others_are_not() -> None:
    """The first are counted, the second come out."""
    FIGURES.pop("watching", None)
    with watched("watching", b""):
        _raise(NotFound("It is not there."))
    with pytest.raises(ZeroDivisionError), watched("watching", b""):
        _raise(ZeroDivisionError())
    assert FIGURES.pop("watching").refused == 1
