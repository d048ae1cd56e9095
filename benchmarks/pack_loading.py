"""Seconds to load and check a pack of 1,000 full questions, beside the same libraries without lines, rules or limits.

The peer is ``yaml.load`` with PyYAML's C loader, then ``msgspec.convert``: it tells that a field is wrong, but not in
which line, and it would write out an alias bomb.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import msgspec
import yaml

from support.packs import full_questions, pack_file
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Pack

ROUNDS = 7
QUESTIONS = 1000


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        file = pack_file(Path(folder), full_questions(QUESTIONS))
        size = file.stat().st_size
        first = seconds(lambda: load_pack(file))
        ours, theirs = in_turn(lambda: load_pack(file), lambda: plain(file))
    print(f"{QUESTIONS} questions with every field, {size / 1e6:.1f} MB, {ROUNDS} runs each, median")
    print("| | seconds |\n|---|---|")
    print(f"| loaded and checked | {ours:.3f} |\n| the first time | {first:.3f} |")
    print(f"| PyYAML and msgspec alone | {theirs:.3f} |\n| ratio | {ours / theirs:.2f} |")


def plain(file: Path) -> Pack:
    """The pack as the two libraries give it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return msgspec.convert(yaml.load(file.read_text(encoding="utf-8"), Loader=loader), Pack)


def in_turn(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of both, run in turn."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(ROUNDS)]
    return median(one for one, _ in pairs), median(other for _, other in pairs)


def seconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
