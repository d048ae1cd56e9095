"""Runs a test of the whole window in a process of its own.

PortAudio, started again and again for one test after the other, may end the process, and with it the whole run; so each
such test has a process to itself, as the app has for a user.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

OWN_PROCESS = "VOICE_INTERVIEWER_TEST_IN_OWN_PROCESS"
"""Set in the environment of such a process."""

in_own_process = pytest.mark.skipif(OWN_PROCESS not in os.environ, reason="run by a test that starts a process for it")
starts_a_process = pytest.mark.skipif(OWN_PROCESS in os.environ, reason="this is that process")


def run_in_own_process(file: str, test: str, environment: Mapping[str, str]) -> None:
    """Run one test of a file; its failure is the caller's."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"{file}::{test}"]
    root = Path(__file__).parents[2]
    own = {**environment, OWN_PROCESS: "1"}
    done = subprocess.run(command, cwd=root, env=own, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
