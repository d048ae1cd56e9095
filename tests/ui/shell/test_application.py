"""Starting and ending the window, in a process of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from voice_interviewer.ui.shell.application import QUIT_WHEN_USABLE
from voice_interviewer.ui.shell.single_instance import LOCK_NAME

TESTS = Path(__file__).parents[2]

START = """
import sys
from pathlib import Path
from support.services import Fakes, fake_parts, fake_services
from voice_interviewer.ui.shell.application import run

folder = Path(sys.argv[1])
fakes = fake_parts(folder)
code = run(lambda: fake_services(folder, fakes))
print("closed:", fakes.transcriber.closed)
sys.exit(code)
"""


def start(folder: Path, script: str = START, **env: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "QT_QPA_PLATFORM": "offscreen", **env}
    return subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_it_starts_and_ends_cleanly(tmp_path: Path) -> None:
    """Usable within a time that is printed, everything closed, nothing on standard error."""
    done = start(tmp_path, **{QUIT_WHEN_USABLE: str(time.time())})
    seconds, closed = done.stdout.splitlines()
    assert 0 < float(seconds) < 30
    assert closed == "closed: True"
    assert (done.returncode, done.stderr) == (0, "")


def test_a_second_copy_says_so_and_ends_well(tmp_path: Path) -> None:
    """One sentence, exit code 0, and the first copy is called."""
    data = tmp_path / "data"
    data.mkdir()
    with FileLock(data / LOCK_NAME):
        done = start(tmp_path)
    first_line = done.stdout.splitlines()[0]
    assert "running already" in first_line
    assert done.returncode == 0
    assert (data / "window.call").is_file()


def test_a_data_folder_that_cannot_be_written_still_opens_the_window(tmp_path: Path) -> None:
    """One can look, and is told in the window that nothing can be kept."""
    (tmp_path / "data").write_text("in the way")
    done = start(tmp_path, **{QUIT_WHEN_USABLE: str(time.time())})
    assert (done.returncode, done.stderr) == (0, "")


FAILING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from voice_interviewer.errors import LibraryError
from voice_interviewer.ui.shell.application import run
from voice_interviewer.ui.shell.start_problem import StartProblem

app = QApplication([])
shown = []

def look():
    for widget in app.topLevelWidgets():
        if isinstance(widget, StartProblem):
            shown.append(widget.windowTitle())
            widget.accept()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()

def build():
    raise LibraryError("The library was made by a newer version.", "Update the app.")

code = run(build)
print(shown)
sys.exit(code)
"""


def test_what_keeps_it_from_starting_is_told_in_a_window(tmp_path: Path) -> None:
    """Whoever clicks an icon sees no terminal."""
    done = start(tmp_path, FAILING)
    assert done.stdout.strip() == "['Voice Interviewer cannot start']"
    assert done.returncode == 9


INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from support.fake_voice import tone
from support.services import fake_parts, fake_services
from voice_interviewer.ui.shell.application import run

app = QApplication([])
folder = Path(sys.argv[1])
fakes = fake_parts(folder)

def record_and_interrupt():
    from voice_interviewer.take import AskedQuestion
    from voice_interviewer.voice import recovery
    services = fake_services(folder, fakes)
    path = recovery.begin(services.folders.recordings, AskedQuestion("Why us?", "behavioral"), services.now())
    fakes.recorder.start(path)
    fakes.recorder.hear(tone(2.0, fakes.recorder.sample_rate))
    os.kill(os.getpid(), signal.SIGINT)

QTimer.singleShot(300, record_and_interrupt)
sys.exit(run(lambda: fake_services(folder, fakes)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_ctrl_c_ends_it_and_keeps_what_was_recorded(tmp_path: Path) -> None:
    """The file is closed and whole; the next start offers it."""
    done = start(tmp_path, INTERRUPTED)
    assert done.returncode == 130
    assert done.stderr == ""
    [recording] = (tmp_path / "data" / "recordings").glob("*.wav")
    assert recording.stat().st_size == 44 + 2 * 16_000 * 2
