"""Starts a peer in its process and asks it."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from benchmarks.ears.heard import Heard
from benchmarks.ears.peers.registry import THREADS

ROOT = Path(__file__).resolve().parents[3]


class PeerFailed(Exception):
    """The process of a peer ended before it answered."""


class RunningPeer:
    """A peer, ready to hear."""

    def __init__(self, name: str, process: "subprocess.Popen[str]") -> None:
        self._name = name
        self._process = process

    def hear(self, path: Path) -> Heard:
        """What it makes of a sound file. Raises PeerFailed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise PeerFailed(f"{self._name} ended with code {self._process.wait()}")
        return msgspec.json.decode(line, type=Heard)


@contextmanager
def running(name: str) -> Iterator[RunningPeer]:
    """A peer in a process of its own, with the threads and the quiet waiting that the app's host has."""
    quiet = {"OMP_NUM_THREADS": str(THREADS), "OMP_WAIT_POLICY": "PASSIVE", "HF_HUB_OFFLINE": "1"}
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.ears.peers.process", name]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, **quiet}
    ) as process:
        try:
            yield RunningPeer(name, process)
        finally:
            assert process.stdin is not None
            process.stdin.close()


def hear_all(name: str, paths: Iterable[Path]) -> Iterator[Heard]:
    """What a peer makes of each file, in order."""
    with running(name) as peer:
        for path in paths:
            yield peer.hear(path)
