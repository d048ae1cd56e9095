"""The microphone test of the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.fake_voice import no_microphone, tone
from support.services import Fakes
from voice_interviewer.errors import DeviceLost, NoMicrophone
from voice_interviewer.ui.settings.microphone_test import SECONDS, MicrophoneTest, Step
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.ports import RecorderState


@pytest.fixture
def test_widget(qtbot: QtBot, context: Context) -> MicrophoneTest:
    widget = MicrophoneTest(context)
    qtbot.addWidget(widget)
    qtbot.addWidget(widget.button)
    return widget


def files(context: Context) -> list[Path]:
    return list(context.services.folders.cache.glob("*.wav"))


def test_it_listens_records_and_plays_back(
    test_widget: MicrophoneTest, context: Context, fakes: Fakes, qtbot: QtBot
) -> None:
    """The whole way: from a level to one's own voice, and nothing is left on disk."""
    context.services.settings.change(microphone="Desk microphone, Fake")
    test_widget.button.click()
    assert test_widget.step is Step.LISTENING
    assert fakes.recorder.device == "Desk microphone, Fake"
    test_widget.record_button.click()
    fakes.recorder.hear(tone(SECONDS + 0.1, fakes.recorder.sample_rate))
    qtbot.waitUntil(lambda: test_widget.step is Step.PLAYING)
    assert "-6 dB" in test_widget.sentence
    fakes.player.advance(10)
    qtbot.waitUntil(lambda: test_widget.step is Step.IDLE)
    assert "Did you hear yourself" in test_widget.sentence
    assert files(context) == []


def test_stop_ends_it_at_every_step(test_widget: MicrophoneTest, context: Context, fakes: Fakes) -> None:
    """Leaving the page closes the microphone, whatever it is doing."""
    test_widget.button.click()
    test_widget.stop()
    assert not test_widget.running
    test_widget.button.click()
    test_widget.record_button.click()
    test_widget.stop()
    assert fakes.recorder.status().state is RecorderState.IDLE
    assert files(context) == []


def test_no_microphone_is_a_sentence(test_widget: MicrophoneTest, fakes: Fakes) -> None:
    """With what to do about it."""
    fakes.recorder.refusal = no_microphone()
    test_widget.button.click()
    assert not test_widget.running
    assert "Plug one in" in test_widget.sentence


def test_a_lost_microphone_ends_the_test(test_widget: MicrophoneTest, fakes: Fakes, qtbot: QtBot) -> None:
    """And says how."""
    test_widget.button.click()
    fakes.recorder.lose(DeviceLost("“Desk microphone” stopped.", "Plug it in again."))
    qtbot.waitUntil(lambda: not test_widget.running)
    assert "Plug it in again" in test_widget.sentence


def test_it_says_when_devices_are_in_use(test_widget: MicrophoneTest, qtbot: QtBot) -> None:
    """Devices can be looked for only while none is in use."""
    with qtbot.waitSignal(test_widget.running_changed) as began:
        test_widget.button.click()
    with qtbot.waitSignal(test_widget.running_changed) as ended:
        test_widget.button.click()
    assert (began.args, ended.args) == ([True], [False])


def test_stopped_while_it_plays_nothing_is_left(
    test_widget: MicrophoneTest, context: Context, fakes: Fakes, qtbot: QtBot
) -> None:
    """A voice must not stay on disk because somebody was in a hurry."""
    test_widget.button.click()
    test_widget.record_button.click()
    fakes.recorder.hear(tone(SECONDS + 0.1, fakes.recorder.sample_rate))
    qtbot.waitUntil(lambda: test_widget.step is Step.PLAYING)
    test_widget.stop()
    assert files(context) == []


def test_name_of_a_device_is_never_markup(test_widget: MicrophoneTest, fakes: Fakes) -> None:
    """It is shown letter for letter."""
    fakes.recorder.refusal = NoMicrophone("“<b>Mic</b>” cannot be opened.", "Plug another in.")
    test_widget.button.click()
    assert "<b>Mic</b>" in test_widget.sentence
    assert {each.textFormat() for each in test_widget.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
