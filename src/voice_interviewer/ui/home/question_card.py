"""The card at the top of the home page: the question that comes next, and the buttons that start it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.shortcuts import MAP, MOCK, OWN, START, tell
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import label


class QuestionCard(QFrame):
    """Shows one question with its round, bucket, kind and times, and the queue that it comes from.

    Signals: ``start_wanted()``, ``another_wanted()``, ``own_wanted()``, ``mock_wanted()``, ``map_wanted()``.
    """

    start_wanted = Signal()
    another_wanted = Signal()
    own_wanted = Signal()
    mock_wanted = Signal()
    map_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = label("Looking for your next question…", "muted")
        self._line = label("", "muted")
        self._lead.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)  # in a small window two lines
        self._question = label("", "question")
        self._about = label("", "muted")
        self._why = label("", "small")
        self.start_button = QPushButton("Start rehearsing")
        self.another_button = QPushButton("Another question")
        self.own_button = QPushButton("Type your own")
        self.mock_button = QPushButton("Mock interview (5 min)")
        self.map_button = QPushButton("Map the question")
        self._lay_out()
        self.start_button.clicked.connect(self.start_wanted)
        self.another_button.clicked.connect(self.another_wanted)
        self.own_button.clicked.connect(self.own_wanted)
        self.mock_button.clicked.connect(self.mock_wanted)
        self.map_button.clicked.connect(self.map_wanted)

    @property
    def ready(self) -> bool:
        """Whether there is a question to start."""
        return self.start_button.isEnabled()

    @property
    def lead(self) -> str:
        """What the question is ("Suggested next"), or why none is shown."""
        return self._lead.text()

    @property
    def why(self) -> str:
        """Why this question is suggested; empty where the user chose it."""
        return self._why.text()

    @property
    def line(self) -> str:
        """The queue in a line."""
        return self._line.text()

    @property
    def question(self) -> str:
        """The question that is shown."""
        return self._question.text()

    def show_line(self, line: str) -> None:
        """Say how the queue stands; empty where that is not known."""
        self._line.setText(line)
        self._line.setAccessibleName(f"Your practice: {line}")
        self._line.setVisible(bool(line))

    def show_assignment(self, assignment: Assignment, lead: str, why: str = "") -> None:
        """Show a question, what it is ("Suggested next") and why it comes."""
        self._lead.setText(lead)
        self._question.setText(assignment.asked.text)
        self._question.setAccessibleName(f"Question: {assignment.asked.text}")
        self._about.setText(" · ".join((*assignment.about, f"{assignment.times[:1].lower()}{assignment.times[1:]}")))
        self._why.setText(why)
        self._question.show()
        self._about.show()
        self._why.setVisible(bool(why))
        self.start_button.setEnabled(True)
        self.another_button.setEnabled(True)

    def show_nothing(self, lead: str) -> None:
        """There is no question; say why."""
        self._lead.setText(lead)
        for hidden in (self._question, self._about, self._why):
            hidden.hide()
        self.start_button.setEnabled(False)
        self.another_button.setEnabled(False)

    def focus_start(self) -> None:
        """Let Enter and Space start."""
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.start_button.setProperty("kind", "primary")
        self.start_button.setToolTip(START.hint)
        self.another_button.setToolTip("Suggest another question")
        self.own_button.setToolTip(OWN.hint)
        tell(self.mock_button, "Several questions in a row, five minutes if you like", MOCK)
        tell(self.map_button, "Say what a question is about before you answer it", MAP)
        top = QHBoxLayout()
        top.setSpacing(2 * SPACE)
        top.addWidget(self._lead)
        top.addWidget(self._line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        for part in (self._question, self._about, self._why):
            layout.addWidget(part)
        layout.addSpacing(SPACE // 2)
        layout.addLayout(self._buttons())
        self.show_line("")
        self.show_nothing(self._lead.text())

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(spacing=SPACE)
        others = (self.another_button, self.own_button, self.mock_button, self.map_button)
        for button in (self.start_button, *others):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        return row
