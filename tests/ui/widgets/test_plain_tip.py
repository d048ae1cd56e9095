"""Tooltips of words that somebody wrote."""

import pytest

from voice_interviewer.ui.widgets.plain_tip import plain_tip


@pytest.mark.parametrize("text", ["Why a vector<int>?", "R&D, and a < b"])
def test_what_qt_takes_for_plain_stays_as_it_is(text: str) -> None:
    """Screen readers read a tooltip as it stands."""
    assert plain_tip(text) == text


def test_tags_are_shown_as_they_were_written() -> None:
    """A question may be about them."""
    assert plain_tip("When <b>?") == "<p>When &lt;b&gt;?</p>"
