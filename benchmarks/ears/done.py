"""How long the speaker waits after Done, for answers of three lengths; measured as ``benchmarks.done_latency`` does."""

import tempfile
from pathlib import Path

from benchmarks.done_latency import SILENCES, Outcome, Room, answer
from benchmarks.ears.table import Table
from voice_interviewer.folders import shipped

PLAN = ((30, 1), (120, 4), (300, 4))
"""Seconds of an answer, and how many times faster than life it is fed."""
TO_TRANSCRIPT, TO_EVERYTHING, SAME = 1.0, 2.0, 0.20
"""Seconds to reach, and how far the lengths may be apart."""


def done_table() -> Table:
    """Seconds to the transcript and to everything, and the memory that the host held."""
    rows = []
    for silence in SILENCES:
        told = [(seconds, speed, *_measured(seconds, speed, silence)) for seconds, speed in PLAN]
        rows += [
            [
                f"{seconds} s, fed at {speed}x", f"{silence:g} s", f"{live.transcript:.2f}", f"{live.everything:.2f}",
                f"{batch.everything:.2f}", f"{live.memory:.0f}",
            ]
            for seconds, speed, live, batch in told
        ]  # fmt: skip
    note = (
        f"To reach: {TO_TRANSCRIPT:.1f} s to the transcript and {TO_EVERYTHING:.1f} s to everything, the same within "
        f"{SAME:.0%} whatever the length. The peer is a pass over the whole file after Done."
    )
    header = ["answer", "Done after", "to the transcript", "to everything", "whole file after Done", "host MB"]
    return Table("Seconds from Done", header, rows, note)


def _measured(seconds: int, speed: int, silence: float) -> tuple[Outcome, Outcome]:
    """What it took while listening, and what a pass over the file takes."""
    with tempfile.TemporaryDirectory() as folder:
        sound, rate = answer(Path(shipped("assets") / "sample_answer.flac"), seconds)
        room = Room(Path(folder))
        try:
            return room.answered(sound, rate, speed, silence), room.afterwards()
        finally:
            room.close()
