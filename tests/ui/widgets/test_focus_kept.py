"""The keyboard while a page is drawn anew."""

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.focus_kept import focus_kept


class Page(QWidget):
    """Two buttons that are made anew, and one that stays. No signals."""

    def __init__(self) -> None:
        super().__init__()
        self.place, self.stays = QWidget(), QPushButton("stays")
        self.column = QVBoxLayout(self.place)
        outer = QVBoxLayout(self)
        outer.addWidget(self.place)
        outer.addWidget(self.stays)

    def draw(self, *names: str) -> None:
        with focus_kept(self.place, self.stays):
            for old in self.place.findChildren(QPushButton):
                old.hide()
                old.deleteLater()
            for name in names:
                button = QPushButton(name, self.place)
                button.setAccessibleName(name)
                self.column.addWidget(button)
                button.show()


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, QPushButton) else ""


def test_it_stays_with_what_is_called_the_same(qtbot: QtBot) -> None:
    """Else it goes to what stays, and never anywhere where it was not."""
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.draw("a", "b")
    page.place.findChildren(QPushButton)[1].setFocus()
    page.draw("x", "b")
    assert focused() == "b"
    page.draw("x", "y")
    assert focused() == "stays"
    page.draw("stays", "b")
    assert focused() == "stays"
    assert page.stays.hasFocus()
