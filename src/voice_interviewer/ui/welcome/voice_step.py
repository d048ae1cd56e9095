"""The voice that asks, and where it is heard."""

from PySide6.QtWidgets import QHBoxLayout

from voice_interviewer.errors import for_user
from voice_interviewer.ui.settings.choices import NO_DEVICE, device_choices, voice_choices
from voice_interviewer.ui.settings.speaker_test import SpeakerTest
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.welcome.welcome_step import WelcomeStep, offer
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.voice.ports import Devices, Voice


class VoiceStep(WelcomeStep):
    """Signals: those of a step."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, "Can you hear us?", "Questions are asked in a voice of this computer. They are always shown, too."
        )
        self.speakers = self.setting("speaker")
        self.voices = self.setting("voice")
        self.setting("speech_rate")
        self.problem = label("", "warning")
        self.problem.hide()
        self.test = SpeakerTest(context, "&Hear the voice")
        row = QHBoxLayout()
        row.addWidget(self.test.button)
        row.addStretch()
        self.body.addWidget(self.problem)
        self.body.addLayout(row)
        self.body.addWidget(self.test)

    def begin(self) -> None:
        services, run = self._context.services, self._context.tasks.run
        self._say("")  # what was amiss before may be there by now
        run(lambda token, report: services.devices.devices(rescan=False), self._speakers_found, self._no_speakers)
        run(lambda token, report: services.speaker.voices(), self._voices_found, self._no_voices)
        self.test.button.setFocus()

    def end(self) -> None:
        self.test.stop()

    def _speakers_found(self, devices: Devices) -> None:
        chosen = self._context.services.settings.current.speaker
        offer(self.speakers, device_choices(devices.speakers), chosen)
        if not devices.speakers:
            self._say("No speaker was found: questions are shown as text.")

    def _no_speakers(self, error: Exception) -> None:
        offer(self.speakers, NO_DEVICE, self._context.services.settings.current.speaker)
        self._tell(error)

    def _voices_found(self, voices: tuple[Voice, ...]) -> None:
        offer(self.voices, voice_choices(voices), self._context.services.settings.current.voice)

    def _no_voices(self, error: Exception) -> None:
        offer(self.voices, (("", "None was found"),), self._context.services.settings.current.voice)
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        self._say(str(for_user(error)))

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
