"""The microphone: speak, see the level, hear it back."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.errors import UserError
from voice_interviewer.ui.settings.choices import NO_DEVICE, device_choices
from voice_interviewer.ui.settings.microphone_test import MicrophoneTest
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.welcome.welcome_step import WelcomeStep, offer
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.voice.ports import Devices

NONE_FOUND = "No microphone was found. Plug one in and look again, or go on: answers can be typed, too."


class MicrophoneStep(WelcomeStep):
    """Signals: those of a step."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, "Can we hear you?", "Say a sentence as you would in an interview, and hear what was recorded."
        )
        self.devices = self.setting("microphone")
        self.problem = label("", "warning")
        self.problem.hide()
        self.test = MicrophoneTest(context)
        self.look_button = QPushButton("&Look again")
        self.look_button.setAccessibleName("Look for microphones again")
        self.look_button.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.test.button)
        row.addWidget(self.look_button)
        row.addStretch()
        self.body.addWidget(self.problem)
        self.body.addLayout(row)
        self.body.addWidget(self.test)
        self.look_button.clicked.connect(self._look_again)

    def begin(self) -> None:
        self._look(rescan=False)
        self.test.button.setFocus()

    def end(self) -> None:
        self.test.stop()

    @Slot()
    def _look_again(self) -> None:
        self.test.stop()  # devices can be looked for only while none is in use
        self._look(rescan=True)

    def _look(self, rescan: bool) -> None:
        devices = self._context.services.devices
        self._context.tasks.run(lambda token, report: devices.devices(rescan), self._found, self._none)

    def _found(self, devices: Devices) -> None:
        chosen = self._context.services.settings.current.microphone
        offer(self.devices, device_choices(devices.microphones), chosen)
        self._say("" if devices.microphones else NONE_FOUND)

    def _none(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        offer(self.devices, NO_DEVICE, self._context.services.settings.current.microphone)
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.look_button.setVisible(bool(sentence))
