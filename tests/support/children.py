"""The child processes that the code under test has started."""

import psutil

SERVICES = {"pulseaudio", "chromedriver"}
"""Children that the test run itself keeps for as long as it lasts, each with children of its own."""


def children() -> list[psutil.Process]:
    """The processes below this one, those of the test run left out."""
    named = {child: name for child in psutil.Process().children(recursive=True) if (name := _name(child))}
    services = [child for child, name in named.items() if name in SERVICES]
    ours = {child for service in services for child in (service, *_below(service))}
    return [child for child in named if child not in ours]


def ended(pid: int) -> bool:
    """It is gone, or waits only for its parent to take note of it."""
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def _name(process: psutil.Process) -> str:
    """Empty where it has ended between being listed and being asked."""
    try:
        return str(process.name())
    except psutil.NoSuchProcess:
        return ""


def _below(process: psutil.Process) -> list[psutil.Process]:
    try:
        return list(process.children(recursive=True))
    except psutil.NoSuchProcess:
        return []
