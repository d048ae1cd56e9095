"""Runs a test of the whole window in a process of its own.

PortAudio, started again and again for one test after the other, may end the process, and with it the whole run; so each
such test has a process to itself, as the app has for a user. Its name begins with ``alone_``: an ordinary run does not
collect it, and its own process collects nothing else.
"""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from support.socket_trap import assert_offline, trapped, trapping


def run_in_own_process(file: str, test: str, environment: Mapping[str, str], trap: bool = True) -> None:
    """Run one test of a file; its failure is the caller's, and so is a socket that could leave this machine.

    Without ``trap`` no socket is looked for: strace holds each new thread up, which a test of waiting must not measure.
    """
    own = ["-p", "no:cacheprovider", "--override-ini=python_functions=alone_*"]
    command = [sys.executable, "-m", "pytest", "-q", *own, f"{file}::{test}"]
    root = Path(__file__).parents[2]
    with TemporaryDirectory() as folder:
        log = Path(folder) / "calls"
        run = trapping(command, log) if trap else command
        done = subprocess.run(run, cwd=root, env=dict(environment), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "1 passed" in done.stdout
        if trap:
            assert_offline(trapped(log))
