"""A library of 10,000 takes with 100 hours of sound, beside one of 100 takes: how much longer everything takes in it.

``python -m benchmarks endurance_library [--takes 10000] [--seconds 36] [--beside 100] [--in FOLDER]``: each library
lies in a home of its own below that folder (some gigabytes, removed afterwards), and each kind of work has a process
of its own, so that what one leaves in memory is not counted for the next.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.window_start import WINDOW, measured
from voice_interviewer.folders import APP_NAME

ROOT = Path(__file__).resolve().parents[2]
STARTS = 3

Figures = dict[str, float]


def main(words: list[str] | None = None) -> None:
    """Make both, measure, print the table."""
    asked = _asked(words or [])
    found: dict[int, Figures] = {}
    for takes in (asked.beside, asked.takes):
        home = Path(tempfile.mkdtemp(prefix=f"library-{takes}-", dir=asked.folder))
        try:
            found[takes] = _measured(home, takes, asked.seconds)
        finally:
            shutil.rmtree(home, ignore_errors=True)
    print(table(found))


def table(found: dict[int, Figures]) -> str:
    """What was measured, the smaller library first, with the ratio of the two."""
    (few, small), (many, large) = found.items()
    rows = [f"| | {few:,} takes | {many:,} takes | ratio |", "|---|---|---|---|"]
    for name, figure in large.items():
        before = small.get(name)
        ratio = f"{figure / before:.1f}" if before else ""
        rows.append(f"| {name} | {_told(before)} | {_told(figure)} | {ratio} |")
    return "\n".join(rows)


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks endurance_library", description=__doc__)
    parser.add_argument("--takes", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=36.0, help="of sound, a take")
    parser.add_argument("--beside", type=int, default=100)
    parser.add_argument("--in", dest="folder", type=Path, default=Path(tempfile.gettempdir()))
    return parser.parse_args(words)


def _measured(home: Path, takes: int, seconds: float) -> Figures:
    environment = _environment(home)
    figures = _child("make", environment, str(takes), str(seconds))
    starts = [measured(WINDOW, environment) for _ in range(STARTS + 1)][1:]  # the first one compiles, and remembers
    figures["start of the window until it is usable, s"] = median(start[0] for start in starts)
    figures["its memory then, MiB resident"] = median(start[1] for start in starts)
    figures["its first thread's processor time until then, s"] = median(start[2] for start in starts)
    figures["history list, in a terminal, s"] = _command(environment, "history", "list")
    figures |= _child("window", environment, str(takes))
    figures |= _child("services", environment, str(takes))
    files = [path for path in home.rglob("*") if path.is_file()]
    return figures | {"files left in the home": float(len(files))}


def _environment(home: Path) -> dict[str, str]:
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
    (home / "config" / APP_NAME).mkdir(parents=True)
    (home / "tmp").mkdir()
    environment = os.environ | folders | {"TMPDIR": str(home / "tmp"), "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _child(work: str, environment: dict[str, str], *words: str) -> Figures:
    command = [sys.executable, "-m", f"benchmarks.endurance.library_{work}", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(work, done.stdout, file=sys.stderr, flush=True)
    return figures


def _command(environment: dict[str, str], *words: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "voice_interviewer", *words], env=environment, capture_output=True, check=True
    )
    return time.perf_counter() - began


def _told(figure: float | None) -> str:
    if figure is None:
        return ""
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"
