"""Run the benchmarks that are named, or all of them: ``python -m benchmarks [NAME ...]``."""

import importlib
import sys

NAMES = ("window_start", "ask_latency", "library_speed", "bank_loading")


def main(names: list[str]) -> int:
    """Run them in turn; returns the exit code."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}; there are: {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    for name in names or NAMES:
        print(f"\n## {name}")
        importlib.import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
