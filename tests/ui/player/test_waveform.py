"""The waveform: a slider that is drawn as the recording."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from voice_interviewer.answer import Span
from voice_interviewer.ui.player.waveform import Waveform
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def waveform(qtbot: QtBot, context: Context) -> Waveform:
    made = Waveform(context.theme)
    qtbot.addWidget(made)
    made.resize(600, 56)
    made.show_recording(60.0, [("um", Span(30.0, 30.4))], [Span(40.0, 41.5)])
    made.show()
    return made


def test_press_goes_to_the_second_below_the_pointer(qtbot: QtBot, waveform: Waveform) -> None:
    """A quarter from the left is second 15."""
    with qtbot.waitSignal(waveform.sought) as sought:
        QTest.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(150, 30))

    assert sought.args == pytest.approx([15.0], abs=0.1)


def test_dragging_beyond_the_edge_stops_there(qtbot: QtBot, waveform: Waveform) -> None:
    """The position never leaves the recording."""
    QTest.mousePress(waveform, Qt.MouseButton.LeftButton, pos=QPoint(300, 30))
    QTest.mouseMove(waveform, QPoint(900, 30))

    assert waveform.value() == 60_000


@pytest.mark.parametrize(
    ("key", "second"),
    [(Qt.Key.Key_Right, 35.0), (Qt.Key.Key_Left, 25.0), (Qt.Key.Key_PageUp, 45.0), (Qt.Key.Key_End, 60.0)],
)
def test_keys_go_in_steps(qtbot: QtBot, waveform: Waveform, key: Qt.Key, second: float) -> None:
    """As in any slider: 5 s, 15 s, and to the ends."""
    waveform.show_position(30.0)

    with qtbot.waitSignal(waveform.sought) as sought:
        QTest.keyClick(waveform, key)

    assert sought.args == [second]


def test_player_moves_the_playhead_without_an_echo(qtbot: QtBot, waveform: Waveform) -> None:
    """Following what is heard must not make the player jump there again."""
    with qtbot.assertNotEmitted(waveform.sought):
        waveform.show_position(12.0)

    assert waveform.value() == 12_000


@pytest.mark.parametrize(("x", "hint"), [(302, "um at 0:30"), (407, "Pause of 1.5 s at 0:40"), (100, "0:10")])
def test_pointer_is_told_what_is_below_it(waveform: Waveform, x: int, hint: str) -> None:
    """A filled pause, a silence, or only the time."""
    assert waveform.hint_at(x) == hint


def test_what_was_heard_is_drawn_otherwise(waveform: Waveform) -> None:
    """The picture left of the playhead differs from before it was heard."""
    waveform.show_peaks([1.0] * 100)
    before = waveform.grab().toImage()

    waveform.show_position(30.0)
    after = waveform.grab().toImage()

    assert before.pixel(100, 33) != after.pixel(100, 33)
    assert before.pixel(500, 33) == after.pixel(500, 33)


def test_filled_pauses_and_silences_are_marked(qtbot: QtBot, context: Context, waveform: Waveform) -> None:
    """Without its marks the same recording looks different in both places."""
    marked = waveform.grab().toImage()

    waveform.show_recording(60.0, [], [])
    plain = waveform.grab().toImage()

    assert marked.pixel(302, 5) != plain.pixel(302, 5)
    assert marked.pixel(407, 20) != plain.pixel(407, 20)
