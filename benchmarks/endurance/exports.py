"""Ten exports at once: from the window, and from ten terminals on the same library.

``python -m benchmarks endurance_exports [--takes 100] [--at-once 10]``: each is a ZIP of all takes with their sound and
three formats. Looked at: are all of them whole, how much memory that takes beside one alone, whether the window answers
meanwhile, and what is left open.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.endurance.library import ROOT


def main(words: list[str] | None = None) -> None:
    """Make a library, then measure one export and many, in processes of their own."""
    parser = argparse.ArgumentParser(prog="benchmarks endurance_exports", description=__doc__)
    parser.add_argument("--takes", type=int, default=100)
    parser.add_argument("--at-once", type=int, default=10)
    asked = parser.parse_args(words or [])
    with tempfile.TemporaryDirectory(prefix="exports-") as home:
        folders = {f"XDG_{kind}_HOME": str(Path(home) / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ} | folders
        _child("library_make", environment, str(asked.takes), "10")
        print("| | | |\n|---|---|---|")
        for where in ("window", "terminals"):
            for number in (1, asked.at_once):
                found = _child("exports_at_once", environment, where, str(number), str(asked.takes))
                for name, figure in found.items():
                    print(f"| {where}, {number} at once | {name} | {figure:.4g} |", flush=True)


def _child(work: str, environment: dict[str, str], *words: str) -> dict[str, float]:
    command = [sys.executable, "-m", f"benchmarks.endurance.{work}", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
