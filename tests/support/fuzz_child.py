"""Watches a child process that is fed seeds: one that crashes, hangs or fails is a find, and the next one goes on."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import ModuleType

import psutil

from support.fuzz import FIGURES, FINDS, MOST_MEMORY, PATIENCE, SECONDS, Figures


@dataclass
class Child:
    """A program that takes a seed a line and answers each with a line of JSON; it keeps its input in ``folder``."""

    program: ModuleType
    folder: Path
    _process: "subprocess.Popen[bytes] | None" = None
    _answers: "Queue[bytes]" = field(default_factory=Queue)

    def answer(self, seed: int) -> dict[str, object]:
        """What it says of a seed; an ``error`` where it said nothing, or nothing in time."""
        process = self._running()
        assert process.stdin is not None
        process.stdin.write(f"{seed}\n".encode())
        process.stdin.flush()
        line = self._line(process)
        if line:
            said: dict[str, object] = json.loads(line)
            return said
        self.close()
        how = "hangs" if line is None else f"ends with {process.returncode}"
        return {"seed": seed, "seconds": 0.0, "memory": 0, "refused": False, "error": how}

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            command = [sys.executable, "-X", "faulthandler", str(self.program.__file__), str(self.folder)]
            source = Path(__file__).parents[2] / "src"
            with (FINDS / "child-errors.txt").open("ab") as errors:
                self._process = subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
                    env={"PYTHONPATH": f"{source.parent / 'tests'}:{source}", "PATH": "/usr/bin:/bin"},
                )  # fmt: skip
            self._answers = Queue()
            Thread(target=_read, args=(self._process, self._answers), daemon=True).start()
        return self._process

    def _line(self, process: "subprocess.Popen[bytes]") -> bytes | None:
        """The next line; empty where the child has ended, None where it works for too long, or waits for ever."""
        began, worked = time.monotonic(), _worked(process.pid)
        while time.monotonic() < began + PATIENCE and _worked(process.pid) < worked + SECONDS:
            try:
                return self._answers.get(timeout=0.5)
            except Empty:
                continue
        return None


def feed(kind: str, child: Child, seeds: Iterable[int]) -> list[str]:
    """Every seed; what was found, each find with where its input is."""
    FINDS.mkdir(exist_ok=True)
    figures, finds = FIGURES.setdefault(kind, Figures()), []
    for seed in seeds:
        said = child.answer(seed)
        seconds, memory = float(str(said["seconds"])), int(str(said["memory"]))
        figures.note(seconds, memory)
        figures.refused += bool(said["refused"])
        if said["error"] or seconds > SECONDS or memory > MOST_MEMORY:
            finds.append(f"{_saved(child.folder, seed)}: {seconds:.1f} s, {memory / 1e6:.0f} MB, {said['error']}")
    child.close()
    return finds


def _saved(folder: Path, seed: int) -> str:
    """The input of a seed, where it is still there, beside the other finds."""
    for left in folder.glob(f"{seed}.*"):
        return str(shutil.move(left, FINDS / left.name))
    return f"seed {seed}"


def _read(process: "subprocess.Popen[bytes]", answers: "Queue[bytes]") -> None:
    assert process.stdout is not None
    for line in process.stdout:
        answers.put(line)
    answers.put(b"")


def _worked(pid: int) -> float:
    """Seconds of the processor that a process has used; endless for one that is gone, whose end is read as such."""
    try:
        times = psutil.Process(pid).cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)
