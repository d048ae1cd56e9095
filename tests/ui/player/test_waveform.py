"""The waveform: a slider that is drawn as the recording, and from which a stretch is chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from voice_interviewer.answer import Span
from voice_interviewer.ui.anatomy.anatomy import Anatomy, Filler, Said
from voice_interviewer.ui.player.wave_picture import FOOT, TOP
from voice_interviewer.ui.player.waveform import HEIGHT, Waveform
from voice_interviewer.ui.shell.context import Context

ANSWER = Anatomy(
    60.0,
    (Said(Span(0, 20), ("context",), "We begin."), Said(Span(20, 39), ("risks",), "It may break.")),
    (Filler("um", Span(30.0, 30.4)),),
    (Span(40.0, 43.5),),
)
MIDDLE = TOP + (HEIGHT - TOP - FOOT) // 2


@pytest.fixture
def waveform(qtbot: QtBot, context: Context) -> Waveform:
    made = Waveform(context.theme)
    qtbot.addWidget(made)
    made.resize(600, HEIGHT)
    made.show_recording(ANSWER)
    made.show_peaks([1.0] * 100)
    made.show()
    return made


def drag(waveform: Waveform, start: int, end: int) -> None:
    QTest.mousePress(waveform, Qt.MouseButton.LeftButton, pos=QPoint(start, 30))
    QTest.mouseMove(waveform, QPoint((start + end) // 2, 30))
    QTest.mouseMove(waveform, QPoint(end, 30))
    QTest.mouseRelease(waveform, Qt.MouseButton.LeftButton, pos=QPoint(end, 30))


def picture(waveform: Waveform) -> QImage:
    return waveform.grab().toImage()


def test_press_goes_to_the_second_below_the_pointer(qtbot: QtBot, waveform: Waveform) -> None:
    """A quarter from the left is second 15."""
    with qtbot.waitSignal(waveform.sought) as sought:
        QTest.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(150, 30))

    assert sought.args == pytest.approx([15.0], abs=0.1)


def test_press_where_it_stands_asks_to_hear_that(qtbot: QtBot, waveform: Waveform) -> None:
    """A slider would say nothing, since nothing changes."""
    waveform.show_position(15.0)

    with qtbot.waitSignal(waveform.sought):
        QTest.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(150, 30))


def test_dragging_chooses_a_stretch_and_goes_nowhere(qtbot: QtBot, waveform: Waveform) -> None:
    """From where the mouse went down to where it went up, beyond the edge to the edge."""
    with qtbot.assertNotEmitted(waveform.sought), qtbot.waitSignal(waveform.chosen) as chosen:
        drag(waveform, 300, 900)

    [span] = chosen.args
    assert (span.start, span.end) == (pytest.approx(30.0, abs=0.1), 60.0)


def test_handle_of_a_stretch_can_be_moved(qtbot: QtBot, waveform: Waveform) -> None:
    """Its end from second 20 to second 25."""
    waveform.show_stretch(Span(10, 20), repeating=True)

    with qtbot.waitSignal(waveform.chosen) as chosen:
        drag(waveform, 202, 250)

    [span] = chosen.args
    assert (span.start, span.end) == (10, pytest.approx(25.0, abs=0.2))


def test_handles_that_meet_let_the_stretch_go(qtbot: QtBot, waveform: Waveform) -> None:
    """What cannot be seen any more must not be repeated: whoever plays it is told."""
    waveform.show_stretch(Span(10, 20), repeating=True)
    with qtbot.waitSignal(waveform.extended) as extended:
        drag(waveform, 200, 101)
    assert (waveform.stretch, extended.args) == (None, [None])


def test_pointer_says_where_a_handle_is(waveform: Waveform) -> None:
    """It becomes two arrows over an edge of what is chosen."""
    waveform.show_stretch(Span(10, 20), repeating=True)
    shapes = []
    for x in (200, 150):
        QTest.mouseMove(waveform, QPoint(x, 30))
        shapes.append(waveform.cursor().shape())

    assert shapes == [Qt.CursorShape.SizeHorCursor, Qt.CursorShape.PointingHandCursor]


def test_extending_begins_at_the_playhead(qtbot: QtBot, waveform: Waveform) -> None:
    """So a stretch can be chosen without a mouse."""
    waveform.show_position(12.0)
    with qtbot.waitSignal(waveform.extended) as extended:
        waveform.extend(1.0)

    assert extended.args == [Span(12.0, 13.0)]


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


@pytest.mark.parametrize(
    ("x", "hint"), [(302, "um at 0:30"), (417, "Pause of 3.5 s at 0:40"), (100, "0:10"), (250, "0:25")]
)
def test_pointer_is_told_what_is_below_it(waveform: Waveform, x: int, hint: str) -> None:
    """A filled pause, a silence, or only the time."""
    assert waveform.hint_at(x)[0] == hint


def test_sections_have_their_colours_where_they_were_heard(waveform: Waveform, context: Context) -> None:
    """Full behind the playhead, pale ahead of it, and pale in the same hue."""
    waveform.show_position(30.0)
    image = picture(waveform)
    heard, ahead = image.pixelColor(90, MIDDLE), image.pixelColor(330, MIDDLE)

    assert heard == context.theme.colour("context")
    assert image.pixelColor(240, MIDDLE) == context.theme.colour("risks")
    assert ahead.hue() == pytest.approx(context.theme.colour("risks").hue(), abs=12)
    assert ahead.lightness() > context.theme.colour("risks").lightness()


def test_filled_pauses_and_silences_are_marked(waveform: Waveform) -> None:
    """Without its marks the same recording looks different in both places."""
    marked = picture(waveform)

    waveform.show_marks(Anatomy(60.0, ANSWER.sentences))
    plain = picture(waveform)

    assert marked.pixel(302, 8) != plain.pixel(302, 8)
    assert marked.pixel(417, MIDDLE) != plain.pixel(417, MIDDLE)


def test_sections_have_their_letters(waveform: Waveform) -> None:
    """So nothing hangs on colour alone: in the lane below, text stands on the tint of the section."""
    lane = HEIGHT - FOOT // 2
    image = picture(waveform)
    lettered, beside = (
        {image.pixel(x, y) for x in range(first, first + 16) for y in range(lane - 4, lane + 5)} for first in (92, 130)
    )

    assert len(beside) == 1
    assert len(lettered) > 2


def test_moving_playhead_leaves_no_trace(waveform: Waveform) -> None:
    """Only a strip is painted anew; the whole must look as if all had been."""
    waveform.repaint()
    for second in (5.0, 31.7, 59.9, 12.2):
        waveform.show_position(second)
    moved = picture(waveform)

    waveform.update()

    assert picture(waveform) == moved


def test_a_new_recording_has_nothing_chosen(waveform: Waveform) -> None:
    """Nor the peaks of the one before."""
    waveform.show_stretch(Span(10, 20), repeating=True)

    waveform.show_recording(Anatomy(5.0))

    assert waveform.stretch is None
    assert waveform.maximum() == 5_000
