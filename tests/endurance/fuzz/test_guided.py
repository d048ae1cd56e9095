"""Readers of files from anybody, by atheris: inputs that grow from what earlier ones reached in the code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.form import LONG

pytestmark = pytest.mark.harsh

PROGRAM = Path(__file__).parents[2] / "support" / "fuzz_guided.py"
"""Not imported: atheris wants a process of its own."""

RUNS = 100_000
"""Of the long form, a reader: most are quick, and few are as good as a spoilt good file."""

READERS = ("packs", "WAV headers", "marks", "replies", "labelled answers") if LONG else ("marks",)
"""An ordinary run only shows that it works."""


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_breaks(reader: str, tmp_path: Path) -> None:
    """Whatever comes of a good file, step by step, is read or told."""
    done = _fuzzed(reader, RUNS if LONG else 300, tmp_path)
    print(f"guided: {reader}: {_last_line(done)}")  # noqa: T201 -- the figures of the long form are its result
    assert done.returncode == 0, done.stderr[-4_000:]


def test_a_fault_is_found(tmp_path: Path) -> None:
    """One that four right letters in a row lead to, of which chance alone would find the way in four milliards."""
    done = _fuzzed("planted", 2_000_000, tmp_path)
    assert done.returncode != 0
    assert "ZeroDivisionError" in done.stderr + done.stdout


def _fuzzed(reader: str, runs: int, folder: Path) -> "subprocess.CompletedProcess[str]":
    root = PROGRAM.parents[2]
    command = [sys.executable, str(PROGRAM), reader, str(runs), str(folder)]
    paths = {"PYTHONPATH": f"{root / 'tests'}{os.pathsep}{root / 'src'}"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **paths})


def _last_line(done: "subprocess.CompletedProcess[str]") -> str:
    """How many inputs, and what they reached."""
    lines = [line for line in done.stderr.splitlines() if "DONE" in line or "executed_units" in line]
    return " ".join(lines)
