"""The window driven without rest: what it holds before and after, round by round.

``python -m benchmarks endurance_session [--minutes 120] [--log FILE] [--report FILE]``: a virtual screen, microphone
and speaker, real models, a library of 300 takes in a home of its own. Each round is a line of JSON in the log, written
as soon as it is over; the report is worked out of the log, at the end or by ``--only-report``, also while rounds run.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.endurance.session_report import told

ROOT = Path(__file__).resolve().parents[2]


def main(words: list[str] | None = None) -> None:
    """Drive, then tell."""
    asked = _asked(words or [])
    if not asked.only_report:
        _drive(asked)
    text = told(asked.log)
    print(text)
    if asked.report is not None:
        asked.report.write_text(text + "\n", encoding="utf-8")


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks endurance_session", description=__doc__)
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--takes", type=int, default=300, help="in the library from the start, and at the end")
    parser.add_argument("--log", type=Path, default=Path(tempfile.gettempdir()) / "endurance_session.jsonl")
    parser.add_argument("--report", type=Path, default=None)
    parser.add_argument("--only-report", action="store_true")
    return parser.parse_args(words)


def _drive(asked: argparse.Namespace) -> None:
    """The window has a process of its own, whose children are the app's alone."""
    from support.virtual_audio import VirtualAudio
    from support.virtual_display import virtual_display

    command = [sys.executable, "-m", "benchmarks.endurance.session_window"]
    command += [str(asked.minutes), str(asked.takes), str(asked.log)]
    here = tempfile.TemporaryDirectory(prefix="endure-")
    with here as home, VirtualAudio() as audio, virtual_display("1680x1050") as display:
        environment = _environment(Path(home), display) | audio.env
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if done.returncode != 0:
        print(f"The window's process ended with {done.returncode}.", file=sys.stderr)


def _environment(home: Path, display: str) -> dict[str, str]:
    """A home in which nobody has used the app, with everything that it writes below it."""
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
    temporary = home / "tmp"
    temporary.mkdir()
    return os.environ | folders | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "TMPDIR": str(temporary)}


if __name__ == "__main__":
    main(sys.argv[1:])
