"""Records through the virtual microphone in real time; `benchmarks.endurance.recording` calls it."""

import json
import sys
import tempfile
import time
from pathlib import Path

from support.counting import counted
from voice_interviewer.app import build

SETTLED = 10.0
"""Seconds after which the first figures are taken."""


def main(minutes: float) -> None:
    """What it holds at the beginning and at the end, and how fast that grows."""
    recorder = build().recorder
    with tempfile.TemporaryDirectory() as folder:
        path, began = Path(folder) / "live.wav", time.monotonic()
        recorder.start(path)
        time.sleep(SETTLED)
        first = counted({}).own
        time.sleep(60 * minutes - SETTLED)
        last, status = counted({}).own, recorder.status()
        recorder.stop()
        found = {
            "live: minutes recorded": status.seconds / 60,
            "live: seconds behind the clock": time.monotonic() - began - status.seconds,
            "live: memory grown, MiB": last.uss - first.uss,
            "live: MB a minute": path.stat().st_size / 1e6 / minutes,
            "live: handles more": float(last.handles - first.handles),
            "live: threads more": float(last.threads - first.threads),
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main(float(sys.argv[1]))
