"""Makes the large library; `benchmarks.endurance.library` calls it in a process of its own."""

import json
import os
import sys
import time

from support.heavy_library import fill_heavily
from voice_interviewer.app import build


def main(takes: int, seconds: float) -> None:
    """Fill it, and say what there is now."""
    services = build()
    began = time.monotonic()
    made = fill_heavily(services, takes, seconds)
    print(f"made in {time.monotonic() - began:.0f} s")
    database = services.folders.database.stat().st_size
    services.close()
    os.sync()  # else what is measured next waits until gigabytes are written
    print(json.dumps({"hours of sound": made.hours, "its files, MB": made.bytes / 1e6, "database, MB": database / 1e6}))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
