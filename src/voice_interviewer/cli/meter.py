"""The line that is written over itself while an answer is recorded: time, level, and what there is to say."""

import os
import sys
from contextlib import suppress

from voice_interviewer.voice.ports import RecorderState, RecorderStatus

FLOOR_DB = -60.0
CELLS = 20

WIDEST = 70
"""Characters of the line, so that a shorter note covers all of a longer one."""


def columns() -> int:
    """Of the terminal that standard error is; where it is none, as many as most have."""
    with suppress(OSError, ValueError):
        return os.get_terminal_size(sys.stderr.fileno()).columns
    return 80


def meter_line(status: RecorderStatus, over_time: bool, hides_clock: bool, room: int) -> str:
    """Never as wide as ``room``: a line that wraps cannot be written over, and would fill the screen."""
    filled = round(CELLS * max(0.0, 1 - status.level_db / FLOOR_DB))
    meter = "█" * min(filled, CELLS) + "·" * max(0, CELLS - filled)
    minutes, seconds = divmod(int(status.seconds), 60)
    time = "" if hides_clock else f"{minutes}:{seconds:02d}  "
    width = max(0, min(WIDEST, room - 1))
    return f"  {time}{meter}  {_note(status, over_time)}"[:width].ljust(width)


def _note(status: RecorderStatus, over_time: bool) -> str:
    if over_time:
        return "over time; finish when you like"
    return "paused" if status.state is RecorderState.PAUSED else ""
