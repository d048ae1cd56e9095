"""The process in which the window is driven; `benchmarks.endurance.session` starts it, with sound and a screen."""

import json
import os
import sys
import threading
import time
import traceback
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from benchmarks.library_speed import fill
from benchmarks.three_minutes import three_minutes
from support.counting import counted, open_files
from support.counting_objects import alive
from support.driven_window import DrivenWindow, driven_window
from support.driver import Often, RestlessUser
from support.driver_hands import hands
from support.driver_user import Person
from support.ui_watchdog import UiWatchdog
from support.virtual_audio import VirtualAudio
from voice_interviewer.app import Services, build
from voice_interviewer.library.database import Database

OWN_PROGRAMS = ("paplay",)
"""Children that are the driver's: what speaks into the microphone."""

QUIET = 3.0
"""Seconds of rest before it is counted: what a round left to be done is done then."""

HOPELESS = 5
"""Rounds in a row without a whole step after which it is not gone on with."""


class BorrowedSound(VirtualAudio):
    """The sound that this process was started with: its files are played there, and it belongs to who started it."""

    def __init__(self) -> None:
        super().__init__()
        self.env = {name: os.environ[name] for name in ("PULSE_SERVER", "ALSA_CONFIG_PATH")}


def main(minutes: float, takes: int, log: Path) -> None:
    """Round after round until the time is over."""
    base, services = _library(takes), None
    app, qtbot, folder = QApplication([]), hands(), Path(os.environ["TMPDIR"]) / "driver"
    folder.mkdir()
    with log.open("w", encoding="utf-8") as lines, driven_window(app, qtbot) as driven:
        sys.excepthook = _raised
        services = driven.services
        session = Session(driven, folder, base)
        began, number, failing = time.monotonic(), 0, 0
        while time.monotonic() - began < 60 * minutes and failing < HOPELESS:
            round_began = time.monotonic()
            line = session.round(number)
            failing = failing + 1 if len(line["failed"]) == len(line["steps"]) else 0
            line |= {"round": number, "at": round_began - began, "seconds": time.monotonic() - round_began}
            line |= _figures(services, folder)
            lines.write(json.dumps(line) + "\n")
            lines.flush()
            number += 1


class Session:
    """One user and their rounds."""

    def __init__(self, driven: DrivenWindow, folder: Path, base: int) -> None:
        self._driven, self._folder, self._base = driven, folder, base
        self._sound = BorrowedSound()

    def round(self, number: int) -> dict[str, Any]:
        """Every step; one that fails is told, and the next one taken."""
        steps: dict[str, float] = {}
        failed: dict[str, str] = {}
        with UiWatchdog() as watchdog, ExitStack():
            person = Person(self._driven, hands(), self._sound, self._folder, watchdog)
            user = RestlessUser(person, self._driven, self._folder, self._base, Often())
            for name, step in user.round(number):
                began = time.monotonic()
                try:
                    step()
                except Exception:  # noqa: BLE001 - whatever it is, it is told, and the session goes on
                    failed[name] = traceback.format_exc().split("The window says:")[0][-3000:]
                    user.come_back()
                steps[name] = round(time.monotonic() - began, 2)
                print(f"{number:4d}  {name:24s} {steps[name]:7.1f} s\n{failed.get(name, '')}".rstrip(), flush=True)
            person.rest(QUIET)
        blocks = sorted(watchdog.blocks, key=lambda block: -block.ran)
        return {"steps": steps, "failed": failed, "blocks": len(blocks), "longest": [str(b) for b in blocks[:3]]}


def _figures(services: Services, folder: Path) -> dict[str, Any]:
    """What is held now."""
    objects = alive()
    folders = services.folders
    where = {"data": folders.data, "config": folders.config, "cache": folders.cache, "temporary": folder.parent}
    library = services.library
    return {
        "objects": asdict(objects),
        "held": counted(where, OWN_PROGRAMS).figures(),
        "workers": sum(thread.name.startswith("task") for thread in threading.enumerate()),
        "open": open_files(Path(os.environ["XDG_DATA_HOME"]).parent),
        "library": {"takes": library.count(), "events": len(library.journal.events())},
    }


def _library(takes: int) -> int:
    """Some hundred takes to look through, and one with sound; the highest number."""
    services = build()
    try:
        services.library.count()  # makes the database
        fill(Database(services.folders.database, services.folders.data / "backups"), takes)
        return three_minutes(services).id or 0
    finally:
        services.close()


def _raised(kind: type[BaseException], error: BaseException, at: object) -> None:
    """What goes wrong in a slot is told, and opens no crash dialog: nobody is there to close it."""
    del at
    print("".join(traceback.format_exception(kind, error, error.__traceback__)), file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
