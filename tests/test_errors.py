"""Which errors are told to the user, and which are ours."""

import pytest

from voice_interviewer.errors import NotFound, for_user


def test_what_the_user_can_act_on_is_told() -> None:
    """It is handed on as it is."""
    error = NotFound("There is no take 7.", "Look into the history.")
    assert for_user(error) is error


def test_a_mistake_of_ours_is_raised_on() -> None:
    """It must end in a crash report, not in a sentence for the user."""
    with pytest.raises(ZeroDivisionError):
        for_user(ZeroDivisionError())
