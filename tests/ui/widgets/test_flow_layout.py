"""Widgets that wrap like words."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.flow_layout import FlowLayout


def filled(qtbot: QtBot, chips: int) -> tuple[QWidget, FlowLayout]:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget, spacing=4)
    for number in range(chips):
        chip = QPushButton(f"um {number}")
        chip.setFixedSize(60, 24)
        layout.addWidget(chip)
    return widget, layout


def test_narrow_place_takes_more_lines(qtbot: QtBot) -> None:
    """Ten chips fit one line of 700 pixels, and need five of two in a line of 130."""
    _, layout = filled(qtbot, 10)

    assert [layout.heightForWidth(width) for width in (700, 130)] == [24, 5 * 24 + 4 * 4]


def test_chips_stand_where_they_were_reckoned(qtbot: QtBot) -> None:
    """The third chip of a line for two begins the next line."""
    widget, _ = filled(qtbot, 3)
    widget.resize(130, 60)
    widget.show()

    places = [chip.pos().toTuple() for chip in widget.findChildren(QPushButton)]

    assert places == [(0, 0), (64, 0), (0, 28)]


def test_chip_wider_than_the_place_is_still_shown(qtbot: QtBot) -> None:
    """It has a line of its own rather than none."""
    _, layout = filled(qtbot, 2)

    assert layout.heightForWidth(10) == 2 * 24 + 4


def test_chip_can_be_taken_out(qtbot: QtBot) -> None:
    """As Qt asks of a layout: beyond its end there is nothing."""
    _, layout = filled(qtbot, 2)

    assert layout.takeAt(0) is not None
    assert [layout.count(), layout.takeAt(5), layout.itemAt(-1)] == [1, None, None]
