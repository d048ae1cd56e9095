"""Seconds from the start of the process until the window can be used, and its memory, beside a bare Qt label.

The two are started in turn, so that whatever else the machine does falls on both. Each process reads its own age
from the system when its event loop first runs after the first paint.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROUNDS = 9

BARE_LABEL = """
import time, psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Voice Interviewer")
label.resize(1280, 800)
label.show()
def usable():
    me = psutil.Process()
    print(f"{time.time() - me.create_time():.3f} {me.memory_info().rss / 2**20:.0f}")
    app.quit()
QTimer.singleShot(0, usable)
app.exec()
"""

WINDOW = """
import psutil, sys
from voice_interviewer.__main__ import main
sys.argv = ["voice-interviewer"]
main()
print(f"{psutil.Process().memory_info().rss / 2**20:.0f}")
"""


def main() -> None:
    """Print the table."""
    starts: dict[str, list[tuple[float, float]]] = {"bare Qt label": [], "the window": []}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(ROUNDS):
            starts["bare Qt label"].append(measured(BARE_LABEL, home))
            starts["the window"].append(measured(WINDOW, home))
    medians = {name: (median(s for s, _ in runs), median(m for _, m in runs)) for name, runs in starts.items()}
    label, window = medians["bare Qt label"], medians["the window"]
    print(f"platform {os.environ.get('QT_QPA_PLATFORM', 'as the system is')}, median of {ROUNDS} starts each")
    print("| | seconds to usable | MiB resident |\n|---|---|---|")
    for name, (seconds, memory) in medians.items():
        print(f"| {name} | {seconds:.2f} | {memory:.0f} |")
    print(f"| ratio | {window[0] / label[0]:.1f} | {window[1] / label[1]:.1f} |")


def measured(code: str, home: str) -> tuple[float, float]:
    """Seconds to usable and resident MiB of one fresh process, with folders of its own."""
    env = {
        **os.environ,
        "VOICE_INTERVIEWER_QUIT_WHEN_USABLE": "1",
        **{f"XDG_{kind}_HOME": str(Path(home) / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")},
    }
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True)
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory)


if __name__ == "__main__":
    main()
