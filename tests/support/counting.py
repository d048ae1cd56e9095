"""What this process and its children hold at one moment: memory, handles, threads, sockets, files on disk.

Counted from outside by psutil, so that counting holds nothing itself. For Linux and its kin.
"""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Held:
    """What one process holds."""

    name: str
    rss: float
    """MiB in memory, shared libraries among them."""
    uss: float
    """MiB that would come free if it ended: its own alone."""
    handles: int
    """Open file descriptors: files, pipes, sockets."""
    threads: int
    sockets: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The process that counts, its children, and what lies in some folders."""

    own: Held
    children: tuple[Held, ...]
    files: dict[str, int]
    """Files below each folder, by the name that was given to it."""
    sizes: dict[str, float]
    """Their MiB."""

    def figures(self) -> dict[str, object]:
        """For a line of JSON."""
        return asdict(self)


def counted(folders: dict[str, Path], leave_out: Collection[str] = ()) -> Counted:
    """Count now. Children whose program is one of ``leave_out`` are the test's own, and are passed over."""
    own = psutil.Process()
    children = [held for child in own.children(recursive=True) if (held := _held(child)) and held.name not in leave_out]
    measured = {name: _measured(folder) for name, folder in folders.items()}
    found = _held(own)
    assert found is not None  # whoever asks runs
    return Counted(
        found,
        tuple(sorted(children, key=lambda held: held.name)),
        {name: files for name, (files, _) in measured.items()},
        {name: size for name, (_, size) in measured.items()},
    )


def open_files(below: Path) -> list[str]:
    """The files below a folder that this process has open, and those among them that were deleted meanwhile."""
    found = []
    for handle in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # it was closed meanwhile, such as the one with which this folder is listed
            target = str(handle.readlink())
            if target.startswith(f"{below}{os.sep}"):
                found.append(target)
    return sorted(found)


def _held(process: psutil.Process) -> Held | None:
    """None where it has ended meanwhile."""
    try:
        with process.oneshot():
            memory = process.memory_full_info()
            return Held(
                told_name(process.cmdline()),
                memory.rss / MEBIBYTE,
                memory.uss / MEBIBYTE,
                process.num_fds(),
                process.num_threads(),
                len(process.net_connections(kind="all")),
            )
    except (psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
        return None


def told_name(command: Iterable[str]) -> str:
    """What a process is: the module for a Python of ours, else the program."""
    words = list(command)
    if "-m" in words[:-1]:
        return words[words.index("-m") + 1]
    return Path(words[0]).name if words else ""


def _measured(folder: Path) -> tuple[int, float]:
    """Files below it, and their MiB."""
    files, size = 0, 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                size += (Path(place) / name).stat().st_size
                files += 1
    return files, size / MEBIBYTE
