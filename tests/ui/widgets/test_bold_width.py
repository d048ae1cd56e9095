"""The width of a text in bold."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.bold_width import bold_width


def test_bold_is_wider_and_follows_the_font(qtbot: QtBot) -> None:
    """What is measured once would be too narrow for larger text."""
    button = QPushButton("Mock interview")
    qtbot.addWidget(button)
    before = bold_width(button)
    assert before > button.fontMetrics().horizontalAdvance(button.text())
    font = button.font()
    font.setPointSizeF(1.5 * font.pointSizeF())
    button.setFont(font)
    assert bold_width(button) > 1.3 * before
