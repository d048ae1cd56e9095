"""Processor time and peak memory of a process with its children."""

import platform
from pathlib import Path

import psutil

MIB = 2**20


def cpu_seconds(process: psutil.Process) -> float:
    """Processor seconds used so far by all threads of a process and by its children, those that ended included."""
    times = process.cpu_times()
    ended = times.children_user + times.children_system if hasattr(times, "children_user") else 0.0
    living = sum(cpu_seconds(child) for child in process.children())
    return float(times.user + times.system + ended + living)


def peak_mib(process: psutil.Process) -> float:
    """The most memory the process has held at once, MiB. On macOS only what it holds now can be asked of another."""
    if platform.system() == "Linux":
        lines = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))
    memory = process.memory_info()
    return float(getattr(memory, "peak_wset", memory.rss)) / MIB
