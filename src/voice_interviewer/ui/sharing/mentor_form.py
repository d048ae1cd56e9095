"""What goes into a mentor pack, to be chosen, with what that means in words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from voice_interviewer.report.mentor.choices import LONGEST_NAME, LONGEST_NOTE, PackChoices
from voice_interviewer.report.mentor.contents import SCORES, VOICE, contents, size
from voice_interviewer.report.mentor.making import expected_size
from voice_interviewer.report.mentor.remembered import Remembered
from voice_interviewer.take import Take
from voice_interviewer.ui.sharing.mentor_questions import MentorQuestions, box_line
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, icon_line, label

_NOTE_LINES = 4


class MentorForm(QWidget):
    """Begins with what was chosen last. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self, theme: Theme, take: Take, remembered: Remembered, points: bool) -> None:
        """``points`` is whether it is known what a strong answer to the question covers."""
        super().__init__()
        self._theme = theme
        self._take = take
        self._points = points
        self._build(remembered)
        self._lay_out()
        self._connect()
        self._tell()

    @property
    def choices(self) -> PackChoices:
        """As they stand."""
        return PackChoices(
            self.name.text(),
            self.note.toPlainText()[:LONGEST_NOTE],
            self.questions.chosen,
            self.points.isChecked(),
            self.scores.isChecked(),
        )

    def _build(self, remembered: Remembered) -> None:
        chosen = remembered.choices
        self.name = QLineEdit(chosen.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName("Your name")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName("A note to your mentor")
        self.note.setPlaceholderText("What you practise for, and what you would like to hear about")
        self.note.setFixedHeight(_NOTE_LINES * self.note.fontMetrics().lineSpacing() + 2 * SPACE)
        self.questions = MentorQuestions(remembered.own, chosen.questions)
        graded = self._take.findings is not None and bool(self._take.findings.grade.sections)
        self.points = _box(chosen.points and self._points, self._points)
        self.scores = _box(chosen.scores and graded, graded)
        self.holds = label("")
        self.estimate = label("", "strong")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE, 0)
        layout.setSpacing(SPACE)
        for title, field in (("Your name, if you like", self.name), ("A note, if you like", self.note)):
            layout.addWidget(heading(title))
            layout.addWidget(field)
        layout.addSpacing(SPACE)
        layout.addWidget(heading("Questions for your mentor"))
        layout.addWidget(self.questions)
        layout.addSpacing(SPACE)
        layout.addWidget(heading("To go with it"))
        known = "" if self._points else " (not known for this question)"
        layout.addLayout(box_line(self.points, f"What a strong answer covers, folded away{known}"))
        graded = "" if self.scores.isEnabled() else " (this answer has none)"
        layout.addLayout(box_line(self.scores, f"Our scores, shown once theirs are given{graded}"))
        layout.addWidget(label(SCORES, "small"))
        layout.addSpacing(SPACE)
        layout.addWidget(self._summary())

    def _summary(self) -> Card:
        card = Card()
        card.body.addWidget(heading("What the file holds"))
        card.body.addWidget(self.holds)
        if self._take.audio is not None:
            card.body.addLayout(icon_line(self._theme, "triangle-alert", "warning", label(VOICE)))
        card.body.addWidget(self.estimate)
        return card

    def _connect(self) -> None:
        self.name.textChanged.connect(self._tell)
        self.note.textChanged.connect(self._tell)
        self.questions.changed.connect(self._tell)
        self.points.toggled.connect(self._tell)
        self.scores.toggled.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        lines = contents(self._take, self.choices, self._points)
        self.holds.setText("\n".join(f"•  {line}" for line in lines))
        self.estimate.setText(f"About {size(expected_size(self._take))}, in one file.")
        self.changed.emit()


def _box(ticked: bool, possible: bool) -> QCheckBox:
    box = QCheckBox()
    box.setChecked(ticked)
    box.setEnabled(possible)
    return box
