"""The settings: a form made from the table of options, the device tests, keys, and what is kept on this machine."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.ui.cues.cue_sounds import CueSounds
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
from voice_interviewer.ui.settings.settings_parts import Part, side_by_side
from voice_interviewer.ui.settings.speaker_test import SpeakerTest
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SCROLL_BAR, SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

WIDTH = 100 * SPACE
ROOM_FOR_INDEX = 124 * SPACE
"""Pixels of the page from which on the index stands at the side."""

AFTER = "Transcription"
"""The group of the form behind which the models and the user's words stand."""

AT_FIRST = 3
"""Cards that are shown at once, more than any window has room for; laying out all of them at once takes too long."""

NOTHING_FOUND = "No setting has these words."


class SettingsPage(QWidget):
    """Every change is stored at once. It is made in steps; shown before the last of them, it looks around after it.

    Signals: ``exam_requested()``; ``storage_requested()``; ``network_used()``, a model is being fetched; ``whole()``,
    the last card is there.
    """

    exam_requested = Signal()
    storage_requested = Signal()
    network_used = Signal()
    whole = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._store = context.services.settings
        self._shown = self._whole = False
        self._wanted = ""
        self.column = ScrolledColumn(WIDTH, self)  # in its place before it is filled: moving all of it takes long
        self.form = OptionForm(self._store.current, context.theme, self, at_once=False)
        self.form.hide()  # its cards stand among the others
        self.changes = SettingChanges(context, self)
        self._parts: list[Part] = []
        self._finding = CancelToken()
        self.nothing = label(NOTHING_FOUND, "muted")
        names = _in_order(self.form)
        self.head = SettingsHead(context.theme, names)
        self.index = SettingsIndex(names)
        self._lay_out()
        context.tasks.in_steps(self._making(names), self._made)

    def activate(self) -> None:
        """The page is shown: look what the machine has."""
        self._shown = True
        if not self._whole:
            return
        self.form.show_settings(self._store.current)
        self._context.tasks.in_steps(self._looking(), self._arrive)

    def arrive_at(self, name: str) -> None:
        """When the page is shown next, show that group, with the keyboard at it."""
        self.head.search.clear()
        self._wanted = name

    def deactivate(self) -> None:
        """The page is left: end every test."""
        self._shown = False
        if not self._whole:
            return
        self.microphone_test.stop()
        self.speaker_test.stop()
        self._hear.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= ROOM_FOR_INDEX
        self.index.setVisible(wide)
        self.head.go_to.setVisible(not wide)

    def _making(self, names: list[str]) -> Iterator[None]:
        """The cards, each in its place before it is filled: what is put there as a whole is costly."""
        makers = {
            "Speech models": self._make_models,
            "Your words": self._make_corrections,
            "The grader's exam": self._make_exam_card,
            "Keys": self._make_keys,
            "Privacy": self._make_privacy,
        }
        for place, name in enumerate(names, start=1):
            part = makers[name]() if name in makers else Part(name, self.form.cards[name])
            self._parts.append(part)
            self.column.body.insertWidget(place, part.card)
            part.card.ensurePolished()
            part.card.setVisible(place <= AT_FIRST)
            yield
        yield from self.form.filling()
        yield from self._making_tests()
        tab_as_laid_out(self)
        self._connect()

    def _looking(self) -> Iterator[None]:
        """The cards that were not in view, then what the machine has, card by card."""
        yield from self._showing_found()
        cards = (self.models, self.corrections, self.opinion_key, self.keys, self.privacy)
        for look in (self._lists.look, *(card.refresh for card in cards)):
            look()
            yield
        tab_as_laid_out(self)

    def _arrive(self) -> None:
        """Not before all cards are in view: those above would push it down."""
        name, self._wanted = self._wanted, ""
        if name:
            self.go_to(name)
            self.index.buttons[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> None:
        self._whole = True
        if self._shown:
            self.activate()
        self.whole.emit()

    def _make_models(self) -> Part:
        self.models = ModelsCard(self._context)
        return Part("Speech models", self.models, "whisper download weights")

    def _make_corrections(self) -> Part:
        self.corrections = CorrectionsCard(self._context)
        return Part("Your words", self.corrections, "corrections vocabulary")

    def _make_exam_card(self) -> Part:
        self.exam_card = ExamCard()
        return Part("The grader's exam", self.exam_card)

    def _make_keys(self) -> Part:
        self.keys = KeysCard(self._context, self.changes)
        return Part("Keys", self.keys, "shortcuts keyboard")

    def _make_privacy(self) -> Part:
        self.privacy = PrivacyCard(self._context)
        return Part("Privacy", self.privacy, "network delete everything storage folders data problem error crash")

    def _making_tests(self) -> Iterator[None]:
        """What belongs to a group of the form beside its rows."""
        context, cards = self._context, self.form.cards
        self._lists = MachineLists(context, self.form, self)
        self.rescan_button = self._lists.rescan
        self.microphone_test = MicrophoneTest(context)
        self.speaker_test = SpeakerTest(context, "Test &speaker")
        self._hear = SpeakerTest(context, "&Hear the voice")
        buttons = side_by_side(self.microphone_test.button, self.speaker_test.button, None, self.rescan_button)
        for widget in (self._lists.sound_problem, buttons, self.microphone_test, self.speaker_test):
            cards["Sound"].add(widget)
            yield
        hear = side_by_side(self._hear.button, None)
        for widget in (self._lists.voice_problem, hear, self._hear, self._lists.neural):
            cards["Voice"].add(widget)
            yield
        self.cue_sounds = CueSounds(context)
        cards["Cues and captions"].add(self.cue_sounds)
        self.opinion_key = KeyPanel(context)
        cards["Second opinion"].add(self.opinion_key)
        yield
        self.never_scored = NeverScored(context.theme)
        cards["Fair listening"].add(self.never_scored)
        yield

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
        self.column.body.addWidget(self.nothing)
        self.column.body.addStretch()
        self.head.reset_wanted.connect(self.changes.reset_all)
        self.head.searched.connect(self._look_for)
        self.head.group_wanted.connect(self.go_to)
        self.index.group_wanted.connect(self.go_to)
        self.column.verticalScrollBar().valueChanged.connect(self._mark_group)
        shortcuts.bind(self, shortcuts.FIND_SETTING, self._find)
        shortcuts.bind(self, shortcuts.CLEAR, self.head.search.clear)

    def _connect(self) -> None:
        self.form.edited.connect(self.changes.edit)
        self.form.reset_requested.connect(self.changes.reset)
        self.changes.stored.connect(self._stored)
        self.exam_card.exam_requested.connect(self.exam_requested)
        self.privacy.storage_requested.connect(self.storage_requested)
        self.models.network_used.connect(self.network_used)
        self.models.changed.connect(self._lists.look_for_models)
        self.models.chosen.connect(self._model_chosen)
        for test in (self.microphone_test, self.speaker_test, self._hear):
            test.running_changed.connect(self._test_running)

    @Slot(str)
    def go_to(self, name: str) -> None:
        """Bring a group to the top."""
        for part in self._parts:  # not all are there yet just after the start
            if part.name == name:
                self.column.bring_to_top(part.card)
        self.index.show_group(name)
        self.head.show_group(name)

    @Slot()
    def _look_for(self) -> None:
        """With every letter; what was still looked for is called off."""
        self._finding.cancel()
        if self._whole:
            self.column.verticalScrollBar().setValue(0)
            self._finding = self._context.tasks.in_steps(self._showing_found(), lambda: None)

    def _showing_found(self) -> Iterator[None]:
        """Card by card: those that come into view are laid out one at a time."""
        found = set()
        for part in self._parts:
            if part.look_for(self.head.search.text().lower().split()):
                found.add(part.name)
            yield
        self.index.show_found(found)
        self._mark_group(self.column.verticalScrollBar().value())
        self.nothing.setVisible(not found)
        if self.head.search.text():
            self._context.messages.tell(f"Groups of settings with these words: {len(found)}", "found", settles=True)

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


def _in_order(form: OptionForm) -> list[str]:
    """The names of the groups of the form, with the cards that belong beside them."""
    groups = list(form.cards)
    after = groups.index(AFTER) + 1
    own = ["Speech models", "Your words", "The grader's exam", "Keys", "Privacy"]
    return [*groups[:after], *own[:2], *groups[after:], *own[2:]]
