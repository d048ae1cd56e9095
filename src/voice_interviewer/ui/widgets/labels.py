"""The few kinds of label that pages are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from voice_interviewer.answer import Section
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.sign import Sign


def label(text: str, role: str = "", wrap: bool = True) -> QLabel:
    """A label in one of the roles of the style sheet; its text, which is translated, is never taken for markup."""
    made = QLabel(tr(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def heading(text: str) -> QLabel:
    """The heading of a part of a page."""
    return label(text, "heading")


def section_label(section: Section, text: str = "", wrap: bool = True) -> QLabel:
    """A label in the colour of a section: its title, or ``text``."""
    made = label(text or section.title, "section", wrap)
    made.setProperty("section", section.value)
    return made


class Card(QFrame):
    """A raised surface that holds one thing; fill it through ``body``. No signals."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        self.body.setSpacing(SPACE)


def icon_line(theme: Theme, icon: str, colour: str, text: QLabel) -> QHBoxLayout:
    """A text with an icon before its first line."""
    line = QHBoxLayout()
    line.setSpacing(SPACE)
    line.addWidget(Sign(theme, icon, colour), alignment=Qt.AlignmentFlag.AlignTop)
    line.addWidget(text, stretch=1)
    return line
