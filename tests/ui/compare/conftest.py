"""What the tests of the page of two takes share: players of their own, as the real services make them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.fake_voice import FakePlayer
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import on_screen
from support.services import Fakes, fake_context, fake_services
from support.two_takes import keep_two
from voice_interviewer.take import Take
from voice_interviewer.ui.compare.compare_page import ComparePage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def players() -> list[FakePlayer]:
    """Every player that was made, the first one first."""
    return []


@pytest.fixture
def context(
    qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner, players: list[FakePlayer]
) -> Context:
    def new_player() -> FakePlayer:
        players.append(FakePlayer())
        return players[-1]

    return fake_context(qapp, fake_services(tmp_path, fakes, new_player=new_player), tasks)


@pytest.fixture
def takes(fakes: Fakes, tmp_path: Path) -> tuple[Take, Take]:
    return keep_two(fakes.library, tmp_path)


@pytest.fixture
def ids(takes: tuple[Take, Take]) -> tuple[int, ...]:
    return tuple(take.id or 0 for take in takes)


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> ComparePage:
    return on_screen(qtbot, ComparePage(context), 1100, 800)
