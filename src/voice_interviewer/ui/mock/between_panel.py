"""The panel between two questions of a mock interview, and in its breaks."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from voice_interviewer.ui.mock.between_words import BetweenWords, between_words
from voice_interviewer.ui.mock.interview_runner import InterviewRunner
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, caption, say
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import Theme

_SIGN = 36


class BetweenPanel(StagePanel):
    """Buttons ``on`` (next question, go on, or the report), ``one_more``, ``without``, ``rest`` and ``end``; those that
    do not fit are not shown. Signals: none of its own.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()  # until it takes the place of a stage
        self._theme = theme
        self._icon = ("circle-check", "good")
        self._sign = self.line()
        self._heading = self.line("heading")
        self._text = self.line()
        self._note = self.line("muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Being written down")
        self.on = self.button("Next question", shortcuts.GO_ON, "primary", "On with the interview")
        self.one_more = self.button("One more question", tip="Go on although the agreed time is over")
        self.without = self.button("Do not wait", tip="On to the next question, without a follow-up to this answer")
        self.rest = self.button("Pause the interview", shortcuts.BREAK)
        self.end = self.button("End it and see the report", tip="What was answered is kept, and graded in the report")
        buttons = self.row(self.on, self.one_more, self.without, self.rest, self.end)
        self.fill(self._sign, self._heading, self._text, self._note, self._bar, buttons)
        self._sign.show()
        theme.changed.connect(self._draw_sign)

    def show_runner(self, runner: InterviewRunner) -> None:
        """Draw where the interview stands."""
        standing, live = runner.standing, runner.live
        if live is None:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is self or self.isAncestorOf(focus))
        self._say(between_words(live.interview, standing, live.voice, runner.asked.stage))
        waiting = standing is Standing.KEPT
        self._bar.setVisible(waiting)
        self.on.setEnabled(not waiting)
        self.one_more.setVisible(standing is Standing.OVER and live.run.next is not None)
        self.without.setVisible(waiting)
        self.rest.setVisible(standing in {Standing.KEPT, Standing.BETWEEN})
        self.end.setVisible(standing is Standing.PAUSED)
        if had_focus:
            self.take_focus()

    @property
    def said(self) -> str:
        """Where the interview stands, as it is shown."""
        return " ".join(line.text() for line in (self._heading, self._text, self._note) if line.text())

    def take_focus(self) -> None:
        """While there is nothing to press yet, the panel itself holds the focus, so that Enter presses nothing else."""
        (self.on if self.on.isEnabled() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: BetweenWords) -> None:
        self._icon = (words.icon, words.colour)
        say(self._heading, words.heading)
        self.setAccessibleName(words.heading)  # it holds the focus while there is nothing to press
        say(self._text, words.text)
        say(self._note, words.note)
        caption(self.on, words.button)
        self._draw_sign()

    @Slot()
    def _draw_sign(self) -> None:
        self._sign.setPixmap(self._theme.icon(*self._icon).pixmap(QSize(_SIGN, _SIGN)))
