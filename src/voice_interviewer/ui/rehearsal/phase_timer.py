"""The big time of a phase with a line of words below it. It never stops anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from voice_interviewer.practice.session import Nudge, Session
from voice_interviewer.ui.rehearsal.stage_panel import set_role
from voice_interviewer.ui.widgets.wording import clock, length

NUDGES = {
    Nudge.THINKING_OVER: "Time to begin. Start when you are ready.",
    Nudge.TIME_NEARLY_UP: "Nearly time: one or two closing sentences.",
    Nudge.OVER_TIME: "Over time. Finish when it suits you; nothing is cut off.",
}


class PhaseTimer(QWidget):
    """Draws the time of a session. Signals: none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = QLabel("0:00")
        self._time.setProperty("role", "timer")
        self._words = QLabel()
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for label in (self._time, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)

    @property
    def time(self) -> str:
        """The time as shown."""
        return self._time.text()

    @property
    def shows_time(self) -> bool:
        """Whether the time is to be seen."""
        return not self._time.isHidden()

    @property
    def words(self) -> str:
        """The line below it."""
        return self._words.text()

    def show_thinking(self, session: Session) -> None:
        """Think time left, counting down to zero; without limits the time that went by."""
        if not session.limits.shown:
            self._show(clock(int(session.thought)), "Think as long as you like.", False)
            return
        nudge = NUDGES[session.nudge] if session.nudge else ""
        self._show(clock(max(0.0, session.think_left)), nudge or "to think; start earlier if you like", bool(nudge))

    def show_answering(self, session: Session, paused: bool = False, hides_clock: bool = False) -> None:
        """Time answered, counting up; where the clock is hidden only what the reminders say."""
        nudge = NUDGES[session.nudge] if session.nudge and not paused else ""
        calm = "Nothing is being recorded" if paused else "" if hides_clock else _expected(session)
        self._time.setVisible(not hides_clock)
        self._show(clock(int(session.answered)), nudge or calm, bool(nudge))

    def _show(self, time: str, words: str, nudges: bool) -> None:
        if time != self._time.text():
            self._time.setText(time)
            self._time.setAccessibleName(f"Time: {time}")
        if words != self._words.text():
            self._words.setText(words)
            set_role(self._words, "role", "nudge" if nudges else "muted")


def _expected(session: Session) -> str:
    return f"of about {length(session.limits.answer_seconds)}" if session.limits.shown else "Take the time you need"
