"""How this copy of the app came onto the machine, and what follows from it: starting children, adding a package."""

import sys
from enum import StrEnum
from pathlib import Path


class Installed(StrEnum):
    """The ways."""

    FROZEN = "frozen"
    """A folder with a Python of its own, which takes no further packages."""
    PIPX = "pipx"
    PIP = "pip"


def how(frozen: bool | None = None, prefix: Path | None = None) -> Installed:
    """Which way it was; the arguments are for tests, the running program knows them."""
    if bool(getattr(sys, "frozen", False)) if frozen is None else frozen:
        return Installed.FROZEN
    # pipx keeps this file in every environment that it makes.
    if ((prefix or Path(sys.prefix)) / "pipx_metadata.json").is_file():
        return Installed.PIPX
    return Installed.PIP


def child_command(flag: str, module: str, installed: Installed | None = None) -> list[str]:
    """How to start one of the child processes that ``voice_interviewer.__main__.HOSTS`` lists.

    In a frozen app there is no ``python -m``; there the program itself takes a flag. ``-P`` keeps modules in the user's
    current folder from being taken for ours or a library's.
    """
    if (installed or how()) is Installed.FROZEN:
        return [sys.executable, flag]
    return [sys.executable, "-P", "-m", module]


def adding(packages: str, installed: Installed | None = None) -> str:
    """What to do to have packages beside the app (names with blanks between): one clause, without a full stop."""
    match installed or how():
        case Installed.FROZEN:
            return "this copy of the app takes no further parts; one installed with pipx does"
        case Installed.PIPX:
            return f"pipx inject voice-interviewer {packages}"
        case Installed.PIP:
            return f"pip install {packages}"
