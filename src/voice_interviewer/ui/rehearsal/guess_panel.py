"""The panel before the reveal: which scores the user expects."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import SCORE_WORDS
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.score_row import ScoreRow
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, caption, say
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE

WIDEST = 96 * SPACE
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class GuessPanel(StagePanel):
    """Buttons ``reveal`` (once every section has a score), ``skip``, ``never``.

    Signals: none of its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self._heading = self.line("heading")
        self._steps = self.line("muted")
        self.rows = tuple(ScoreRow(section) for section in Section)
        self.reveal = self.button("Show the scores", shortcuts.GO_ON, "primary", "Show what the grader found")
        self.skip = self.button("Skip", shortcuts.SKIP, tip="Show the scores without a guess")
        self.never = self.button("Don't ask again", kind="quiet", tip="Settings, Interview: Guess your scores first")
        buttons = self.row(self.reveal, self.skip, self.never)
        self.fill(self._heading, self._steps, *self.rows, buttons, spacing=SPACE, widest=WIDEST)
        say(self._heading, "Before you see the scores: how would you rate each section?")
        say(self._steps, "  ·  ".join(f"{score} {means}" for score, means in enumerate(SCORE_WORDS)))
        for score, key in enumerate(shortcuts.RATE.keys):
            self._bind(key, score)
        for row in self.rows:
            row.chosen.connect(self._on_chosen)
        self._on_chosen()

    @property
    def scores(self) -> Mapping[Section, int]:
        """What was chosen so far."""
        return {row.section: row.score for row in self.rows if row.score is not None}

    def reset(self) -> None:
        """Nothing is chosen: another answer."""
        for row in self.rows:
            row.clear()
        self._on_chosen()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage."""
        self.setEnabled(not rehearsal.busy)
        caption(self.reveal, "Keeping your guess…" if rehearsal.busy else "Show the scores")

    def take_focus(self) -> None:
        self.rows[0].take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        row = self._row_in_focus
        if step is None or row is None:
            super().keyPressEvent(event)
            return
        wanted = self.rows.index(row) + step
        if 0 <= wanted < len(self.rows):
            self.rows[wanted].take_focus()

    @property
    def _row_in_focus(self) -> ScoreRow | None:
        focus = QApplication.focusWidget()
        return next((row for row in self.rows if focus is not None and row.isAncestorOf(focus)), None)

    def _bind(self, key: str, score: int) -> None:
        shortcut = QShortcut(QKeySequence(key), self, lambda: self._rate(score))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)  # one press is one section's score

    def _rate(self, score: int) -> None:
        """Rate the section that has the focus, and go on to the next, or to the button once all have a score."""
        row = self._row_in_focus or next((row for row in self.rows if row.score is None), None)
        if row is None:
            return
        row.choose(score)
        after = self.rows.index(row) + 1
        left = [other for other in (*self.rows[after:], *self.rows[:after]) if other.score is None]
        if left:
            left[0].take_focus()
        else:
            self.reveal.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_chosen(self) -> None:
        self.reveal.setEnabled(len(self.scores) == len(self.rows))
