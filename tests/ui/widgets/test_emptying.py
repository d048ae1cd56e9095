"""A layout is emptied, even by the press of a button in it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.emptying import empty, forget_buttons


def test_everything_goes(qtbot: QtBot) -> None:
    """Widgets and the space between them."""
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    row.addWidget(QPushButton("One"))
    row.addStretch()
    row.addWidget(QPushButton("Two"))
    empty(row)
    assert row.count() == 0
    assert all(button.isHidden() for button in box.findChildren(QPushButton))


def test_a_button_may_take_itself_out(qtbot: QtBot) -> None:
    """It lives until its press was handled, and is deleted then."""
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    button = QPushButton("Remove")
    row.addWidget(button)
    button.clicked.connect(lambda: empty(row))
    box.show()
    gone = Gone(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gone.seen)


class Gone(QObject):
    """Sees that a widget is asked to be deleted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.seen = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        self.seen = self.seen or event.type() == QEvent.Type.DeferredDelete
        return super().eventFilter(watched, event)


def test_the_keyboard_goes_on_when_its_button_goes(qtbot: QtBot) -> None:
    """Else Tab would begin anew at the top of the window."""
    page = QWidget()
    qtbot.addWidget(page)
    column, line = QVBoxLayout(page), QHBoxLayout()
    gone, after = QPushButton("Forget"), QPushButton("Next")
    line.addWidget(gone)
    column.addLayout(line)
    column.addWidget(after)
    buttons = {"cube flow": gone}
    page.show()
    page.activateWindow()
    gone.setFocus()
    qtbot.waitUntil(gone.hasFocus)

    forget_buttons(page, line, buttons)

    assert (buttons, line.count()) == ({}, 0)
    assert after.hasFocus()
