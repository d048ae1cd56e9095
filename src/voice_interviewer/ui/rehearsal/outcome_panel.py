"""The panel for everything that did not go as planned: what happened, what is safe, and the ways on."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QPushButton

from voice_interviewer.practice.phases import Event
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, say, set_role
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.wording import length

_SIGN = 36


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said, and the icon above it."""

    icon: str
    colour: str
    heading: str
    problem: str
    safe: str


class OutcomePanel(StagePanel):
    """Buttons ``use``, ``grade``, ``again``, ``look``; only those that fit are shown. Signals: none of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = ("info", "muted")
        self._sign = self.line()
        self._heading = self.line("heading")
        self._problem = self.line()
        self._safe = self.line("muted")
        self.use = self.button("Use what was recorded", kind="primary", tip="Have the part on disk checked")
        self.grade = self.button("Check it again", kind="primary", tip="Transcribe and grade the same answer")
        self.look = self.button("Open it", tip="Open the answer as it is kept")
        self.again = self.button("Answer again", tip="Answer the same question once more")
        words = (self._sign, self._heading, self._problem, self._safe)
        self.fill(*words, self.row(self.use, self.grade, self.look, self.again))
        self._sign.show()
        theme.changed.connect(self._draw_sign)

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage: the microphone was lost, the answer could not be checked, or nothing was said."""
        stage = rehearsal.stage
        kept = rehearsal.check is not None and rehearsal.check.is_kept
        self.use.setVisible(stage is Stage.LOST)
        self.grade.setVisible(stage is Stage.NOT_CHECKED)
        self.look.setVisible(kept and stage in {Stage.NO_SPEECH, Stage.READY})
        self.again.setVisible(rehearsal.session.can(Event.RETRY))
        for button in (self.use, self.grade, self.again, self.look):
            button.setEnabled(not rehearsal.busy)
        words = _words(rehearsal, kept)
        self._icon = (words.icon, words.colour)
        say(self._heading, words.heading)
        say(self._problem, words.problem)
        say(self._safe, words.safe)
        self._draw_sign()
        self._mark_primary(self.look if stage is Stage.READY or self.again.isHidden() else self.again)

    def _mark_primary(self, otherwise: QPushButton) -> None:
        self.primary = next((button for button in (self.use, self.grade) if not button.isHidden()), otherwise)
        for button in (self.again, self.look):
            set_role(button, "kind", "primary" if button is self.primary else "")

    @Slot()
    def _draw_sign(self) -> None:
        self._sign.setPixmap(self._theme.icon(*self._icon).pixmap(QSize(_SIGN, _SIGN)))


def _words(rehearsal: Rehearsal, kept: bool) -> _Words:
    problem = str(rehearsal.problem) if rehearsal.problem else ""
    if rehearsal.stage is Stage.READY:
        return _Words("circle-check", "good", "Your answer is graded", "", "It is in the history, too.")
    if rehearsal.stage is Stage.LOST:
        safe = f"About {length(rehearsal.session.answered)} of your answer is on disk."
        return _Words("mic-off", "warning", "The recording broke off", problem, safe)
    if rehearsal.stage is Stage.NO_SPEECH:
        check = "Check in Settings that the right microphone is chosen, and that its level moves when you talk."
        safe = "The recording is kept in the history; it was not graded."
        return _Words("mic-off", "warning", "No speech was heard", check, safe)
    heading = "Not graded yet" if kept else "The answer could not be kept yet"
    safe = "The recording is kept in the history." if kept else "It is still on disk; nothing is lost."
    return _Words("info" if kept else "triangle-alert", "muted" if kept else "warning", heading, problem, safe)
