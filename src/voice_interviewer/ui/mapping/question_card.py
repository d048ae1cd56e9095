"""The question of a round of the map drill, which can be heard."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.errors import NoVoice, UserError
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, label


class QuestionCard(Card):
    """Signals: ``hear_wanted()``, ``hush_wanted()``."""

    hear_wanted = Signal()
    hush_wanted = Signal()

    def __init__(self, theme: Theme, question: str) -> None:
        super().__init__()
        self._theme = theme
        text = label(question, "question")
        text.setAccessibleName(f"Question: {question}")
        self.hear = QPushButton("Hear it")
        self.hush = QPushButton("Stop the voice")
        self._silent = label("", "muted")
        self.hear.setToolTip(shortcuts.HEAR.hint)
        self.hush.setToolTip(shortcuts.HUSH.hint)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        for button in (self.hear, self.hush):
            button.setAccessibleName(button.text())
            button.setText(f" {button.text()}")  # off its icon
            row.addWidget(button)
        row.addWidget(self._silent, stretch=1)
        self.body.addWidget(text)
        self.body.addLayout(row)
        self.hear.clicked.connect(self.hear_wanted)
        self.hush.clicked.connect(self.hush_wanted)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self.show_voice(speaks=False)

    def take_focus(self) -> None:
        """Somewhere where a second Enter answers nothing."""
        (self.hear if self.hush.isHidden() else self.hush).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_voice(self, speaks: bool, problem: UserError | None = None) -> None:
        """Whether it is being said, and why not where that is so."""
        had_focus = self.hear.hasFocus() or self.hush.hasFocus()
        self.hear.setVisible(not speaks)
        self.hush.setVisible(speaks)
        if had_focus:  # one button stands in for the other
            (self.hush if speaks else self.hear).setFocus()
        said = "" if problem is None else f"Not heard: {problem}"
        self._silent.setText(f"No voice on this machine: {problem}" if isinstance(problem, NoVoice) else said)

    @Slot()
    def _draw_icons(self) -> None:
        self.hear.setIcon(self._theme.icon("volume-2"))
        self.hush.setIcon(self._theme.icon("square"))
