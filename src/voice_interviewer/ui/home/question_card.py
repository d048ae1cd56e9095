"""The card at the top of the home page: the question that comes next, and the button that starts it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.shortcuts import OWN, START
from voice_interviewer.ui.shell.theme import SPACE


class QuestionCard(QFrame):
    """Shows one question with its round, bucket, kind and time.

    Signals: ``start_wanted()``, ``another_wanted()``, ``own_wanted()``.
    """

    start_wanted = Signal()
    another_wanted = Signal()
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = QLabel("Looking for your next question…")
        self._question = QLabel()
        self._about = QLabel()
        self._times = QLabel()
        self.start_button = QPushButton("Start rehearsing")
        self.another_button = QPushButton("Another question")
        self.own_button = QPushButton("Type your own")
        self._lay_out()
        self.start_button.clicked.connect(self.start_wanted)
        self.another_button.clicked.connect(self.another_wanted)
        self.own_button.clicked.connect(self.own_wanted)

    @property
    def ready(self) -> bool:
        """Whether there is a question to start."""
        return self.start_button.isEnabled()

    @property
    def why(self) -> str:
        """Why this question is shown, or why none is."""
        return self._why.text()

    @property
    def question(self) -> str:
        """The question that is shown."""
        return self._question.text()

    def show_assignment(self, assignment: Assignment, why: str) -> None:
        """Show a question and why it is shown ("Suggested next")."""
        self._why.setText(why)
        self._question.setText(assignment.asked.text)
        self._question.setAccessibleName(f"Question: {assignment.asked.text}")
        self._about.setText(" · ".join(assignment.about))
        self._times.setText(assignment.times)
        for label in (self._question, self._about, self._times):
            label.show()
        self.start_button.setEnabled(True)
        self.another_button.setEnabled(True)

    def show_nothing(self, why: str) -> None:
        """There is no question; say why."""
        self._why.setText(why)
        for label in (self._question, self._about, self._times):
            label.hide()
        self.start_button.setEnabled(False)
        self.another_button.setEnabled(False)

    def focus_start(self) -> None:
        """Let Enter and Space start."""
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._question.setProperty("role", "question")
        for label in (self._why, self._about, self._times):
            label.setProperty("role", "muted")
        for label in (self._why, self._question, self._about):
            label.setWordWrap(True)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self.start_button.setProperty("kind", "primary")
        self.start_button.setToolTip(START.hint)
        self.another_button.setToolTip("Suggest another question")
        self.own_button.setToolTip(OWN.hint)
        for button in (self.start_button, self.another_button, self.own_button):
            button.setAccessibleName(button.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, int(2.5 * SPACE), 3 * SPACE, int(2.5 * SPACE))
        layout.setSpacing(SPACE)
        layout.addWidget(self._why)
        layout.addWidget(self._question)
        layout.addWidget(self._about)
        layout.addSpacing(SPACE)
        layout.addLayout(self._buttons())
        self.show_nothing(self._why.text())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.start_button)
        row.addWidget(self._times)
        row.addStretch()
        row.addWidget(self.another_button)
        row.addWidget(self.own_button)
        return row
