"""Guesses at misspelt words."""

from voice_interviewer.bank.nearest import did_you_mean, nearest


def test_a_slip_of_the_finger_is_understood() -> None:
    """One letter wrong or missing still leads to the word."""
    assert nearest("knd", ["kind", "text", "round"]) == "kind"
    assert did_you_mean("monitorin", ["data", "monitoring"]) == " (did you mean `monitoring`?)"


def test_no_guess_is_better_than_a_silly_one() -> None:
    """A word like nothing else gets no suggestion, and so does any word where there is no choice."""
    assert nearest("zebra", ["kind", "text", "round"]) is None
    assert did_you_mean("zebra", ["kind"]) == ""
    assert nearest("kind", []) is None
