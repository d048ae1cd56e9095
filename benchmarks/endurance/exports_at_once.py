"""So many exports at once, in the window or by terminals; `benchmarks.endurance.exports` calls it."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from zipfile import ZipFile

import psutil
from PySide6.QtWidgets import QApplication

from support.counting import MEBIBYTE, counted, open_files
from support.ui_watchdog import UiWatchdog
from voice_interviewer.app import Services, build
from voice_interviewer.report.export_files import Exported
from voice_interviewer.ui.sharing.export_choices import ExportChoices, Target
from voice_interviewer.ui.sharing.export_work import write_export
from voice_interviewer.ui.shell.tasks import ThreadTaskRunner, Work

FORMATS = ("txt", "html", "json")
PATIENCE = 1800.0
Figures = dict[str, float]


def main(where: str, number: int, takes: int) -> None:
    """Export, look at every file, count."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = (in_window if where == "window" else in_terminals)(folder, number, takes)
        found["archives that are whole"] = float(sum(whole(path, takes) for path in folder.glob("*.zip")))
        found["other files left behind"] = float(len([path for path in folder.iterdir() if path.suffix != ".zip"]))
    print(json.dumps(found))


def whole(path: Path, takes: int) -> bool:
    """Whether it can be read to its end, and has a folder a take."""
    with ZipFile(path) as archive:
        folders = {name.split("/")[0] for name in archive.namelist() if "/" in name}
        return archive.testzip() is None and len(folders) == takes


def in_window(folder: Path, number: int, takes: int) -> Figures:
    """As the dialog of the window has it done: by the task runner's workers, the window's thread free."""
    app = QApplication([])
    services, tasks, done = build(), ThreadTaskRunner(), list[Exported]()
    ids = [summary.id for summary in services.library.summaries(limit=takes)]
    before, began, most = counted({}).own, time.monotonic(), 0.0
    with UiWatchdog() as watchdog:
        for place in range(number):
            tasks.run(_work(services, ids, folder / f"{place}.zip"), done.append)
        while len(done) < number and time.monotonic() - began < PATIENCE:
            app.processEvents()
            most = max(most, psutil.Process().memory_info().rss / MEBIBYTE)
            time.sleep(0.005)
    took = time.monotonic() - began
    tasks.shutdown()
    services.close()
    after = counted({}).own
    return {
        "seconds": took,
        "memory grown at the most, MiB": most - before.rss,
        "longest block of the window, ms": 1000 * max((block.seconds for block in watchdog.blocks), default=0.0),
        "handles more": float(after.handles - before.handles),
        "threads more": float(after.threads - before.threads),
        "files of the library still open": float(len(open_files(services.folders.data))),
    }


def _work(services: Services, ids: list[int], place: Path) -> Work[Exported]:
    choices = ExportChoices(target=Target.ZIP, zipped=FORMATS)
    return lambda token, report: write_export(services, ids, choices, place, report, token)


def in_terminals(folder: Path, number: int, takes: int) -> Figures:
    """Each a program of its own, on the one library."""
    ids = [str(take) for take in range(1, takes + 1)]
    words = [word for form in FORMATS for word in ("--format", form)]
    command = [sys.executable, "-m", "voice_interviewer", "history", "export", *ids, *words, "--with-sound"]
    began, most = time.monotonic(), 0.0
    running = [
        subprocess.Popen([*command, "--zip", str(folder / f"{place}.zip")], stdout=subprocess.DEVNULL)
        for place in range(number)
    ]
    while any(one.poll() is None for one in running) and time.monotonic() - began < PATIENCE:
        most = max(most, _memory(running))
        time.sleep(0.05)
    return {
        "seconds": time.monotonic() - began,
        "memory of all together, MiB": most,
        "ended well": float(sum(one.returncode == 0 for one in running)),
    }


def _memory(running: list["subprocess.Popen[bytes]"]) -> float:
    total = 0.0
    for one in running:
        try:
            total += psutil.Process(one.pid).memory_info().rss / MEBIBYTE
        except psutil.NoSuchProcess:
            continue
    return total


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
