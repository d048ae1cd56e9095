"""A rehearsal whose microphone fails."""

import pytest
from pytestqt.qtbot import QtBot

from support.rehearsals import answer, stage
from support.services import Fakes
from voice_interviewer.errors import DeviceLost
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.messages import Message


def lose(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    fakes.recorder.lose(DeviceLost("“Desk microphone” stopped.", "Plug it in again."))
    qtbot.waitUntil(lambda: rehearsal.stage is Stage.LOST)


def test_a_lost_microphone_asks_what_to_do(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """And can be answered with: use what there is."""
    answer(rehearsal, fakes, seconds=4.0)
    lose(rehearsal, fakes, qtbot)
    assert rehearsal.problem is not None
    assert "stopped" in rehearsal.problem.message
    assert rehearsal.unfinished
    rehearsal.done()
    assert stage(rehearsal) is Stage.READY
    assert fakes.library.take(1).seconds == pytest.approx(4.0)


def test_after_a_lost_microphone_one_can_try_again(
    rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot, posted: list[Message]
) -> None:
    """What was heard is set aside, not thrown away."""
    answer(rehearsal, fakes, seconds=4.0)
    lose(rehearsal, fakes, qtbot)
    rehearsal.start_over()
    assert stage(rehearsal) is Stage.THINKING
    assert posted[0].action == "Keep it after all"


def test_lost_before_the_first_sample_is_back_to_thinking(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """There is nothing to use, and the reason is still told."""
    rehearsal.start_answer()
    lose(rehearsal, fakes, qtbot)
    rehearsal.done()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.problem is not None
    assert "stopped" in rehearsal.problem.message
