"""How long things in the window take: by the clock on the wall, and of the processor time of the UI thread."""

import time
from dataclasses import dataclass, field
from statistics import median, quantiles

from PySide6.QtCore import SignalInstance


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds, run by run: by the clock on the wall, and of the UI thread's processor time."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def told(self) -> str:
        """Median and 95th percentile of either."""
        return " | ".join(f"{median(times):.1f} ({quantiles(times, n=20)[-1]:.1f})" for times in (self.wall, self.cpu))


class Timed:
    """Adds what its block takes."""

    def __init__(self, spent: Spent) -> None:
        self._spent = spent

    def __enter__(self) -> None:
        self._began = time.perf_counter(), time.thread_time()

    def __exit__(self, *_: object) -> None:
        self._spent.wall.append(1000 * (time.perf_counter() - self._began[0]))
        self._spent.cpu.append(1000 * (time.thread_time() - self._began[1]))


class Heard:
    """Inside its block, a list that fills when a signal comes."""

    def __init__(self, signal: SignalInstance) -> None:
        self._signal = signal
        self._times: list[bool] = []

    def __enter__(self) -> list[bool]:
        self._signal.connect(self._hear)
        return self._times

    def __exit__(self, *_: object) -> None:
        self._signal.disconnect(self._hear)

    def _hear(self) -> None:
        self._times.append(True)
