"""The tags of a row: as many as there is room for, and the number of the others."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from voice_interviewer.ui.history.row_tags import SHARE, paint_tags
from voice_interviewer.ui.shell.context import Context


def painted(context: Context, tags: tuple[str, ...], width: int) -> tuple[QImage, int]:
    image = QImage(width, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    taken = paint_tags(painter, QRect(0, 0, width, 24), context.theme, tags)
    painter.end()
    return image, taken


def test_no_tag_takes_no_room(context: Context) -> None:
    """The words of the answer get the whole line."""
    image, taken = painted(context, (), 300)
    empty = QImage(300, 24, QImage.Format.Format_ARGB32)
    empty.fill(0)
    assert taken == 0
    assert image == empty


@pytest.mark.parametrize("width", [120, 300, 2_000])
@pytest.mark.parametrize(
    "tags", [("drift",), ("a" * 60,), ("Управление моделями и ответственность",) * 3, tuple("abcdefghijklmnop")]
)
def test_tags_leave_room_for_the_words(context: Context, tags: tuple[str, ...], width: int) -> None:
    """However long or many: about half of the line, and a little for the number of those left out."""
    _, taken = painted(context, tags, width)
    assert 0 < taken <= width * SHARE + 60


def test_one_long_tag_is_cut_and_not_only_counted(context: Context) -> None:
    """Its beginning says more than "+1"."""
    long, _ = painted(context, ("a" * 60,), 300)
    longer, _ = painted(context, ("b" * 60,), 300)
    assert long != longer
