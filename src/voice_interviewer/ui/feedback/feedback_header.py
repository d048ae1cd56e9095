"""The head of a take's page: the question, when and how it was answered, and what can be done with it."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.splice.wording import made_of
from voice_interviewer.take import Mode, Source, Take
from voice_interviewer.ui.feedback.definitions import TAKE_LENGTH
from voice_interviewer.ui.feedback.explanation import explained
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import day_and_time, length

_SOURCES = {
    Source.MICROPHONE: "spoken",
    Source.FILE: "from a file",
    Source.TYPED: "typed",
    Source.COMPOSITE: "put together from other takes",
}


class FeedbackHeader(QWidget):
    """Signals: ``back_requested()``, ``star_toggled(bool)``, ``export_requested()``, ``retry_requested()``; from the
    menu ``compare_requested()``, ``mentor_requested()``, ``tag_requested()``, ``notes_requested()`` and
    ``delete_requested()``.
    """

    back_requested = Signal()
    star_toggled = Signal(object)
    export_requested = Signal()
    retry_requested = Signal()
    compare_requested = Signal()
    mentor_requested = Signal()
    tag_requested = Signal()
    notes_requested = Signal()
    delete_requested = Signal()

    def __init__(self, theme: Theme, take: Take, now: datetime) -> None:
        super().__init__()
        self._theme = theme
        self.back_button = _tool_button("Back", shortcuts.BACK.hint)
        self.back_button.setText("Back")  # its padding is small, so that it stands nearly flush with the question
        self.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.star_button = _tool_button("Star", shortcuts.STAR.hint)
        self.star_button.setCheckable(True)
        self.star_button.setChecked(take.starred)
        self.more_button = _tool_button("More", "Compare, for a mentor, tags, notes, delete")
        self.export_button = self._button("&Export …", shortcuts.EXPORT)
        self.retry_button = self._button("&Answer again", shortcuts.RETRY)
        # A take that waits has its own first thing to do: the button that transcribes it.
        if take.findings is not None:
            self.retry_button.setProperty("kind", "primary")
        self.tags_label = label("", "muted")
        self.menu = QMenu(self)
        self._keys: list[tuple[QAction, str, shortcuts.Key]] = []
        self._fill_menu(take)
        self._lay_out(take, now)
        self._connect()
        self._show_icons()
        self.show_tags(() if take.sample else take.tags)

    def show_star(self, starred: bool) -> None:
        """Show whether the take is starred, without saying that it was toggled."""
        self.star_button.setChecked(starred)
        self._show_icons()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show the tags of the take, in place of those that were shown."""
        self.tags_label.setText("Tags: " + ", ".join(tags))
        self.tags_label.setVisible(bool(tags))

    def _button(self, text: str, key: shortcuts.Key) -> QPushButton:
        button = QPushButton(f" {text}")  # the space keeps the words off the icon
        button.setToolTip(key.hint)
        button.setAccessibleName(text.replace("&", "").removesuffix(" …"))
        return button

    def _fill_menu(self, take: Take) -> None:
        self.compare_action = self._entry("&Compare with another take …", self.compare_requested, shortcuts.COMPARE)
        self.mentor_action = self._entry("For a &mentor …", self.mentor_requested)
        self.mentor_action.setEnabled(take.findings is not None)
        self.menu.addSeparator()
        self.tag_action = self._entry("&Tags …", self.tag_requested, shortcuts.TAG)
        self.notes_action = self._entry("Write &notes", self.notes_requested, shortcuts.TAKE_NOTES)
        self.menu.addSeparator()
        self.delete_action = self._entry("&Delete", self.delete_requested)
        self.delete_action.setEnabled(take.deleted is None)

    def _entry(self, text: str, signal: object, key: shortcuts.Key | None = None) -> QAction:
        """An entry of the menu. It only tells its key: that is bound to the whole page."""
        action = QAction(text, self)
        if key is not None:
            self._keys.append((action, text, key))
        action.triggered.connect(signal)
        self.menu.addAction(action)
        return action

    def _lay_out(self, take: Take, now: datetime) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(SPACE)
        actions.addWidget(self.back_button)
        actions.addStretch()
        for button in (self.star_button, self.more_button, self.export_button, self.retry_button):
            actions.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(actions)
        layout.addWidget(label(take.question.text, "question"))
        layout.addWidget(explained(label(summary(take, now), "muted"), TAKE_LENGTH))
        layout.addWidget(self.tags_label)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.star_button.clicked.connect(self._toggle_star)
        self.more_button.clicked.connect(self._open_menu)
        self.export_button.clicked.connect(self.export_requested)
        self.retry_button.clicked.connect(self.retry_requested)
        self._theme.changed.connect(self._show_icons)

    @Slot()
    def _toggle_star(self) -> None:
        self._show_icons()
        self.star_toggled.emit(self.star_button.isChecked())

    @Slot()
    def _open_menu(self) -> None:
        """Below its button, and flush with its right edge."""
        for action, text, key in self._keys:  # which may be others since it was last opened
            action.setText(f"{text}\t{key.shown}")
        button = self.more_button
        corner = button.mapToGlobal(QPoint(button.width() - self.menu.sizeHint().width(), button.height()))
        self.menu.popup(corner)

    @Slot()
    def _show_icons(self) -> None:
        self.back_button.setIcon(self._theme.icon("chevron-left"))
        starred = self.star_button.isChecked()
        self.star_button.setIcon(self._theme.icon("star-filled", "accent") if starred else self._theme.icon("star"))
        self.more_button.setIcon(self._theme.icon("ellipsis"))
        self.export_button.setIcon(self._theme.icon("download"))
        primary = self.retry_button.property("kind") == "primary"
        self.retry_button.setIcon(self._theme.icon("mic", "on_accent" if primary else "text"))


def _tool_button(name: str, hint: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "quiet")
    button.setAccessibleName(name)
    button.setToolTip(hint)
    return button


def summary(take: Take, now: datetime) -> str:
    """When, how long and how it was answered, in one line."""
    source = f"put together from {made_of(take.pieces)}" if take.pieces else _SOURCES[take.source]
    parts = [day_and_time(take.created, now), source]
    if take.source is not Source.TYPED:
        parts.insert(1, length(take.seconds))
    if take.drill is not None:
        parts.append(f"{take.drill.title.lower()} only")
    if take.mode is Mode.REAL:
        parts.append("real mode")
    if take.sample:
        parts.append("the sample answer, counted nowhere")
    elif take.deleted is not None:
        parts.append("in the bin")
    return "  ·  ".join(parts)
