"""The panel after a question was skipped."""

from PySide6.QtCore import QSize, Slot

from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, say
from voice_interviewer.ui.shell.theme import Theme

_SIGN = 36


class SkippedPanel(StagePanel):
    """Buttons ``another``, ``after_all``. Signals: none of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sign = self.line()
        self._heading = self.line("heading")
        self.another = self.button("Choose another question", kind="primary", tip="Back to all questions")
        self.after_all = self.button("Answer it after all", tip="Ask the same question once more")
        self.fill(self._sign, self._heading, self.row(self.another, self.after_all))
        self._sign.show()
        say(self._heading, "Skipped. Nothing was kept.")
        theme.changed.connect(self._draw_sign)
        self._draw_sign()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """There is nothing that changes."""

    @Slot()
    def _draw_sign(self) -> None:
        self._sign.setPixmap(self._theme.icon("skip-forward", "muted").pixmap(QSize(_SIGN, _SIGN)))
