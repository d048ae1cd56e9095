"""Seconds to load and check a pack of 1,000 questions, beside PyYAML's C loader, which only reads it."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml

from support.packs import many_questions, pack_file
from voice_interviewer.bank.loader import load_pack

ROUNDS = 7
QUESTIONS = 1000


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        file = pack_file(Path(folder), many_questions(QUESTIONS))
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        ours, theirs = in_turn(
            lambda: load_pack(file), lambda: yaml.load(file.read_text(encoding="utf-8"), Loader=loader)
        )
    print(f"{QUESTIONS} questions, {ROUNDS} runs each, median\n| | seconds |\n|---|---|")
    print(f"| loaded and checked | {ours:.3f} |\n| PyYAML, read only | {theirs:.3f} |\n| ratio | {ours / theirs:.2f} |")


def in_turn(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of both, run in turn."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(ROUNDS)]
    return median(one for one, _ in pairs), median(other for _, other in pairs)


def seconds(work: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
