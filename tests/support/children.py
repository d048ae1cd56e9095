"""The child processes that the code under test has started."""

import psutil

SERVICES = {"pulseaudio", "chromedriver"}
"""Children that the test run itself keeps for as long as it lasts, each with children of its own."""


def children() -> list[psutil.Process]:
    """The processes below this one, those of the test run left out."""
    below = psutil.Process().children(recursive=True)
    ours = {child.pid for service in below if service.name() in SERVICES for child in service.children(recursive=True)}
    return [child for child in below if child.name() not in SERVICES and child.pid not in ours]
