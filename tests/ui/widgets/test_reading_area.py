"""The part of a page that scrolls: where its reader stands when its content is made anew."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.reading_area import ReadingArea


@pytest.fixture
def area(qtbot: QtBot) -> ReadingArea:
    """With a content that is five times its height, half read."""
    area = ReadingArea()
    qtbot.addWidget(area)
    area.resize(400, 200)
    area.take_in(first := content(1000))
    area.show_content(first)
    area.show()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(500)
    return area


def content(height: int) -> QWidget:
    """Something that fills a column."""
    made = QWidget()
    filling = QWidget()
    filling.setFixedHeight(height)
    QVBoxLayout(made).addWidget(filling)
    return made


def test_place_is_kept_though_the_window_changes_before_the_next_content_is_there(
    qtbot: QtBot, area: ReadingArea
) -> None:
    """As when the message on what was corrected comes up at its foot."""
    coming, bar = content(1000), area.verticalScrollBar()
    area.keep_place()
    area.take_in(coming)
    with qtbot.waitSignal(bar.rangeChanged):
        area.resize(400, 150)
    area.show_content(coming)

    qtbot.waitUntil(lambda: bar.value() == 500)


def test_another_content_is_shown_from_its_top(area: ReadingArea) -> None:
    """Nobody reads on in the middle of another answer."""
    coming = content(1000)
    area.take_in(coming)
    area.show_content(coming)

    assert area.verticalScrollBar().value() == 0
