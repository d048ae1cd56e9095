"""What the tests of cues share: a player for each that asks for one, so that cues can be told from the voice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from support.cue_players import Players
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def players() -> Players:
    return Players()


@pytest.fixture
def context(
    qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner, players: Players
) -> Iterator[Context]:
    """Cues are wanted, and nobody is asked to guess."""
    context = fake_context(qapp, fake_services(tmp_path, fakes, new_player=players.new), tasks)
    context.services.settings.change(sound_cues=True, predict_scores=False)
    yield context
    for player in players.made:
        player.close()
