"""How long a test waits for what must come: far longer than it takes, since a busy machine is no mistake in the code.

A test that passes waits no longer for that; one that fails says so later.
"""

from pytestqt.qtbot import QtBot

MS = 30_000


def pytest_configure() -> None:
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
        assert wait.__kwdefaults__ is not None
        wait.__kwdefaults__["timeout"] = MS
