"""pytest-qt's hands for a script: what waits for signals and conditions, with no test run around it."""

from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot


def hands() -> QtBot:
    """A `QtBot` that fails where it waits in vain, as in a test."""
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]  # as the plugin does when a test run starts
    config = SimpleNamespace(getini=lambda name: "true" if name == "qt_default_raising" else "")
    return QtBot(cast("pytest.FixtureRequest", SimpleNamespace(config=config)))
