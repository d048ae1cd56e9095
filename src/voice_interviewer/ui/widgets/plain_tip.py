"""Tooltips of words that somebody wrote: a question about HTML shows its tags, as labels show them."""

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """The text so that `QWidget.setToolTip` shows it letter for letter; unchanged where Qt sees no markup in it."""
    return f"<p>{escape(text)}</p>" if Qt.mightBeRichText(text) else text
