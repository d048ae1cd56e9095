"""Driving the recorder without holding up the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from support.fake_voice import no_microphone, tone
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from voice_interviewer.errors import DeviceLost
from voice_interviewer.ui.rehearsal.recorder_control import RecorderControl
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.ports import RecorderState


@pytest.fixture
def control(qtbot: QtBot, context: Context) -> RecorderControl:
    return RecorderControl(context)


def test_the_level_comes_by_itself_until_it_is_stopped(
    control: RecorderControl, fakes: Fakes, qtbot: QtBot, tmp_path: Path
) -> None:
    """The page only listens."""
    control.start(tmp_path / "a.wav", "")
    fakes.recorder.hear(tone(0.2, fakes.recorder.sample_rate))
    with qtbot.waitSignal(control.heard) as heard:
        pass
    assert heard.args is not None
    assert heard.args[0].state is RecorderState.RECORDING
    with qtbot.waitSignal(control.stopped) as stopped:
        control.stop()
    assert stopped.args is not None
    assert stopped.args[0].seconds == pytest.approx(0.2)
    assert not control.busy


def test_a_stop_that_comes_while_it_opens_is_not_lost(
    control: RecorderControl, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    """Otherwise the microphone would stay open for ever."""
    tasks.held = True
    control.start(tmp_path / "a.wav", "")
    control.stop()
    with qtbot.waitSignal(control.stopped):
        tasks.release()
    assert fakes.recorder.status().state is RecorderState.IDLE


def test_a_second_start_is_a_mistake(control: RecorderControl, tmp_path: Path) -> None:
    """There is one recorder; two recordings at once cannot be meant."""
    control.start(tmp_path / "a.wav", "")
    with pytest.raises(RuntimeError):
        control.start(tmp_path / "b.wav", "")


def test_a_refusal_is_told_and_leaves_it_free(control: RecorderControl, fakes: Fakes, qtbot: QtBot) -> None:
    """No microphone: the next try may succeed."""
    fakes.recorder.refusal = no_microphone()
    with qtbot.waitSignal(control.failed):
        control.monitor("")
    fakes.recorder.refusal = None
    with qtbot.waitSignal(control.started):
        control.monitor("")


def test_a_lost_device_is_told_once_and_can_be_stopped(
    control: RecorderControl, fakes: Fakes, qtbot: QtBot, tmp_path: Path
) -> None:
    """What was heard so far is handed over by stopping."""
    control.start(tmp_path / "a.wav", "")
    fakes.recorder.hear(tone(1.0, fakes.recorder.sample_rate))
    with qtbot.waitSignal(control.lost):
        fakes.recorder.lose(DeviceLost("It stopped."))
    with qtbot.waitSignal(control.stopped) as stopped:
        control.stop()
    assert stopped.args is not None
    assert stopped.args[0].seconds == pytest.approx(1.0)


def test_a_hidden_page_is_not_told_of_levels(control: RecorderControl, qtbot: QtBot, tmp_path: Path) -> None:
    """Nobody looks; recording goes on."""
    control.start(tmp_path / "a.wav", "")
    control.watch(watching=False)
    assert not any(timer.isActive() for timer in control.findChildren(QTimer))
    control.watch(watching=True)
    with qtbot.waitSignal(control.heard):
        pass


def test_stopping_what_never_began_does_nothing(control: RecorderControl, qtbot: QtBot) -> None:
    """Pages stop whatever may run when they are left."""
    with qtbot.assertNotEmitted(control.stopped):
        control.stop()
