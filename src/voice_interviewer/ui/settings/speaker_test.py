"""The speaker test of the settings, and the button that lets one hear the chosen voice."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interviewer.errors import NoVoice, UserError
from voice_interviewer.folders import shipped
from voice_interviewer.ui.player.player_control import PlayerControl
from voice_interviewer.ui.rehearsal.asker import Asker
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.labels import label as labelled

SENTENCE = "Hello. This is the voice that will ask you the questions."


class SpeakerTest(QWidget):
    """A button that plays the voice, and a sentence where that did not work.

    Where there is no voice, a recorded sample is played instead, so that the speaker can be tested all the same.
    Signals: ``running_changed(bool)``.
    """

    running_changed = Signal(bool)

    def __init__(self, context: Context, label: str, sample: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._settings = context.services.settings
        self._sample = sample or shipped("assets") / "sample_answer.flac"
        self._asker = Asker(context, self)
        self._player = PlayerControl(context, self)
        self.button = QPushButton(label)
        """Begins and ends the test; the page lays it out."""
        self._sentence = labelled("", "muted")
        self.running = False
        self._lay_out()
        self._connect()

    @property
    def sentence(self) -> str:
        """What is said about the test."""
        return self._sentence.text()

    def stop(self) -> None:
        """Be quiet."""
        self._asker.close()
        self._player.close()

    def _lay_out(self) -> None:
        self.button.setAccessibleName(self._label.replace("&", ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sentence)
        self.hide()

    def _connect(self) -> None:
        self.button.clicked.connect(self._clicked)
        self._asker.quiet.connect(self._finished)
        self._asker.failed.connect(self._failed)
        self._player.finished.connect(self._finished)
        self._player.failed.connect(self._failed)

    @Slot()
    def _clicked(self) -> None:
        if self.running:
            self.stop()
            return
        self._set_running(True)
        self._say("")
        self._asker.ask(SENTENCE)

    @Slot()
    def _finished(self) -> None:
        self._set_running(False)

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        self._say(str(error))
        if isinstance(error, NoVoice) and self._sample.is_file():
            self._player.play(self._sample, self._settings.current.speaker)
        else:
            self._set_running(False)

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def _set_running(self, running: bool) -> None:
        if running is self.running:
            return
        self.running = running
        self.button.setText("&Stop" if running else self._label)
        self.button.setAccessibleName(self.button.text().replace("&", ""))
        self.running_changed.emit(running)
