"""Fuzzing: many inputs of a kind go the way that a user's file goes, and each of them is watched.

An error that the user can act on is an answer; anything else that is raised is a find, and so are more than `SECONDS`
of work and more than `MOST_MEMORY` for one input. Work is counted in seconds of the processor, so that a busy machine
is no find; what waits for ever, or never comes back from a library's own code, ends the process after `PATIENCE`, and
leaves its input in `LAST`.
"""

import faulthandler
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from support.form import rounds
from voice_interviewer.errors import UserError

SECONDS = 5.0
PATIENCE = 60.0
MOST_MEMORY = 500_000_000
"""Bytes."""

EACH, PARTS = 1_000, rounds(1, 10)
"""Inputs of one part of the long form: hypothesis remembers all that one test has tried."""

FINDS = Path(tempfile.gettempdir()) / "voice-interviewer-fuzz"
"""Where inputs that broke something are left."""

LAST = FINDS / f"last-{os.getpid()}"


@dataclass
class Figures:
    """What was seen of one kind."""

    inputs: int = 0
    refused: int = 0
    """How many of them a user would have been told about."""
    slowest: float = 0.0
    """Seconds of work."""
    memory: int = 0
    """Bytes by which the process came to need more, at most, for one input."""

    def note(self, seconds: float, memory: int) -> None:
        """One more."""
        self.inputs += 1
        self.slowest = max(self.slowest, seconds)
        self.memory = max(self.memory, memory)


FIGURES: dict[str, Figures] = {}
"""By kind, since this process began."""


class TooMuch(AssertionError):
    """An input that took too long, or too much memory."""


def fuzz(short: int) -> Callable[[Callable[..., None]], Any]:
    """For a test by hypothesis with an argument ``part``: so many inputs in an ordinary run, else 10,000."""
    several = pytest.mark.parametrize("part", range(PARTS))
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
    often = settings(max_examples=rounds(short, EACH), deadline=None, suppress_health_check=quiet, print_blob=True)
    return lambda test: several(often(test))


@contextmanager
def watched(kind: str, shown: bytes | str, most: float = SECONDS, memory: int = MOST_MEMORY) -> Iterator[None]:
    """What happens to one input in the block; ``shown`` is what of it is left behind where nothing else can be.

    Errors that the user can act on end the block and are fine. Raises TooMuch.
    """
    figures = FIGURES.setdefault(kind, Figures())
    _leave(shown)
    before, began = peak_memory(forget=True), time.process_time()
    with _limited(most) as late:
        try:
            yield
        except UserError:
            figures.refused += 1
    seconds, more = time.process_time() - began, peak_memory() - before
    figures.note(seconds, more)
    if late or seconds > most or more > memory:  # late: where what interrupted it was swallowed
        raise TooMuch(f"One of the {kind} took {seconds:.1f} s and {more / 1e6:.0f} MB; it is in {LAST}.")


def peak_memory(forget: bool = False) -> int:
    """The most bytes that this process ever held; with ``forget``, from now on, where the system can."""
    if not sys.platform.startswith("linux"):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    if forget:
        Path("/proc/self/clear_refs").write_text("5")  # proc(5): the peak begins anew from what is held now
    status = Path("/proc/self/status").read_bytes()
    return int(status[status.index(b"VmHWM:") + 6 :].split(None, 1)[0]) * 1024


def _leave(shown: bytes | str) -> None:
    FINDS.mkdir(exist_ok=True)
    LAST.write_bytes(shown if isinstance(shown, bytes) else shown.encode("utf-8", "surrogatepass"))


@contextmanager
def _limited(most: float) -> Iterator[list[str]]:
    """Interrupts what takes longer; what is yielded says then where it was."""
    late: list[str] = []

    def too_slow(_signal: int, frame: FrameType | None) -> None:
        where = f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame else "somewhere"
        late.append(where)
        raise TooMuch(f"Still at work after {most:g} s, in {where}; the input is in {LAST}.")

    earlier = signal.signal(signal.SIGPROF, too_slow)
    signal.setitimer(signal.ITIMER_PROF, most)
    with LAST.with_suffix(".trace").open("wb") as trace:
        faulthandler.dump_traceback_later(PATIENCE, exit=True, file=trace)
        try:
            yield late
        finally:
            faulthandler.cancel_dump_traceback_later()
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, earlier)
