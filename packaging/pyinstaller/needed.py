"""Prints what the frozen app is made of, one requirement a line: what it needs, faster-whisper and its weights.

With ``--with-torch`` openai-whisper too. It brings PyTorch, which makes the folder several times as large.
"""

import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
WITH_TORCH = "openai-whisper"


def needed(with_torch: bool) -> list[str]:
    """Requirements as pip takes them."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    every: list[str] = project["dependencies"] + extras["fast"] + extras["weights"]
    return [one for one in every if with_torch or not one.startswith(WITH_TORCH)]


if __name__ == "__main__":
    print("\n".join(needed("--with-torch" in sys.argv[1:])))  # noqa: T201 - scripts/freeze reads it
