"""How fast this machine transcribes: what was measured, kept for this machine and version. Imports nothing heavy."""

import hashlib
import os
import platform
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from voice_interviewer import __version__
from voice_interviewer.private import alone, write_whole

_ENGINES = ("faster-whisper", "ctranslate2", "openai-whisper", "torch")


class Measured(msgspec.Struct, frozen=True):
    """One engine with one model, as it was on this machine."""

    engine: str
    model: str
    rate: float
    """Seconds of work for a second of speech; below 1 it keeps up with whoever talks."""
    load_seconds: float
    """Seconds until the model was loaded and had heard its first sentence."""
    peak_bytes: int
    """The most memory that the host used."""


class _Kept(msgspec.Struct, frozen=True):
    machine: str
    measured: tuple[Measured, ...]


class SpeedStore:
    """The measurements in the cache folder. Those of another machine, version or library do not count."""

    def __init__(self, cache: Path, machine: str = "") -> None:
        """``machine`` tells machines apart; without it, this one is looked at."""
        self._path = cache / "machine_speed.json"
        self._machine = machine or this_machine()

    def measured(self) -> tuple[Measured, ...]:
        """What was measured here, in order of engine and model. A file that cannot be read holds nothing."""
        with suppress(OSError, ValueError, RecursionError):
            kept = msgspec.json.decode(self._path.read_bytes(), type=_Kept)
            if kept.machine == self._machine:
                return kept.measured
        return ()

    def keep(self, new: Measured) -> None:
        """Take down a measurement in place of an earlier one. A cache that cannot be written only costs time."""
        with suppress(OSError), alone(self._path):
            others = [old for old in self.measured() if (old.engine, old.model) != (new.engine, new.model)]
            kept = _Kept(self._machine, tuple(sorted([*others, new], key=lambda one: (one.engine, one.model))))
            write_whole(self._path, msgspec.json.encode(kept))


def this_machine() -> str:
    """A mark of this machine, this app's version and the engines': when one changes, it is to be measured anew."""
    import psutil

    parts = [platform.node(), platform.machine(), os.cpu_count(), psutil.virtual_memory().total, __version__]
    parts += [_version(name) for name in _ENGINES]
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def fastest_first(engines: Sequence[str], model: str, measured: Sequence[Measured]) -> list[str]:
    """The engines in order of their measured speed with this model, else with any that all of them were measured with.

    Where they were not measured side by side, the order stays.
    """
    for name in (model, *(one.model for one in measured)):
        rates = {one.engine: one.rate for one in measured if one.model == name}
        if all(engine in rates for engine in engines):
            return sorted(engines, key=rates.__getitem__)
    return list(engines)


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    with suppress(PackageNotFoundError):
        return version(package)
    return ""
