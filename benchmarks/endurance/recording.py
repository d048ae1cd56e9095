"""A recording of three hours: recorded, kept, heard, graded, opened, exported.

``python -m benchmarks endurance_recording [--hours 3] [--hear-minutes 180] [--speech FOLDER] [--live-minutes 0]``.
The real recorder is fed faster than time goes by, by a microphone in a hurry (`support.heavy_recording`); with
``--live-minutes`` it also records so long through the virtual microphone, in real time. ``--speech`` is a folder with
recordings to be spoken, else the sample answer is. What is heard by the model may be a shorter part; the page is opened
with a transcript as long as the recording in any case.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main(words: list[str] | None = None) -> None:
    """One process after the other; what each found, in a table."""
    asked = _asked(words or [])
    with tempfile.TemporaryDirectory(prefix="recording-", dir=asked.folder) as name:
        environment = _environment(Path(name))
        print("| | |\n|---|---|")
        if asked.live_minutes:
            _live(environment, asked.live_minutes)
        _child("take", environment, str(asked.hours), asked.speech)
        if asked.hear_minutes:
            _child("hear", environment, str(asked.hear_minutes))
        _child("page", environment)


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks endurance_recording", description=__doc__)
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--hear-minutes", type=float, default=180.0, help="how much of it the model hears; 0 for none")
    parser.add_argument("--live-minutes", type=float, default=0.0)
    parser.add_argument("--speech", default="")
    parser.add_argument("--in", dest="folder", type=Path, default=Path(tempfile.gettempdir()))
    return parser.parse_args(words)


def _live(environment: dict[str, str], minutes: float) -> None:
    from support.virtual_audio import VirtualAudio

    with VirtualAudio() as audio:
        _child("live", environment | audio.env, str(minutes))


def _environment(home: Path) -> dict[str, str]:
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
    (home / "tmp").mkdir()
    environment = os.environ | folders | {"TMPDIR": str(home / "tmp")}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _child(work: str, environment: dict[str, str], *words: str) -> None:
    """Its last line says what it found; it is printed at once, since the next one may take an hour."""
    command = [sys.executable, "-m", f"benchmarks.endurance.recording_{work}", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    for name, figure in json.loads(done.stdout.splitlines()[-1]).items():
        print(f"| {name} | {figure:,.0f} |" if figure >= 100 else f"| {name} | {figure:.3g} |", flush=True)
