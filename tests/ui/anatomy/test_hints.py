"""Hints below the pointer."""

from voice_interviewer.ui.anatomy.hints import hint


def test_what_somebody_said_is_never_markup() -> None:
    """An answer may be about HTML."""
    assert hint(("0:05", "“We write <b>bold</b> & more”")) == (
        "<p><b>0:05</b><br>“We write &lt;b&gt;bold&lt;/b&gt; &amp; more”</p>"
    )


def test_long_lines_are_broken() -> None:
    """A sentence of 300 letters must not run across the screen."""
    assert 'width="380"' in hint(("0:05", "word " * 60))


def test_nothing_has_no_hint() -> None:
    """Qt shows none for an empty text."""
    assert hint(()) == ""
