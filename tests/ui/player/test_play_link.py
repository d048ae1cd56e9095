"""Sentences and filled pauses that play when they are pressed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.answer import Span
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context

SPAN = Span(12.0, 15.5)
LONG = "We chose batch features over streaming because fresher data was not worth three times the cost. " * 3


def test_press_and_keyboard_ask_for_the_stretch(qtbot: QtBot, context: Context) -> None:
    """Mouse and space bar do the same."""
    link = PlayLink(context.theme, "We watch drift.", SPAN)
    qtbot.addWidget(link)
    asked: list[Span] = []
    link.play_requested.connect(asked.append)

    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    QTest.keyClick(link, Qt.Key.Key_Space)

    assert asked == [SPAN, SPAN]


def test_name_says_what_is_played_and_from_where(qtbot: QtBot, context: Context) -> None:
    """For whoever hears the page instead of seeing it; the moment is told where it is not the start."""
    link = PlayLink(context.theme, "um", SPAN, chip=True, moment=12.7)
    qtbot.addWidget(link)

    assert link.accessibleName() == "Play at 0:12: um"


def test_without_sound_it_is_only_text(qtbot: QtBot, context: Context) -> None:
    """A typed answer has nothing to play, and the keyboard does not stop there."""
    link = PlayLink(context.theme, "We watch drift.", None)
    qtbot.addWidget(link)

    with qtbot.assertNotEmitted(link.play_requested):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)

    assert link.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert link.accessibleName() == "We watch drift."


def test_long_sentence_wraps_and_is_never_cut(qtbot: QtBot, context: Context) -> None:
    """In a narrow column the link is as high as all of its lines."""
    column = QWidget()
    qtbot.addWidget(column)
    layout = QVBoxLayout(column)
    link = PlayLink(context.theme, LONG, SPAN)
    layout.addWidget(link)
    column.resize(300, 400)
    column.show()

    assert link.height() >= link.heightForWidth(link.width()) > 5 * link.fontMetrics().height()


def test_focus_and_pointer_can_be_seen(qtbot: QtBot, context: Context) -> None:
    """The ring of the keyboard's focus is drawn."""
    link = PlayLink(context.theme, "um", SPAN, chip=True)
    qtbot.addWidget(link)
    link.show()
    plain = link.grab().toImage()

    link.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(link.hasFocus)

    assert link.grab().toImage() != plain
