"""Fills the lists of the form with what the machine has: devices, voices, models, packs, languages."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QLabel, QPushButton

from voice_interviewer.bank.bank import Bank
from voice_interviewer.errors import for_user
from voice_interviewer.transcription.models import ModelInfo, available
from voice_interviewer.ui.settings.choices import NO_DEVICE, device_choices, model_choices, role_choices, voice_choices
from voice_interviewer.ui.settings.neural_note import neural_note
from voice_interviewer.ui.settings.option_form import OptionForm
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.language import languages, tr
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.voice.neural_voice import neural_version
from voice_interviewer.voice.ports import Devices, Voice

Found = TypeVar("Found")

NO_MICROPHONE = "No microphone was found: plug one in, or type your answers."
NO_SPEAKER = "No speaker was found: questions are shown as text."


class MachineLists(QObject):
    """Looks in a worker; what is missing is said in two labels that the page lays out. Signals: none."""

    def __init__(self, context: Context, form: OptionForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._form = form
        self._looked = self._rescan_had_focus = False
        self.rescan: QPushButton = button("&Look for devices again", "quiet", tip="After plugging something in or out")
        self.sound_problem = _problem_label()
        self.voice_problem = _problem_label()
        self.neural = label("", "small")
        self.neural.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.rescan.clicked.connect(self._rescan_wanted)

    def look(self) -> None:
        """The page is shown: look what the machine has, once; packs each time, since they may have changed."""
        if not self._looked:
            self._looked = True
            services = self._context.services
            self._form.offer("languages", languages())
            self._look_for_devices(rescan=False)
            self._run(services.speaker.voices, self._voices_found, self._no_voices)
            self.look_for_models()
        _say(self.neural, neural_note(self._context.services.settings.current.voice, neural_version()))
        # In a worker, since the packs may have to be read first.
        self._run(self._context.services.fresh_bank, self._roles_found)

    @Slot()
    def look_for_models(self) -> None:
        """Other models are here now."""
        folders = self._context.services.folders
        self._run(lambda: available(folders), self._models_found)

    def _run(
        self,
        look: Callable[[], Found],
        found: Callable[[Found], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._context.tasks.run(lambda token, report: look(), found, failed)

    @Slot()
    def _rescan_wanted(self) -> None:
        self._look_for_devices(rescan=True)

    def _look_for_devices(self, rescan: bool) -> None:
        self._rescan_had_focus = self.rescan.hasFocus()
        self.rescan.setEnabled(False)
        devices = self._context.services.devices
        self._run(lambda: devices.devices(rescan), self._devices_found, self._no_devices)

    def _looked_for_devices(self) -> None:
        self.rescan.setEnabled(True)
        if self._rescan_had_focus:  # it went on to the next control while the button was disabled
            self.rescan.setFocus()

    def _devices_found(self, devices: Devices) -> None:
        self._looked_for_devices()
        self._form.offer("microphones", device_choices(devices.microphones))
        self._form.offer("speakers", device_choices(devices.speakers))
        missing = [
            tr(sentence)
            for found, sentence in ((devices.microphones, NO_MICROPHONE), (devices.speakers, NO_SPEAKER))
            if not found
        ]
        _say(self.sound_problem, " ".join(missing))

    def _no_devices(self, error: Exception) -> None:
        self._looked_for_devices()
        self._form.offer("microphones", NO_DEVICE)
        self._form.offer("speakers", NO_DEVICE)
        _say(self.sound_problem, str(for_user(error)))

    def _voices_found(self, voices: tuple[Voice, ...]) -> None:
        self._form.offer("voices", voice_choices(voices))
        _say(self.voice_problem, "")

    def _no_voices(self, error: Exception) -> None:
        self._form.offer("voices", (("", "None was found"),))
        _say(self.voice_problem, str(for_user(error)))

    def _roles_found(self, bank: Bank) -> None:
        self._form.offer("roles", role_choices(bank.packs))

    def _models_found(self, models: tuple[ModelInfo, ...]) -> None:
        self._form.offer("models", model_choices(models))


def _problem_label() -> QLabel:
    made = label("", "warning")
    made.hide()
    return made


def _say(where: QLabel, sentence: str) -> None:
    where.setText(sentence)
    where.setAccessibleName(sentence)
    where.setVisible(bool(sentence))
