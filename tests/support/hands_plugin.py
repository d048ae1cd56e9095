"""No key and no mouse button stays held from one test to the next.

Qt remembers what the last event said was held: a row that a later test selects is added to what was selected where that
was Shift, and a real hand would have let go long before.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and (app.keyboardModifiers().value or app.mouseButtons().value):
        let_go()


def let_go() -> None:
    """The last thing Qt hears is that nothing is held."""
    QTest.mouseRelease(QWidget(), Qt.MouseButton.LeftButton)
