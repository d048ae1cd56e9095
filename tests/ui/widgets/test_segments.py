"""A few choices side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.bold_width import bold_width
from voice_interviewer.ui.widgets.segments import Segments


@pytest.fixture
def segments(qtbot: QtBot) -> Segments[int]:
    made: Segments[int] = Segments("Length", [(5, "5 min"), (15, "15 min"), (45, "45 min")])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def focused(segments: Segments[int]) -> QWidget | None:
    return segments.focusWidget()


def test_at_first_nothing_is_chosen(segments: Segments[int]) -> None:
    """Each choice says what it is a choice of."""
    assert segments.value is None
    assert segments.button(15).accessibleName() == "Length: 15 min"


def test_a_press_chooses_and_tells(segments: Segments[int], qtbot: QtBot) -> None:
    """The value, not its place."""
    with qtbot.waitSignal(segments.picked) as picked:
        QTest.mouseClick(segments.button(45), Qt.MouseButton.LeftButton)
    assert picked.args == [45]
    assert segments.value == 45


def test_the_arrow_keys_choose(segments: Segments[int]) -> None:
    """As in any group of which one holds."""
    segments.show_value(5)
    segments.button(5).setFocus()
    QTest.keyClick(segments.button(5), Qt.Key.Key_Right)
    assert focused(segments) is segments.button(15)
    assert segments.value == 15


def test_what_is_shown_is_told_to_nobody(segments: Segments[int], qtbot: QtBot) -> None:
    """Also that nothing is chosen any more."""
    with qtbot.assertNotEmitted(segments.picked):
        segments.show_value(15)
        assert segments.value == 15
        segments.show_value(None)
    assert segments.value is None


def test_tab_stops_at_it_once(segments: Segments[int]) -> None:
    """At the first choice while nothing is chosen."""
    stops = [button for button in segments.group.buttons() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [segments.button(5)]


def test_larger_text_has_room(segments: Segments[int]) -> None:
    """Also in bold, as the choice is; the size of the text is changed while the window is open."""
    font = segments.button(45).font()
    font.setPointSizeF(1.5 * font.pointSizeF())
    segments.button(45).setFont(font)
    assert segments.button(45).minimumSizeHint().width() > bold_width(segments.button(45))
