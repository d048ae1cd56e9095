"""The file that remembers where the window was: it may hold anything, and the window is always to be seen."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from support.fuzz import fuzz, watched
from support.fuzz_bytes import mutate
from voice_interviewer.ui.shell.window_memory import WindowMemory

pytestmark = [pytest.mark.harsh, pytest.mark.qt_log_ignore("QVariant::load")]
"""Qt says so of a value that it cannot make sense of, which is what it is handed here."""

GOOD = b"[window]\nshape=30 40 980 660\nmaximized=false\npage=history\nwelcomed=true\n"
TOKENS = (
    *(b"@Variant(\0\0\0\x7f\0\0\0\x0eX\0)", b"@ByteArray(x)", b"@Invalid()", b"@Rect(0 0 1 1)", b"@Size(9 9)", b"\\x0"),
    *(b"999999999999999999999", b"-100000 0 980 660", b"nan", b"[window]\n", b"[%General]\n", b"shape=", b"1, 2, 3, 4"),
)


@fuzz(40)
@given(random=st.randoms(use_true_random=False))
def test_a_window_is_always_to_be_seen(part: int, qapp: QApplication, tmp_path: Path, random: Random) -> None:
    """Where it was, or in the middle of a screen; the page is a text."""
    del qapp
    path = tmp_path / f"window-{random.randrange(2**30)}.ini"
    data = mutate(GOOD, random, TOKENS)
    path.write_bytes(data)
    window = QWidget()
    try:
        with watched("window states", data):
            memory = WindowMemory(path)
            memory.restore(window)
            assert isinstance(memory.page, str)
            assert memory.welcomed in (True, False)
            screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
            assert any(screen.intersects(window.geometry()) for screen in screens)
            memory.save(window, "home")
            assert WindowMemory(path).page == "home"
    finally:
        window.deleteLater()
        path.unlink(missing_ok=True)
