"""The picture of an answer on the screen."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from voice_interviewer.answer import Section, Span
from voice_interviewer.delivery.findings import PaceWindow
from voice_interviewer.ui.anatomy.anatomy import Anatomy, Filler, Said
from voice_interviewer.ui.anatomy.glance_view import GlanceView
from voice_interviewer.ui.anatomy.pace_line import PaceLine
from voice_interviewer.ui.shell.theme import Theme

ANSWER = Anatomy(
    60.0,
    (
        Said(Span(0, 18), ("context",), "We begin with the goal."),
        Said(Span(20, 38), ("architecture",), "Every night it runs."),
        Said(Span(45, 60), ("operations",), "We page somebody."),
    ),
    (Filler("um", Span(40.0, 40.4)),),
    (Span(41.0, 44.0),),
)
PACE = PaceLine((PaceWindow(0, 15, 150), PaceWindow(5, 20, 171), PaceWindow(10, 25, 140)), 131, 149, 6)
BLOCKS, MARKS, PLOT = 18, 46, 95
"""Heights, in pixels from the top."""


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


def shown(qtbot: QtBot, theme: Theme, playable: bool = True, silent: tuple[Section, ...] = ()) -> GlanceView:
    view = GlanceView(theme, ANSWER, silent, PACE, playable)
    qtbot.addWidget(view)
    view.resize(900, view.sizeHint().height())
    view.show()
    return view


def place(view: GlanceView, second: float, y: int) -> QPoint:
    """Where a second stands: the view finds it again by its own axis."""
    found = next(x for x in range(view.width()) if view.second_at(x) >= second)
    return QPoint(found, y)


def test_pressing_a_block_plays_its_sentence(qtbot: QtBot, theme: Theme) -> None:
    """From its first word to its last."""
    view = shown(qtbot, theme)

    with qtbot.waitSignal(view.play_requested) as played:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(view, 25, BLOCKS))

    assert played.args == [Span(20, 38)]


@pytest.mark.parametrize(("second", "y", "start"), [(40.2, MARKS, 39.5), (30.0, PLOT, 30.0), (19.0, BLOCKS, 19.0)])
def test_pressing_elsewhere_plays_from_there(qtbot: QtBot, theme: Theme, second: float, y: int, start: float) -> None:
    """A filled pause from a little before it; the pace, and what lies between sentences, from that second on."""
    view = shown(qtbot, theme)

    with qtbot.waitSignal(view.play_from_requested) as played:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(view, second, y))

    assert played.args == [pytest.approx(start, abs=0.1)]


def test_keyboard_goes_from_block_to_block_and_plays(qtbot: QtBot, theme: Theme) -> None:
    """Right twice from the first is the third, and there it ends; Enter plays it."""
    view = shown(qtbot, theme)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right)

    with qtbot.waitSignal(view.play_requested) as played:
        QTest.keyClick(view, Qt.Key.Key_Return)

    assert played.args == [Span(45, 60)]


def test_focus_begins_where_the_playhead_is(qtbot: QtBot, theme: Theme) -> None:
    """Not at the first sentence of a long answer."""
    view = shown(qtbot, theme)
    view.show_position(30.0)

    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))

    assert view.chosen == 1


def test_without_sound_nothing_plays(qtbot: QtBot, theme: Theme) -> None:
    """The recording is gone; what was found is still seen, and its blocks can still be read."""
    view = shown(qtbot, theme, playable=False)

    with qtbot.assertNotEmitted(view.play_requested), qtbot.assertNotEmitted(view.play_from_requested):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(view, 25, BLOCKS))
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(view, 25, PLOT))

    assert view.hint_at(QPointF(place(view, 25, BLOCKS)))[1] == "Every night it runs."


def test_hints_tell_sentence_mark_and_pace(qtbot: QtBot, theme: Theme) -> None:
    """Whatever is below the pointer."""
    view = shown(qtbot, theme)

    told = [view.hint_at(QPointF(place(view, *at)))[0] for at in ((25, BLOCKS), (42, MARKS), (12.6, PLOT))]

    assert told == [
        "Architecture at 0:20, 18 s",
        "Pause of 3.0 s at 0:41",
        "171 words a minute from 0:05 to 0:20",
    ]


def test_what_was_never_said_has_an_empty_block(qtbot: QtBot, theme: Theme) -> None:
    """At the end, with its name, and for a screen reader too."""
    view = shown(qtbot, theme, silent=(Section.RISKS,))

    assert view.hint_at(QPointF(view.width() - 30, BLOCKS)) == ("Risks: nothing said",)
    assert "Risks: nothing said" in view.accessibleDescription()


def test_many_empty_blocks_stand_below_each_other_in_full(qtbot: QtBot, theme: Theme) -> None:
    """With no pace to be seen the rows alone would be too low for them."""
    view = GlanceView(theme, ANSWER, (Section.CONTEXT, Section.OPERATIONS, Section.RISKS), None, True)
    qtbot.addWidget(view)
    view.resize(900, view.sizeHint().height())

    assert view.hint_at(QPointF(870, view.height() - 8)) == ("Risks: nothing said",)


def test_sentences_have_their_sections_colours(qtbot: QtBot, theme: Theme) -> None:
    """The full colour at the foot of each block."""
    view = shown(qtbot, theme)
    image = view.grab().toImage()
    foot = [image.pixelColor(place(view, second, 33)) for second in (5, 25, 50)]

    assert foot == [theme.colour(name) for name in ("context", "architecture", "operations")]


def test_moving_playhead_leaves_no_trace(qtbot: QtBot, theme: Theme) -> None:
    """Only two strips are painted anew; the whole must look as if all had been."""
    view = shown(qtbot, theme)
    view.repaint()
    for second in (5.0, 31.7, 59.9, 12.2):
        view.show_position(second)
    moved = view.grab().toImage()

    view.update()

    assert view.grab().toImage() == moved


def test_what_is_repeated_is_washed_over(qtbot: QtBot, theme: Theme) -> None:
    """As in the waveform, and no more when it is let go."""
    view = shown(qtbot, theme)
    before = view.grab().toImage()

    view.show_position(0.0, Span(20, 38))
    during = view.grab().toImage()
    view.show_position(0.0)

    assert during.pixel(place(view, 30, MARKS)) != before.pixel(place(view, 30, MARKS))
    assert view.grab().toImage() == before


def test_own_pace_changes_the_band(qtbot: QtBot, theme: Theme) -> None:
    """As soon as the last takes are known."""
    view = shown(qtbot, theme)
    before = view.grab().toImage()

    view.show_pace(PaceLine(PACE.windows, 160, 180, 4))

    assert view.grab().toImage() != before
