"""Programs of the tests' own that are killed without warning (SIGKILL), at moments spread over their work."""

import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Self

from support.waiting import wait_until

SEED = int(os.environ.get("KILL_SEED") or secrets.randbelow(1 << 32))
"""Where the moments come from; it is printed with the figures, and ``KILL_SEED`` sets it."""

_TESTS = Path(__file__).parents[1]

_PATIENCE = 60.0
"""Seconds to wait for a program to say something, on a machine that does other things too."""


class Program:
    """A Python program in a process group of its own. It tells by lines on standard output how far it is."""

    def __init__(
        self,
        command: list[str],
        environment: Mapping[str, str] | None = None,
        clock: Callable[[], float] = time.monotonic,
        folder: Path | None = None,
    ) -> None:
        """``clock`` stamps each line, in the thread that reads them; ``folder`` is where the program runs."""
        self._clock = clock
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=None if environment is None else dict(environment),
            cwd=folder,
            start_new_session=True,
        )
        self.said: list[str] = []
        self.stamps: list[float] = []
        """When it said so."""
        self.errors = b""
        self._readers = [threading.Thread(target=self._read), threading.Thread(target=self._read_errors)]
        for reader in self._readers:
            reader.start()

    @classmethod
    def of(
        cls,
        script: ModuleType,
        *arguments: object,
        environment: Mapping[str, str] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> Self:
        """Run a module of ``support`` as a program, with this in its environment beside what is there."""
        command = [sys.executable, "-m", script.__name__, *map(str, arguments)]
        path = os.pathsep.join(filter(None, [str(_TESTS), os.environ.get("PYTHONPATH")]))
        return cls(command, {**os.environ, **(environment or {}), "PYTHONPATH": path}, clock)

    @property
    def last_word(self) -> str:
        """What it said last, without its numbers: the step at which it was."""
        return self.said[-1].split()[0] if self.said else "starting"

    def told(self, word: str) -> list[str]:
        """What followed that word, in every line that began with it."""
        return [line.removeprefix(word).strip() for line in list(self.said) if line.split()[0] == word]

    def wait_for(self, word: str, count: int = 1) -> None:
        """Until it has said so."""

        def there() -> bool:
            if self.process.poll() is not None and len(self.told(word)) < count:
                raise AssertionError(f"It ended before it said {word!r}:\n{self.errors.decode()}")
            return len(self.told(word)) >= count

        wait_until(there, f"the program says {word!r}", seconds=_PATIENCE, every=0.002)

    def finish(self) -> None:
        """Wait for its good end."""
        code = self.process.wait(timeout=_PATIENCE)
        self.close()
        assert code == 0, self.errors.decode()

    def kill_after(self, seconds: float) -> bool:
        """Let it work for so long, then kill it with its group; False where it had ended by then, and well."""
        alive = self.works_for(seconds)
        self.kill()
        assert alive or self.process.returncode == 0, self.errors.decode()
        return alive

    def works_for(self, seconds: float) -> bool:
        """Let it work for so long; False where it has ended by then."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=seconds)
        return self.process.poll() is None

    def kill(self) -> None:
        """As the system does it when memory runs out: no goodbye, for nobody in its group."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=_PATIENCE)
        self.close()

    def close(self) -> None:
        """Wait for what it still had to say, and close the pipes."""
        for reader in self._readers:
            reader.join(_PATIENCE)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            text = line.decode().strip()
            if line.endswith(b"\n") and text:  # a line that was cut off says nothing
                self.stamps.append(self._clock())
                self.said.append(text)

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        self.errors = self.process.stderr.read()


@contextmanager
def running(program: Program) -> Iterator[Program]:
    """The program, which is gone after the block whatever happens."""
    try:
        yield program
    finally:
        program.kill()


def measured(program: Program, began: str = "began") -> float:
    """How long a program works from ``began`` to its end, in seconds."""
    with running(program):
        program.wait_for(began)
        start = time.monotonic()
        program.finish()
        return time.monotonic() - start


def say(*words: object) -> None:
    """In a program that is to be killed: tell how far it is. One write, so that a line is there whole or not at all."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def folder_of(arguments: list[str]) -> Path:
    """In such a program: the folder that it works in."""
    return Path(arguments[1])
