"""What Qt hands to screen readers, caught where Qt hands it over.

PySide has no `QAccessible::installUpdateHandler`, so it is called in the library itself, by its name on Linux.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from shiboken6 import wrapInstance

_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
_Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@contextmanager
def heard_announcements() -> Iterator[list[tuple[str, bool]]]:
    """Inside the block a screen reader seems to run; the list fills with each text, and whether it was urgent."""
    heard: list[tuple[str, bool]] = []

    def hear(address: int) -> None:
        event: Any = wrapInstance(address, QAccessibleEvent)
        if event.type() == QAccessible.Event.Announcement:
            said: Any = wrapInstance(address, QAccessibleAnnouncementEvent)
            heard.append((said.message(), said.politeness() == QAccessible.AnnouncementPoliteness.Assertive))

    install = getattr(ctypes.CDLL(os.fspath(Path(PySide6.__file__).parent / "Qt/lib/libQt6Gui.so.6")), _INSTALL)
    install.argtypes, install.restype = [ctypes.c_void_p], ctypes.c_void_p
    handler = _Handler(hear)
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        yield heard
    finally:
        QAccessible.setActive(was_active)
        install(before)
