"""Cues through real sound: heard at the speaker, and not in the recording, also with a loudspeaker in the room."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.examples import example_question
from support.hearing import offset_of, samples_of
from support.room import loudspeaker_in_the_room
from support.services import Fakes, fake_services
from support.virtual_audio import VirtualAudio
from voice_interviewer.ui.rehearsal.answer_recording import AnswerRecording, Recorded
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Messages
from voice_interviewer.ui.shell.tasks import ThreadTaskRunner
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.voice.cues import RATE, Cue, samples
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.player import SoundDevicePlayer
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.recorder import SoundDeviceRecorder

pytestmark = pytest.mark.sound


@pytest.fixture
def context(qapp: QApplication, virtual_audio: VirtualAudio, fakes: Fakes, tmp_path: Path) -> Iterator[Context]:
    """Real sound and real threads; cues are wanted."""
    devices = PortAudioDevices(PortAudio())
    recorder, tasks = SoundDeviceRecorder(devices), ThreadTaskRunner()
    services = fake_services(tmp_path, fakes, recorder=recorder, new_player=lambda: SoundDevicePlayer(devices))
    services.settings.change(sound_cues=True, cue_volume=100)
    yield Context(services, tasks, Theme(qapp, "light"), Messages())
    recorder.stop()
    tasks.shutdown()


@pytest.fixture
def recording(qtbot: QtBot, context: Context) -> Iterator[AnswerRecording]:
    recording = AnswerRecording(context, example_question())
    recording.cues.prepare()
    yield recording
    recording.cues.close()


def place(cue: Cue, heard: np.ndarray) -> tuple[int, float]:
    """At which sample a cue lies in what was heard, and how like it that is, 0 to 1."""
    wanted = samples(cue, 100)
    at = offset_of(wanted, heard)
    return at, float(np.corrcoef(heard[at : at + len(wanted)], wanted)[0, 1])


def test_the_cues_of_an_answer_are_heard_and_none_of_them_is_in_it(
    recording: AnswerRecording, context: Context, virtual_audio: VirtualAudio, qtbot: QtBot, tmp_path: Path
) -> None:
    """Begin, pause, go on, end; the microphone hears the loudspeaker all the while."""
    status = context.services.recorder.status
    kept: list[Recorded] = []
    recording.finished.connect(kept.append)
    with loudspeaker_in_the_room(virtual_audio), virtual_audio.record_speaker(tmp_path / "heard.wav"):
        with qtbot.waitSignal(recording.started):
            recording.begin()
        qtbot.waitUntil(lambda: status().seconds > 0.5)
        recording.pause()
        with qtbot.waitCallback() as ended:
            recording.cues.play_then(Cue.PAUSED, ended)
        with qtbot.waitSignal(recording.resumed):
            recording.resume()
        qtbot.waitUntil(lambda: status().seconds > 1.0)
        with qtbot.waitSignal(recording.finished):
            recording.finish()
        with qtbot.waitCallback() as ended:
            recording.cues.play_then(Cue.STOPPED, ended)
    heard = samples_of(tmp_path / "heard.wav").astype(float)
    places = [place(cue, heard) for cue in (Cue.BEGIN, Cue.PAUSED, Cue.RESUMED, Cue.STOPPED)]
    assert [at for at, _ in places] == sorted(at for at, _ in places)
    assert min(likeness for _, likeness in places) > 0.99
    answer = samples_of(kept[0].path)
    assert len(answer) > 0.9 * RATE
    assert np.abs(answer.astype(int)).max() < 30, "-60 dB: nothing of a cue"
