"""The head of a take's page: the question, when and how it was answered, and what can be done with it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.take import Mode, Source, Take
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import day_and_time, length

_SOURCES = {Source.MICROPHONE: "spoken", Source.FILE: "from a file", Source.TYPED: "typed"}


class FeedbackHeader(QWidget):
    """Signals: ``back_requested()``, ``export_requested()``, ``retry_requested()``."""

    back_requested = Signal()
    export_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, take: Take, now: datetime) -> None:
        super().__init__()
        self._theme = theme
        self.back_button = QToolButton()  # its padding is small, so that it stands nearly flush with the question
        self.back_button.setText("Back")
        self.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back_button.setProperty("kind", "quiet")
        self.back_button.setAccessibleName("Back")
        self.back_button.setToolTip(shortcuts.BACK.hint)
        self.export_button = self._button("&Export …", shortcuts.EXPORT)
        self.retry_button = self._button("&Answer again", shortcuts.RETRY)
        # A take that waits has its own first thing to do: the button that transcribes it.
        if take.findings is not None:
            self.retry_button.setProperty("kind", "primary")
        self._lay_out(take, now)
        self._connect()
        self._show_icons()

    def _button(self, text: str, key: shortcuts.Key) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(key.hint)
        button.setAccessibleName(text.replace("&", "").removesuffix(" …"))
        return button

    def _lay_out(self, take: Take, now: datetime) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(SPACE)
        actions.addWidget(self.back_button)
        actions.addStretch()
        actions.addWidget(self.export_button)
        actions.addWidget(self.retry_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(actions)
        layout.addWidget(label(take.question.text, "question"))
        layout.addWidget(label(summary(take, now), "muted"))

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.export_button.clicked.connect(self.export_requested)
        self.retry_button.clicked.connect(self.retry_requested)
        self._theme.changed.connect(self._show_icons)

    @Slot()
    def _show_icons(self) -> None:
        self.back_button.setIcon(self._theme.icon("chevron-left"))
        self.export_button.setIcon(self._theme.icon("download"))
        primary = self.retry_button.property("kind") == "primary"
        self.retry_button.setIcon(self._theme.icon("mic", "on_accent" if primary else "text"))


def summary(take: Take, now: datetime) -> str:
    """When, how long and how it was answered, in one line."""
    parts = [day_and_time(take.created, now), _SOURCES[take.source]]
    if take.source is not Source.TYPED:
        parts.insert(1, length(take.seconds))
    if take.mode is Mode.REAL:
        parts.append("real mode")
    if take.deleted is not None:
        parts.append("in the bin")
    return "  ·  ".join(parts)
