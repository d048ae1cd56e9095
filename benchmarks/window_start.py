"""Seconds from the start of the process until the window can be used, and its memory, beside a bare Qt label.

The home is one that is in use: 10,000 takes in the library, the first steps shown long ago, and Python's compiled files
there, as an installed app has them. The two are started in turn, so that whatever else the machine does falls on both.
Each process ends the count when its event loop first runs after the first paint; beside it stands the processor time
of its first thread, which says more on a busy machine. The count begins in this one, just before: the age that a system
gives of a process is wrong by up to a second where the system knows its own start in whole seconds only.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.library_speed import fill
from voice_interviewer.folders import APP_NAME, Folders
from voice_interviewer.library.database import Database
from voice_interviewer.library.sqlite_library import SqliteLibrary

ROUNDS = 9
TAKES = 10_000

BARE_LABEL = """
import os, time, psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Voice Interviewer")
label.resize(1280, 800)
label.show()
def usable():
    seconds = time.time() - float(os.environ["VOICE_INTERVIEWER_QUIT_WHEN_USABLE"])
    print(f"{seconds:.3f} {psutil.Process().memory_info().rss / 2**20:.0f} {time.thread_time():.3f}")
    app.quit()
QTimer.singleShot(0, usable)
app.exec()
"""

WINDOW = """
import psutil, sys, time
from voice_interviewer.__main__ import main
sys.argv = ["voice-interviewer"]
main()
print(f"{psutil.Process().memory_info().rss / 2**20:.0f} {time.thread_time():.3f}")
"""

Start = tuple[float, float, float]
"""Seconds to usable, resident MiB, and seconds of processor time."""


def main() -> None:
    """Print the table."""
    starts: dict[str, list[Start]] = {"bare Qt label": [], "the window": []}
    with tempfile.TemporaryDirectory() as home:
        env = used_home(Path(home))
        measured(BARE_LABEL, env)
        measured(WINDOW, env)  # Python compiles, and the window is remembered
        for _ in range(ROUNDS):
            starts["bare Qt label"].append(measured(BARE_LABEL, env))
            starts["the window"].append(measured(WINDOW, env))
    medians = {name: [median(figure) for figure in zip(*runs, strict=True)] for name, runs in starts.items()}
    label, window = medians["bare Qt label"], medians["the window"]
    print(f"platform {os.environ.get('QT_QPA_PLATFORM', 'as the system is')}, median of {ROUNDS} starts each, ", end="")
    print(f"{TAKES} takes, load {os.getloadavg()[0]:.1f}")
    print("| | seconds to usable | MiB resident | seconds of processor time |\n|---|---|---|---|")
    for name, (seconds, memory, ran) in medians.items():
        print(f"| {name} | {seconds:.2f} | {memory:.0f} | {ran:.2f} |")
    print(f"| ratio | {window[0] / label[0]:.1f} | {window[1] / label[1]:.1f} | {window[2] / label[2]:.1f} |")


def used_home(home: Path) -> dict[str, str]:
    """The environment of somebody who has used the app, in that folder."""
    env = {**os.environ, **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    env["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    folders = Folders(*(home / kind / APP_NAME for kind in ("data", "config", "cache")))
    library = SqliteLibrary(folders)
    library.count()  # makes the database
    library.close()
    fill(Database(folders.database, folders.data / "backups"), TAKES)
    return env


def measured(code: str, env: dict[str, str]) -> Start:
    """Of one fresh process."""
    env = {**env, "VOICE_INTERVIEWER_QUIT_WHEN_USABLE": str(time.time())}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True)
    seconds, memory, ran = done.stdout.split()
    return float(seconds), float(memory), float(ran)


if __name__ == "__main__":
    main()
