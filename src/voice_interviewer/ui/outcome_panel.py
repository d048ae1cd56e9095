"""The panel for everything that did not go as planned: what happened, what is safe, and the ways on."""

from PySide6.QtWidgets import QPushButton

from voice_interviewer.ui.rehearsal import Rehearsal
from voice_interviewer.ui.stage_panel import StagePanel, say
from voice_interviewer.ui.stages import Stage
from voice_interviewer.ui.wording import length


class OutcomePanel(StagePanel):
    """Buttons ``use``, ``grade``, ``again``, ``look``; only those that fit are shown. Signals: none of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = self.line("heading")
        self._problem = self.line()
        self._safe = self.line("muted")
        self.use = self.button("Use what was recorded", kind="primary", tip="Have the part on disk checked")
        self.grade = self.button("Check it again", kind="primary", tip="Transcribe and grade the same answer")
        self.again = self.button("Answer again", tip="Answer the same question once more")
        self.look = self.button("Open it", tip="Listen to what was recorded")
        for widget in (self._heading, self._problem, self._safe):
            self.column.addWidget(widget)
        self.column.addLayout(self.row(self.use, self.grade, self.again, self.look))
        self.column.addStretch()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage: the microphone was lost, the answer could not be checked, or nothing was said."""
        stage = rehearsal.stage
        kept = rehearsal.check is not None and rehearsal.check.is_kept
        self.use.setVisible(stage is Stage.LOST)
        self.grade.setVisible(stage is Stage.NOT_CHECKED)
        self.look.setVisible(kept and stage in {Stage.NO_SPEECH, Stage.READY})
        for button in (self.use, self.grade, self.again, self.look):
            button.setEnabled(not rehearsal.busy)
        heading, problem, safe = _words(rehearsal)
        say(self._heading, heading)
        say(self._problem, problem)
        say(self._safe, safe)
        self._mark_primary(self.look if stage is Stage.READY else self.again)

    def _mark_primary(self, otherwise: QPushButton) -> None:
        self.primary = next((button for button in (self.use, self.grade) if not button.isHidden()), otherwise)
        for button in (self.again, self.look):
            button.setProperty("kind", "primary" if button is self.primary else "")
            button.style().polish(button)


def _words(rehearsal: Rehearsal) -> tuple[str, str, str]:
    """Heading, what happened, and what is safe."""
    problem = str(rehearsal.problem) if rehearsal.problem else ""
    if rehearsal.stage is Stage.LOST:
        heard = length(rehearsal.session.answered)
        return "The recording broke off", problem, f"About {heard} of your answer are on disk."
    if rehearsal.stage is Stage.NO_SPEECH:
        return (
            "No speech was heard",
            "Check in Settings that the right microphone is chosen and that its level moves when you talk.",
            "The recording is kept in the history; it was not graded.",
        )
    if rehearsal.stage is Stage.READY:
        return "Your answer is graded", "", "It is in the history, too."
    kept = rehearsal.check is not None and rehearsal.check.is_kept
    heading = "Not graded yet" if kept else "The answer could not be kept yet"
    safe = "The recording is kept in the history." if kept else "It is still on disk; nothing is lost."
    return heading, problem, safe
