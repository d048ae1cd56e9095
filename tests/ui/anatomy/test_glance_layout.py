"""Where things stand in the picture of an answer."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from voice_interviewer.answer import Section
from voice_interviewer.ui.anatomy.glance_layout import GlanceLayout


def layout(qapp: QApplication, width: int, silent: tuple[Section, ...] = (), pace: bool = True) -> GlanceLayout:
    return GlanceLayout(width, QFontMetrics(qapp.font()), 60.0, silent, pace)


@pytest.mark.parametrize("width", [400, 660, 1000, 3500])
@pytest.mark.parametrize("silent", [(), (Section.RISKS,), tuple(Section)])
def test_rows_stand_below_each_other_within_the_picture(
    qapp: QApplication, width: int, silent: tuple[Section, ...]
) -> None:
    """At any width, with as many empty blocks as there can be."""
    made = layout(qapp, width, silent)
    rows = [made.blocks, made.marks, made.pace, made.ticks]

    assert all(upper.bottom() <= lower.top() for upper, lower in pairwise(rows))
    assert made.ticks.bottom() <= made.height
    assert all(row.left() > 0 and row.right() <= width for row in rows)
    assert all(made.blocks.right() < made.empty(place).left() for place in range(len(silent)))
    assert all(made.empty(place).bottom() <= made.height for place in range(len(silent)))


@pytest.mark.parametrize("points", [9.0, 12.0, 20.0, 28.0])
def test_names_of_rows_stand_clear_of_each_other(qapp: QApplication, points: float) -> None:
    """At any size of text: letters have room between the name of the marks and the quickest pace, at its upper edge."""
    font = qapp.font()
    font.setPointSizeF(points)
    made = GlanceLayout(900, QFontMetrics(font), 60.0, (), with_pace=True)

    assert made.pace.top() - made.marks.center().y() >= made.metrics.height()


def test_without_a_pace_the_picture_is_lower(qapp: QApplication) -> None:
    """No empty plot is shown."""
    assert layout(qapp, 900, pace=False).height < layout(qapp, 900).height - 50


def test_empty_blocks_take_no_room_where_there_are_none(qapp: QApplication) -> None:
    """The time goes to the edge."""
    assert layout(qapp, 900).axis.width > layout(qapp, 900, (Section.RISKS,)).axis.width + 100
