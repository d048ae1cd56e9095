"""Which sentence is being said."""

import pytest

from voice_interviewer.ui.cues.sentences import said_at, sentences

TEXT = "It is Friday. The model is down! What do you do first?"
PARTS = ("It is Friday.", "The model is down!", "What do you do first?")


def test_a_text_is_cut_behind_its_stops() -> None:
    """And never inside a number or at a comma."""
    assert sentences(TEXT) == PARTS
    assert sentences("You have 3.5 million rows, or so") == ("You have 3.5 million rows, or so",)


@pytest.mark.parametrize(("share", "index"), [(0.0, 0), (0.24, 0), (0.26, 1), (0.59, 1), (0.61, 2), (1.0, 2)])
def test_the_place_goes_by_the_share_of_the_text(share: float, index: int) -> None:
    """13, 18 and 21 characters: the first ends at a quarter, the second at six tenths."""
    assert said_at(PARTS, share) == index
