"""Which processes a program has, and whether all of them are gone."""

from contextlib import suppress

import psutil

from support.waiting import wait_until

_PATIENCE = 30.0


def processes_of(mark: str) -> list[psutil.Process]:
    """Every process that was started with that text as the place of its user's data, by whomever."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.environ().get("XDG_DATA_HOME") == mark and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found


def kill_host(mark: str) -> bool:
    """Kill the transcription host among them; False where there is none."""
    for process in processes_of(mark):
        with suppress(psutil.Error):
            if any("transcription.host" in word for word in process.cmdline()):
                process.kill()
                return True
    return False


def assert_all_gone(mark: str) -> None:
    """Nothing runs on without the program that started it."""
    wait_until(lambda: not processes_of(mark), "every process of the program is gone", seconds=_PATIENCE, every=0.05)
