"""The child processes that the code under test has started."""

import psutil

SERVICES = {"pulseaudio"}
"""Children that the test run itself keeps for as long as it lasts."""


def children() -> list[psutil.Process]:
    """The processes below this one, those of the test run left out."""
    return [child for child in psutil.Process().children(recursive=True) if child.name() not in SERVICES]
