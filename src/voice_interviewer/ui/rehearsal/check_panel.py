"""The panel while an answer is transcribed and graded."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar

from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, say

STEPS = 1000
"""The bar's resolution."""


class CheckPanel(StagePanel):
    """Button ``stop``. Signals: none of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = self.line("heading")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Writing down what you said")
        self._kept = self.line("muted")
        self.stop = self.button("Stop", tip="Stop; the recording is kept")
        self.fill(self._heading, self._bar, self._kept, self.row(self.stop))

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage."""
        kept = rehearsal.check is not None and rehearsal.check.is_kept
        say(self._heading, "Writing down what you said…" if kept else "Keeping your answer…")
        say(self._kept, "It is in the history already; you can go elsewhere meanwhile." if kept else "")
        self._bar.setRange(0, 0)  # moving to and fro until the first share is known
        self.stop.setVisible(kept)

    @Slot(object)
    def show_share(self, share: float) -> None:
        """How much of the transcription is done, 0 to 1."""
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round(STEPS * share))

    def take_focus(self) -> None:
        self.stop.setFocus()
