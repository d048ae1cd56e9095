"""Tells when the cap on PySide6 in pyproject.toml can be lifted.

PySide6 6.12.0 on Python 3.11 loses one reference to True at each `Signal.emit()`, and aborts after some hundred.
"""

import sys

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

EMITS = 1000
TOLERANCE = 100
"""Other code takes and gives back references meanwhile."""


class _Sender(QObject):
    plain = Signal()
    flag = Signal(bool)


def test_emitting_keeps_the_references_to_true(qtbot: QtBot) -> None:
    """A thousand emits, with and without a value."""
    sender = _Sender()
    got: list[bool] = []
    sender.flag.connect(got.append)
    before = sys.getrefcount(True)
    for _ in range(EMITS):
        sender.plain.emit()
        sender.flag.emit(True)
        got.clear()
    assert abs(sys.getrefcount(True) - before) < TOLERANCE
