"""The meter at the terminal: one line that is written over itself."""

import fcntl
import os
import pty
import struct
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest

from voice_interviewer.cli.meter import columns, meter_line
from voice_interviewer.voice.ports import RecorderState, RecorderStatus

LOUD = RecorderStatus(RecorderState.RECORDING, 62.0, 0.0, 0.0, False)
PAUSED = RecorderStatus(RecorderState.PAUSED, 62.0, -60.0, 0.0, False)


@pytest.fixture
def narrow_terminal() -> Iterator[TextIO]:
    """A terminal of 43 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 43, 0, 0))
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        yield stream
    os.close(ours)


@pytest.mark.parametrize("room", [1, 10, 40, 60, 70, 80, 200])
@pytest.mark.parametrize("status", [LOUD, PAUSED])
@pytest.mark.parametrize("over_time", [False, True])
def test_the_line_never_wraps(status: RecorderStatus, over_time: bool, room: int) -> None:
    """A line as wide as the terminal would fill the screen, ten times a second."""
    assert len(meter_line(status, over_time, False, room)) < room


def test_a_short_note_covers_a_long_one() -> None:
    """Every line is as long as the one before it."""
    assert len(meter_line(LOUD, True, False, 80)) == len(meter_line(PAUSED, False, True, 80))


def test_what_the_line_says() -> None:
    """Time, level, and the note; without the clock where it is hidden."""
    assert meter_line(LOUD, False, False, 80).rstrip() == f"  1:02  {'█' * 20}"
    assert meter_line(PAUSED, False, True, 80).rstrip() == f"  {'·' * 20}  paused"
    assert meter_line(LOUD, True, False, 80).rstrip().endswith("over time; finish when you like")


def test_the_width_is_that_of_the_terminal(narrow_terminal: TextIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of standard error, since standard output may be a file."""
    monkeypatch.setattr(sys, "stderr", narrow_terminal)
    assert columns() == 43


def test_without_a_terminal_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """As much as most terminals have."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        monkeypatch.setattr(sys, "stderr", nowhere)
        assert columns() == 80
