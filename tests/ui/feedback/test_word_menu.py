"""What the menu at a word says."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.feedback.word_menu import WordMenu
from voice_interviewer.ui.feedback.word_run import WordRun


def test_and_sign_is_shown_and_marks_no_key(qtbot: QtBot) -> None:
    """Qt takes one alone for the mark of a key, and shows none."""
    over = QWidget()
    qtbot.addWidget(over)
    menu = WordMenu(WordRun(0, 0, "R&D", offer="AT&T", heard="R&B"), over)
    said = [action.text() for action in menu.actions()]
    assert [text.count("&&") for text in said] == [1, 1, 1, 0, 1]
    assert all(text.replace("&&", "").count("&") == 0 for text in said)
