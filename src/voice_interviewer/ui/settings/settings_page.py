"""The settings: a form made from the table of options, the device tests, and where things are kept."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.bank.bank import Bank
from voice_interviewer.errors import UserError
from voice_interviewer.transcription.models import ModelInfo, available
from voice_interviewer.ui.exam.exam_card import ExamCard
from voice_interviewer.ui.opinion.key_panel import KeyPanel
from voice_interviewer.ui.settings.choices import NO_DEVICE, device_choices, model_choices, role_choices, voice_choices
from voice_interviewer.ui.settings.corrections_card import CorrectionsCard
from voice_interviewer.ui.settings.folder_list import FolderList
from voice_interviewer.ui.settings.microphone_test import MicrophoneTest
from voice_interviewer.ui.settings.models_card import ModelsCard
from voice_interviewer.ui.settings.option_form import Edit, OptionForm
from voice_interviewer.ui.settings.speaker_test import SpeakerTest
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn
from voice_interviewer.voice.ports import Devices, Voice

WIDTH = 100 * SPACE


class SettingsPage(QWidget):
    """Every change is stored at once. Signals: ``exam_requested()``."""

    exam_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._store = context.services.settings
        self.form = OptionForm(self._store.current, context.theme)
        self.rescan_button = QPushButton("&Look for devices again")
        self._sound_problem = _problem_label()
        self._voice_problem = _problem_label()
        self.microphone_test = MicrophoneTest(context)
        self.speaker_test = SpeakerTest(context, "Test &speaker")
        self._hear = SpeakerTest(context, "&Hear the voice")
        self.models = ModelsCard(context)
        self.corrections = CorrectionsCard(context)
        self.opinion_key = KeyPanel(context)
        self.exam_card = ExamCard()
        self._folders = FolderList(context)
        self._looked = False
        self._rescan_had_focus = False
        self._lay_out()
        self._order_tabs()
        self._connect()

    def activate(self) -> None:
        """The page is shown: look what the machine has, once."""
        self.form.show_settings(self._store.current)
        if not self._looked:
            self._looked = True
            self._look_for_devices(rescan=False)
            self._context.tasks.run(
                lambda token, report: self._context.services.speaker.voices(), self._voices_found, self._no_voices
            )
            self._look_for_models()
        self._look_for_roles()
        self.models.refresh()
        self.corrections.refresh()
        self.opinion_key.refresh()

    def deactivate(self) -> None:
        """The page is left: end every test."""
        self.microphone_test.stop()
        self.speaker_test.stop()
        self._hear.stop()

    def _lay_out(self) -> None:
        title = QLabel("Settings")
        title.setProperty("role", "title")
        hint = QLabel("Changes are kept at once.")
        hint.setProperty("role", "muted")
        self.rescan_button.setAccessibleName("Look for devices again")
        self.rescan_button.setToolTip("After plugging something in or out")
        sound, voice = self.form.cards["Sound"], self.form.cards["Voice"]
        self.rescan_button.setProperty("kind", "quiet")
        buttons = _row(self.microphone_test.button, self.speaker_test.button, None, self.rescan_button)
        for widget in (self._sound_problem, buttons, self.microphone_test, self.speaker_test):
            sound.add(widget)
        for widget in (self._voice_problem, _row(self._hear.button, None), self._hear):
            voice.add(widget)
        self.form.cards["Second opinion"].add(self.opinion_key)
        column = ScrolledColumn(WIDTH)
        for widget in (title, hint, self.form, self.models, self.corrections, self.exam_card, self._folders):
            column.body.addWidget(widget)
        column.body.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _order_tabs(self) -> None:
        """Tab goes from card to card, as one reads."""
        sound, voice = self.form.controls("Sound")[-1], self.form.controls("Voice")[-1]
        tests = (
            self.microphone_test.button,
            self.speaker_test.button,
            self.rescan_button,
            self.microphone_test.record_button,
        )
        opinion, key = self.form.controls("Second opinion")[-1], self.opinion_key.controls
        for before, after in (*pairwise((sound, *tests)), (voice, self._hear.button), *pairwise((opinion, *key))):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.form.edited.connect(self._store_edit)
        self.exam_card.exam_requested.connect(self.exam_requested)
        self.models.changed.connect(self._look_for_models)
        self.models.chosen.connect(self._model_chosen)
        self.rescan_button.clicked.connect(self._rescan_wanted)
        for test in (self.microphone_test, self.speaker_test, self._hear):
            test.running_changed.connect(self._test_running)

    @Slot(object)
    def _store_edit(self, edit: Edit) -> None:
        try:
            settings = self._store.change(**{edit.key: edit.value})
        except UserError as error:
            self.form.show_settings(self._store.current)
            self._context.messages.error(error)
            return
        if edit.key == "theme":
            self._context.theme.choose(settings.theme)
        if edit.key in {"engine", "model"}:
            self.models.refresh()
        if edit.key == "opinion_url":
            self.opinion_key.refresh()

    @Slot()
    def _rescan_wanted(self) -> None:
        self._look_for_devices(rescan=True)

    def _look_for_devices(self, rescan: bool) -> None:
        self._rescan_had_focus = self.rescan_button.hasFocus()
        self.rescan_button.setEnabled(False)
        devices = self._context.services.devices
        self._context.tasks.run(lambda token, report: devices.devices(rescan), self._devices_found, self._no_devices)

    def _looked_for_devices(self) -> None:
        self.rescan_button.setEnabled(True)
        if self._rescan_had_focus:  # it went on to the next control while the button was disabled
            self.rescan_button.setFocus()

    def _devices_found(self, devices: Devices) -> None:
        self._looked_for_devices()
        self.form.offer("microphones", device_choices(devices.microphones))
        self.form.offer("speakers", device_choices(devices.speakers))
        missing = [
            sentence
            for found, sentence in (
                (devices.microphones, "No microphone was found: plug one in, or type your answers."),
                (devices.speakers, "No speaker was found: questions are shown as text."),
            )
            if not found
        ]
        _say(self._sound_problem, " ".join(missing))

    def _no_devices(self, error: Exception) -> None:
        self._looked_for_devices()
        self.form.offer("microphones", NO_DEVICE)
        self.form.offer("speakers", NO_DEVICE)
        _say(self._sound_problem, _told(error))

    def _voices_found(self, voices: tuple[Voice, ...]) -> None:
        self.form.offer("voices", voice_choices(voices))
        _say(self._voice_problem, "")

    def _no_voices(self, error: Exception) -> None:
        self.form.offer("voices", (("", "None was found"),))
        _say(self._voice_problem, _told(error))

    @Slot()
    def _look_for_models(self) -> None:
        folders = self._context.services.folders
        self._context.tasks.run(lambda token, report: available(folders), self._models_found)

    def _look_for_roles(self) -> None:
        """In a worker, since the packs may have to be read first; each time, since they may have changed."""
        services = self._context.services
        self._context.tasks.run(lambda token, report: services.fresh_bank(), self._roles_found)

    def _roles_found(self, bank: Bank) -> None:
        self.form.offer("roles", role_choices(bank.packs))

    @Slot(str)
    def _model_chosen(self, name: str) -> None:
        self._store_edit(Edit("model", name))
        self.form.show_settings(self._store.current)

    def _models_found(self, models: tuple[ModelInfo, ...]) -> None:
        self.form.offer("models", model_choices(models))

    @Slot(bool)
    def _test_running(self, running: bool) -> None:
        """Devices can be looked for only while none is in use, and one test at a time is enough."""
        self.rescan_button.setEnabled(not running)
        for test in (self.microphone_test, self.speaker_test, self._hear):
            test.button.setEnabled(not running or test.running)


def _row(*buttons: QPushButton | None) -> QWidget:
    """Buttons side by side; None stands for the free room between them."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE)
    for button in buttons:
        if button is None:
            layout.addStretch()
        else:
            layout.addWidget(button)
    return row


def _problem_label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "warning")
    label.setWordWrap(True)
    label.hide()
    return label


def _say(label: QLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setAccessibleName(sentence)
    label.setVisible(bool(sentence))


def _told(error: Exception) -> str:
    """What the user is told; a mistake of ours is not told here but raised on."""
    if not isinstance(error, UserError):
        raise error
    return str(error)
