"""Run the benchmarks that are named, or all but the longest: ``python -m benchmarks [NAME ...]``.

What follows a single name and is no name itself goes to that benchmark: ``python -m benchmarks ears --manifest FILE``.
"""

import importlib
import sys
from itertools import takewhile

NAMES = (
    "window_start",
    "ask_latency",
    "replay_latency",
    "library_speed",
    "review_speed",
    "pack_loading",
    "programme_speed",
    "grading_speed",
    "done_latency",
    "ears",
    "jargon",
    "discourse",
)
LONG = ("endurance_session", "endurance_library", "endurance_recording", "endurance_exports")
"""Those that take hours or gigabytes: only where they are named. They stand in a folder of their own."""


def main(words: list[str]) -> int:
    """Run them in turn; returns the exit code."""
    names = list(takewhile((*NAMES, *LONG).__contains__, words))
    arguments = words[len(names) :]
    if arguments and len(names) != 1:
        print(f"There is no benchmark {arguments[0]}; there are: {', '.join((*NAMES, *LONG))}.", file=sys.stderr)
        return 2
    for name in names or NAMES:
        print(f"\n## {name}")
        benchmark = importlib.import_module(f"benchmarks.{name.replace('endurance_', 'endurance.')}")
        benchmark.main(*([arguments] if arguments else []))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
