"""Settings that hold from the start, and deleting everything, in a whole program in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]

HEAD = """
import sys
from pathlib import Path
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from support.services import fake_parts, fake_services
from voice_interviewer.ui.shell.application import Program
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName

folder = Path(sys.argv[1])
fakes = fake_parts(folder)
services = fake_services(folder, fakes, open_library=OPEN)
app = QApplication([])
usual = app.font().pointSizeF()
program = Program(app, services)
program.take_place()
window = next(widget for widget in app.topLevelWidgets() if isinstance(widget, MainWindow))
"""

HOLDS = """
program.begin()
keys = {each.key().toString() for each in window.findChildren(QShortcut)}
print(app.font().pointSizeF() > 1.3 * usual, "Ctrl+L" in keys, "Ctrl+4" in keys)
window.close()
program.end()
"""

ERASES = """
from voice_interviewer.ui.settings.erase_dialog import EraseDialog

def open_dialog():
    page = window.pages.page(PageName.SETTINGS)
    page.privacy.erase_button.click()
    dialog = page.findChild(EraseDialog)
    dialog.word.setText("DELETE")
    dialog.delete.click()

def begin():
    window.pages.page(PageName.SETTINGS).whole.connect(open_dialog)
    window.go(PageName.SETTINGS)

window.usable.connect(begin)
program.begin()
app.exec()
program.end()
"""


def run(folder: Path, script: str, library: str = "lambda: fakes.library") -> str:
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", HEAD.replace("OPEN", library) + script, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    told = [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]
    assert (done.returncode, told) == (0, [])
    return done.stdout


def test_text_size_and_keys_hold_from_the_start(tmp_path: Path) -> None:
    """Whatever was chosen the last time."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.json").write_text('{"text_size": 150, "keys": {"PLAN": "Ctrl+L"}}')
    assert run(tmp_path, HOLDS) == "True True False\n"


def test_nothing_is_left_of_a_program_that_deleted_everything(tmp_path: Path) -> None:
    """With a real library: not even what the closing window, its lock and its log would write."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.json").write_text('{"theme": "dark"}')
    real = "lambda: __import__('voice_interviewer.library.sqlite_library').library.sqlite_library.SqliteLibrary("
    run(tmp_path, ERASES, f"{real}services.folders)")
    left = [path for name in ("data", "config", "cache") for path in (tmp_path / name).rglob("*")]
    assert left == []
    assert not any((tmp_path / name).exists() for name in ("data", "config", "cache"))
