"""Numbers and phrases beside the last takes, together."""

from support.examples import example_delivery
from voice_interviewer.delivery.compared import Compared, compared
from voice_interviewer.delivery.earlier import EarlierAnswer


def test_three_equal_takes_leave_nothing_to_notice() -> None:
    """Everything is compared, and nothing told."""
    before = [EarlierAnswer("Another question?", "tiny.en", example_delivery())] * 3
    found = compared(example_delivery(), "This question?", "tiny.en", before)
    assert (found.takes, len(found.comparisons), found.noticeable) == (3, 5, ())


def test_nobody_to_compare_with() -> None:
    """A first answer is compared with nothing."""
    assert compared(example_delivery(), "This question?", "tiny.en", []) == Compared()
    assert Compared().takes == 0
