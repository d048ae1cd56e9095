"""The microphone test of the settings: a live level, then three seconds recorded and played back."""

from contextlib import suppress
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.ui.player.player_control import PlayerControl
from voice_interviewer.ui.rehearsal.level_meter import LevelMeter
from voice_interviewer.ui.rehearsal.recorder_control import RecorderControl
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.voice.ports import RecorderStatus, Recording

SECONDS = 3.0


class Step(Enum):
    """Where the test stands."""

    IDLE = "idle"
    LISTENING = "listening"
    CHANGING = "changing"  # from listening to recording: the device is closed and opened again
    RECORDING = "recording"
    PLAYING = "playing"


_SENTENCES = {
    Step.IDLE: "",
    Step.LISTENING: "Say something in your normal voice and watch the level.",
    Step.CHANGING: "One moment…",
    Step.RECORDING: "Recording three seconds. Keep talking.",
    Step.PLAYING: "This is what the app hears.",
}


class MicrophoneTest(QWidget):
    """A sentence, a level meter and two buttons; hidden while it has nothing to say.

    Signals: ``running_changed(bool)``.
    """

    running_changed = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = context.services.settings
        self._path: Path = context.services.folders.cache / "microphone-test.wav"
        self._recorder = RecorderControl(context, self)
        self._player = PlayerControl(context, self)
        self.button = QPushButton("Test &microphone")
        """Begins and ends the test; the page lays it out."""
        self.record_button = QPushButton("&Record 3 seconds and play them")
        self._sentence = label("", "muted")
        self._meter = LevelMeter(context.theme)
        self.step = Step.IDLE
        self._lay_out()
        self._connect()
        self._go(Step.IDLE)

    @property
    def sentence(self) -> str:
        """What is said about the test."""
        return self._sentence.text()

    @property
    def running(self) -> bool:
        """Whether the sound devices are in use."""
        return self.step is not Step.IDLE

    def stop(self) -> None:
        """End the test."""
        self._end()

    def _lay_out(self) -> None:
        self.record_button.setAccessibleName("Record 3 seconds and play them")
        row = QHBoxLayout()
        row.addWidget(self.record_button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._sentence)
        layout.addWidget(self._meter)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.button.clicked.connect(self._toggled)
        self.record_button.clicked.connect(self._record_wanted)
        self._recorder.heard.connect(self._heard)
        self._recorder.stopped.connect(self._stopped)
        self._recorder.lost.connect(self._lost)
        self._recorder.failed.connect(self._failed)
        self._player.finished.connect(self._played)
        self._player.failed.connect(self._failed)

    def _go(self, step: Step, sentence: str = "") -> None:
        before, self.step = self.step, step
        active = step is not Step.IDLE
        if self.record_button.hasFocus() and step is not Step.LISTENING:
            self.button.setFocus()  # a disabled button would let it go on down the page, and the page would scroll
        self.button.setText("Stop the &test" if active else "Test &microphone")
        self.button.setAccessibleName(self.button.text().replace("&", ""))
        self.record_button.setVisible(active)
        self.record_button.setEnabled(step is Step.LISTENING)
        self._meter.setVisible(step in {Step.LISTENING, Step.CHANGING, Step.RECORDING})
        self._sentence.setText(sentence or _SENTENCES[step])
        self.setVisible(bool(self._sentence.text()))
        if (before is Step.IDLE) is active:
            self.running_changed.emit(active)

    @Slot()
    def _toggled(self) -> None:
        if self.running:
            self.stop()
        elif not self._recorder.busy:
            self._meter.reset()
            self._go(Step.LISTENING)
            self._recorder.monitor(self._settings.current.microphone)

    @Slot()
    def _record_wanted(self) -> None:
        self._go(Step.CHANGING)
        self._recorder.stop()

    @Slot(object)
    def _heard(self, status: RecorderStatus) -> None:
        self._meter.show_status(status)
        if self.step is Step.RECORDING and status.seconds >= SECONDS:
            self._recorder.stop()

    @Slot(object)
    def _stopped(self, recording: Recording | None) -> None:
        if self.step is Step.CHANGING:
            with suppress(OSError):  # else recording says what is wrong
                self._path.parent.mkdir(parents=True, exist_ok=True)
            self._forget()
            self._go(Step.RECORDING)
            self._recorder.start(self._path, self._settings.current.microphone)
        elif self.step is Step.RECORDING and recording is not None:
            self._go(Step.PLAYING, f"This is what the app hears. The loudest moment: {recording.peak_db:.0f} dB.")
            self._player.play(recording.path, self._settings.current.speaker)
        else:
            self._forget()

    @Slot()
    def _played(self) -> None:
        if self.step is Step.PLAYING:
            self._player.close()
            self._forget()
            self._go(Step.IDLE, "Did you hear yourself? Then microphone and speaker both work.")

    @Slot(object)
    def _lost(self, status: RecorderStatus) -> None:
        self._end(str(status.problem) if status.problem else "The microphone stopped.")

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        self._end(str(error))

    def _end(self, sentence: str = "") -> None:
        played = self.step is Step.PLAYING
        self._go(Step.IDLE, sentence)  # first, so that what was recorded is not played
        self._player.close()
        self._recorder.stop()
        if played:
            self._forget()

    def _forget(self) -> None:
        """Nothing of it is kept. A file that is held (on Windows, while it is opened) goes with the next test."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
