"""The panel in which an answer is typed."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from voice_interviewer.practice.phases import Event
from voice_interviewer.ui.rehearsal.phase_timer import PhaseTimer
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, say
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.wording import count


class TypingPanel(StagePanel):
    """Buttons ``hand_in``, ``speak``. Signals: none of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._one_take = False
        self._timer = PhaseTimer()
        self._editor = QPlainTextEdit()
        self._words = self.line("muted")
        self.hand_in = self.button(
            "Hand in", shortcuts.DONE, "primary", "Finish the answer and have it checked", icon=True
        )
        self.speak = self.button("Speak instead", tip="Back to the microphone; the text stays here", icon=True)
        self._editor.setAccessibleName("Your answer")
        self._editor.setPlaceholderText("Type the answer as you would say it")
        self._editor.setTabChangesFocus(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self._timer)
        layout.addWidget(self._editor, 1)
        layout.addWidget(self._words)
        layout.addLayout(self.row(self.hand_in, self.speak))
        self._editor.textChanged.connect(self._changed)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self._changed()

    @property
    def text(self) -> str:
        """What was typed."""
        return self._editor.toPlainText()

    def clear(self) -> None:
        """Empty, for another question."""
        self._editor.clear()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage."""
        self._one_take = not rehearsal.session.can(Event.RETRY)
        self._show_way_back()
        self.show_time(rehearsal)

    def show_time(self, rehearsal: Rehearsal) -> None:
        """Draw the time only."""
        self._timer.show_answering(rehearsal.session)

    def take_focus(self) -> None:
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _changed(self) -> None:
        words = len(self.text.split())
        say(self._words, count(words, "word"))
        self.hand_in.setEnabled(words > 0)
        self._draw_icons()
        self._show_way_back()

    def _show_way_back(self) -> None:
        """A real take that was begun in writing ends in writing; as long as nothing stands there, none was begun."""
        self.speak.setEnabled(not (self._one_take and self.text.strip()))

    @Slot()
    def _draw_icons(self) -> None:
        self.hand_in.setIcon(self._theme.icon("check", "on_accent" if self.hand_in.isEnabled() else "muted"))
        self.speak.setIcon(self._theme.icon("mic"))
