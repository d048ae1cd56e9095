"""Where the window was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.window_memory import SMALLEST, WindowMemory


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def write(path: Path, shape: str, maximized: str = "false") -> None:
    path.write_text(f"[window]\nshape={shape}\nmaximized={maximized}\npage=history\n", encoding="utf-8")


def test_a_window_comes_back_where_it_was(window: QWidget, tmp_path: Path) -> None:
    """Place, size and page survive a restart."""
    path = tmp_path / "config" / "window.ini"
    window.setGeometry(QRect(30, 40, 980, 660))
    WindowMemory(path).save(window, "settings")
    window.setGeometry(QRect(0, 0, 100, 100))
    memory = WindowMemory(path)
    memory.restore(window)
    assert window.geometry() == QRect(30, 40, 980, 660)
    assert memory.page == "settings"


@pytest.mark.parametrize(
    "shape",
    [
        "",
        "one two three four",
        "1 2 3",
        "1 2 3 4",
        "5000 5000 1000 700",
        "-4000 0 1000 700",
        "0 -900 1000 700",
        "0 0 99999 99999",
        "999999999999999999999 0 1000 700",
        "@Invalid()",
    ],
)
def test_rubbish_and_places_off_screen_are_not_believed(window: QWidget, tmp_path: Path, shape: str) -> None:
    """A screen that is gone, or a broken file, must not hide the window."""
    path = tmp_path / "window.ini"
    write(path, shape)
    WindowMemory(path).restore(window)
    screen = QGuiApplication.screens()[0].availableGeometry()
    assert screen.intersects(window.geometry())
    assert window.height() >= SMALLEST.height()
    assert window.width() >= SMALLEST.width()


def test_a_file_that_is_no_ini_file_counts_as_nothing(window: QWidget, tmp_path: Path) -> None:
    """Bytes that somebody else left there are no reason to fail."""
    path = tmp_path / "window.ini"
    path.write_bytes(b"\x00\xff\xfe[[[window\npage")
    memory = WindowMemory(path)
    memory.restore(window)
    assert memory.page == ""


def test_a_folder_that_cannot_be_written_is_no_error(window: QWidget, tmp_path: Path) -> None:
    """A window's place is not worth a message."""
    (tmp_path / "config").write_text("a file where the folder should be")
    WindowMemory(tmp_path / "config" / "window.ini").save(window, "home")
    assert (tmp_path / "config").is_file()


def test_a_maximised_window_comes_back_maximised(window: QWidget, tmp_path: Path) -> None:
    """And remembers its normal size beneath."""
    path = tmp_path / "window.ini"
    write(path, "10 10 970 650", "true")
    WindowMemory(path).restore(window)
    assert window.isMaximized()
