"""The page of the map drill, on a pack of a test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.map_drill import aimed_pack
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Pack
from voice_interviewer.ui.mapping.map_page import MapPage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def packs() -> list[Pack]:
    """What the bank holds; a test may put others there before the page is opened."""
    return [aimed_pack()]


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner, packs: list[Pack]) -> Context:
    return fake_context(qapp, fake_services(tmp_path, fakes, load_bank=lambda: Bank(tuple(packs))), tasks)


@pytest.fixture
def open_page(qtbot: QtBot, context: Context) -> Callable[[], MapPage]:
    """Opens the page when the test has all in place."""

    def opened() -> MapPage:
        page = MapPage(context, seeds=lambda: 1)
        qtbot.addWidget(page)
        page.resize(900, 640)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.activate()
        return page

    return opened


@pytest.fixture
def page(open_page: Callable[[], MapPage]) -> MapPage:
    return open_page()
