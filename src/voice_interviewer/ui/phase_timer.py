"""The big time of a phase with a line of words below it. It never stops anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from voice_interviewer.practice.session import Nudge, Session
from voice_interviewer.ui.theme import SPACE
from voice_interviewer.ui.wording import clock, length

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
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self._time, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._words)

    @property
    def time(self) -> str:
        """The time as shown."""
        return self._time.text()

    @property
    def words(self) -> str:
        """The line below it."""
        return self._words.text()

    def show_thinking(self, session: Session) -> None:
        """Think time left, counting down to zero."""
        words = NUDGES.get(session.nudge) if session.nudge else None
        self._show(clock(max(0.0, session.think_left)), words or "to think. Start earlier if you like.", words)

    def show_answering(self, session: Session, paused: bool) -> None:
        """Time answered, counting up."""
        nudge = NUDGES.get(session.nudge) if session.nudge else None
        calm = "Paused. Nothing is being recorded." if paused else f"of about {length(session.limits.answer_seconds)}"
        self._show(clock(int(session.answered)), calm if paused or nudge is None else nudge, None if paused else nudge)

    def _show(self, time: str, words: str, nudge: str | None) -> None:
        if time != self._time.text():
            self._time.setText(time)
            self._time.setAccessibleName(f"Time: {time}")
        if words != self._words.text():
            self._words.setText(words)
            self._words.setProperty("role", "nudge" if nudge else "muted")
            self._words.style().polish(self._words)
