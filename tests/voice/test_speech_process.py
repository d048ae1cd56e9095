"""The host process never outlives its time, nor leaves anything running."""

import sys
import time
from pathlib import Path

import pytest

from support.children import ended
from support.waiting import wait_until
from voice_interviewer.errors import NoVoice
from voice_interviewer.voice.speech_process import ask_host, host_command

WITH_A_CHILD = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open(sys.argv[1], "w").write(str(child.pid))
time.sleep(60)
"""


def test_one_that_takes_too_long_is_ended_with_all_it_started(tmp_path: Path) -> None:
    """A driver that calls another program to speak must not leave it talking."""
    pid_file = tmp_path / "pid"
    began = time.monotonic()
    with pytest.raises(NoVoice, match="longer than"):
        ask_host([sys.executable, "-c", WITH_A_CHILD, str(pid_file)], seconds=1.0)
    assert time.monotonic() - began < 5
    pid = int(pid_file.read_text())
    wait_until(lambda: ended(pid), "its child is gone")


def test_the_answer_is_not_mixed_with_what_drivers_print() -> None:
    """They print to standard output, where the answer goes; the host keeps the two apart."""
    answer = ask_host([*host_command(), "--voices"])
    assert answer.voices
    assert answer.problem == ""


def test_the_host_is_this_package_run_by_this_python() -> None:
    """Its own process: pyttsx3 is never imported in the app's."""
    assert host_command()[0] == sys.executable
    assert "pyttsx3" not in sys.modules
