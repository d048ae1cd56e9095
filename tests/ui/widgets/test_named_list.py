"""A list that is called by its name wherever it stands."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from support.accessible_texts import drawn_texts
from voice_interviewer.ui.widgets.named_list import NamedList


def labels_of(one: NamedList) -> list[str]:
    """What a screen reader is told beside the choice."""
    told = QAccessible.queryAccessibleInterface(one).relations(QAccessible.RelationFlag.Label)
    return [label.text(QAccessible.Text.Name) for label, _ in told]


def test_its_name_goes_with_it(qtbot: QtBot) -> None:
    """Into a layout, and when it is called otherwise."""
    place = QWidget()
    qtbot.addWidget(place)
    one = NamedList("Speed")
    QVBoxLayout(place).addWidget(one)
    assert labels_of(one) == ["Speed"]
    one.setAccessibleName("Pace")
    assert labels_of(one) == ["Pace"]


def test_nothing_is_left_when_it_goes(qtbot: QtBot) -> None:
    """Its label goes too."""
    place = QWidget()
    qtbot.addWidget(place)
    one = NamedList("Speed", place)
    one.deleteLater()
    qtbot.waitUntil(lambda: not place.findChildren(QLabel))


def test_what_has_no_room_ends_in_dots(qtbot: QtBot) -> None:
    """And is whole where there is room."""
    one = NamedList("Speed")
    qtbot.addWidget(one)
    one.addItem("A choice that is long")
    for width, shown in ((400, "A choice that is long"), (110, "…")):
        one.resize(width, 30)
        one.show()
        QApplication.processEvents()
        [text] = [drawn.text for drawn in drawn_texts(one)]
        assert text.endswith(shown)
