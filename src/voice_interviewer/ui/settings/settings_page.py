"""The settings: a form made from the table of options, the device tests, keys, and what is kept on this machine."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.exam.exam_card import ExamCard
from voice_interviewer.ui.opinion.key_panel import KeyPanel
from voice_interviewer.ui.settings.corrections_card import CorrectionsCard
from voice_interviewer.ui.settings.keys_card import KeysCard
from voice_interviewer.ui.settings.machine_lists import MachineLists
from voice_interviewer.ui.settings.microphone_test import MicrophoneTest
from voice_interviewer.ui.settings.models_card import ModelsCard
from voice_interviewer.ui.settings.never_scored import NeverScored
from voice_interviewer.ui.settings.option_form import OptionForm
from voice_interviewer.ui.settings.privacy_card import PrivacyCard
from voice_interviewer.ui.settings.setting_changes import SettingChanges
from voice_interviewer.ui.settings.settings_head import SettingsHead
from voice_interviewer.ui.settings.settings_index import SettingsIndex
from voice_interviewer.ui.settings.settings_parts import Part
from voice_interviewer.ui.settings.speaker_test import SpeakerTest
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SCROLL_BAR, SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn

WIDTH = 100 * SPACE
ROOM_FOR_INDEX = 124 * SPACE
"""Pixels of the page from which on the index stands at the side."""

NOTHING_FOUND = "No setting has these words."


class SettingsPage(QWidget):
    """Every change is stored at once. Signals: ``exam_requested()``."""

    exam_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = context.services.settings
        self.column = ScrolledColumn(WIDTH, self)  # in its place before it is filled: moving all of it takes long
        self.form = OptionForm(self._store.current, context.theme, self)
        self.form.hide()  # its cards stand among the others
        self.changes = SettingChanges(context, self)
        self._lists = MachineLists(context, self.form, self)
        self.rescan_button = self._lists.rescan
        self.microphone_test = MicrophoneTest(context)
        self.speaker_test = SpeakerTest(context, "Test &speaker")
        self._hear = SpeakerTest(context, "&Hear the voice")
        self.never_scored = NeverScored(context.theme)
        self.models = ModelsCard(context)
        self.corrections = CorrectionsCard(context)
        self.opinion_key = KeyPanel(context)
        self.exam_card = ExamCard()
        self.keys = KeysCard(context, self.changes)
        self.privacy = PrivacyCard(context)
        self._parts = self._in_order()
        names = [part.name for part in self._parts]
        self.head = SettingsHead(context.theme, names)
        self.index = SettingsIndex(names)
        self.nothing = label(NOTHING_FOUND, "muted")
        self._lay_out()
        self._order_tabs()
        self._connect()

    def activate(self) -> None:
        """The page is shown: look what the machine has."""
        self.form.show_settings(self._store.current)
        self._lists.look()
        self.models.refresh()
        self.corrections.refresh()
        self.opinion_key.refresh()
        self.keys.refresh()
        self.privacy.refresh()

    def deactivate(self) -> None:
        """The page is left: end every test."""
        self.microphone_test.stop()
        self.speaker_test.stop()
        self._hear.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= ROOM_FOR_INDEX
        self.index.setVisible(wide)
        self.head.go_to.setVisible(not wide)

    def _in_order(self) -> list[Part]:
        """The groups of the form with the cards that belong beside them."""
        form = [Part(name, card) for name, card in self.form.cards.items()]
        own = [
            Part("Speech models", self.models, "whisper download weights"),
            Part("Your words", self.corrections, "corrections vocabulary"),
            Part("The grader's exam", self.exam_card),
            Part("Keys", self.keys, "shortcuts keyboard"),
            Part("Privacy", self.privacy, "network delete everything storage folders data"),
        ]
        after = next(place for place, part in enumerate(form) if part.name == "Transcription") + 1
        return [*form[:after], own[0], own[1], *form[after:], *own[2:]]

    def _lay_out(self) -> None:
        self.head.setMaximumWidth(WIDTH)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.index)
        right = QVBoxLayout()
        right.setSpacing(0)
        outer.addLayout(right, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, SCROLL_BAR, 0)  # so that it stands over the cards, which scroll
        right.addLayout(middle)
        middle.addWidget(self.head)
        right.addWidget(self.column, 1)
        self.nothing.hide()
        self.column.body.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        for widget in (self.nothing, *(part.card for part in self._parts)):
            self.column.body.addWidget(widget)
        self.column.body.addStretch()
        self._fill_cards()

    def _fill_cards(self) -> None:
        """What belongs to a group of the form beside its rows."""
        sound, voice = self.form.cards["Sound"], self.form.cards["Voice"]
        buttons = _row(self.microphone_test.button, self.speaker_test.button, None, self.rescan_button)
        for widget in (self._lists.sound_problem, buttons, self.microphone_test, self.speaker_test):
            sound.add(widget)
        for widget in (self._lists.voice_problem, _row(self._hear.button, None), self._hear, self._lists.neural):
            voice.add(widget)
        self.form.cards["Second opinion"].add(self.opinion_key)
        self.form.cards["Fair listening"].add(self.never_scored)

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
        self.form.edited.connect(self.changes.edit)
        self.form.reset_requested.connect(self.changes.reset)
        self.changes.stored.connect(self._stored)
        self.head.reset_wanted.connect(self.changes.reset_all)
        self.head.searched.connect(self._look_for)
        self.head.group_wanted.connect(self.go_to)
        self.index.group_wanted.connect(self.go_to)
        self.column.verticalScrollBar().valueChanged.connect(self._mark_group)
        self.exam_card.exam_requested.connect(self.exam_requested)
        self.models.changed.connect(self._lists.look_for_models)
        self.models.chosen.connect(self._model_chosen)
        shortcuts.bind(self, shortcuts.FIND_SETTING, self._find)
        shortcuts.bind(self, shortcuts.CLEAR, self.head.search.clear)
        for test in (self.microphone_test, self.speaker_test, self._hear):
            test.running_changed.connect(self._test_running)

    @Slot(str)
    def go_to(self, name: str) -> None:
        """Bring a group to the top."""
        part = next(part for part in self._parts if part.name == name)
        self.column.bring_to_top(part.card)
        self.index.show_group(name)
        self.head.show_group(name)

    @Slot(str)
    def _look_for(self, text: str) -> None:
        words = text.lower().split()
        found = {part.name for part in self._parts if part.look_for(words)}
        self.index.show_found(found)
        self.nothing.setVisible(not found)
        self.column.verticalScrollBar().setValue(0)

    @Slot(int)
    def _mark_group(self, top: int) -> None:
        """The first card of which a good part is in view."""
        shown = [part for part in self._parts if not part.card.isHidden()]
        for part in shown:
            if part.card.geometry().bottom() > top + 6 * SPACE:
                self.index.show_group(part.name)
                self.head.show_group(part.name)
                return

    @Slot(object)
    def _stored(self, keys: frozenset[str]) -> None:
        self.form.show_settings(self._store.current)
        if keys & {"engine", "model"}:
            self.models.refresh()
        if "opinion_url" in keys:
            self.opinion_key.refresh()

    def _find(self) -> None:
        self.head.search.setFocus()
        self.head.search.selectAll()

    @Slot(str)
    def _model_chosen(self, name: str) -> None:
        self.changes.change({"model": name})

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
