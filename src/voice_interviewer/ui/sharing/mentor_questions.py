"""The questions that go with a mentor pack: some to tick, and the user's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.report.mentor.choices import LONGEST_QUESTION, MOST_QUESTIONS, SUGGESTED
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class TextOfBox(QLabel):
    """The text of a check box, which wraps; a press on it is a press on the box. No signals."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        box.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()


def box_line(box: QCheckBox, text: str) -> QHBoxLayout:
    """A check box with a text that wraps beside it."""
    line = QHBoxLayout()
    line.setSpacing(SPACE)
    line.addWidget(box, alignment=Qt.AlignmentFlag.AlignTop)
    line.addWidget(TextOfBox(text, box), stretch=1)
    return line


class MentorQuestions(QWidget):
    """At most `MOST_QUESTIONS` can be ticked. Signals: ``changed()``; ``added()``, there is one more."""

    changed = Signal()
    added = Signal()

    def __init__(self, own: Sequence[str], chosen: Sequence[str]) -> None:
        """``own`` are questions of the user's own that are offered again."""
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE // 2)
        self.counted = label("", "small")
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_QUESTION)
        self.field.setPlaceholderText("A question of your own")
        self.field.setAccessibleName("A question of your own")
        self.add_button = QPushButton("&Add")
        self.add_button.setAccessibleName("Add the question")
        self.add_button.setAutoDefault(False)
        self._lay_out()
        for question in dict.fromkeys((*SUGGESTED, *own, *chosen)):
            self._offer(question, question in chosen)
        self.field.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self._show_count()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The questions that are ticked, from top to bottom."""
        return tuple(question for question, box in self._boxes.items() if box.isChecked())

    @property
    def offered(self) -> tuple[str, ...]:
        """All questions; the user's own that were added last come first among theirs."""
        own = [question for question in self._boxes if question not in SUGGESTED]
        return (*SUGGESTED, *reversed(own))

    def box(self, question: str) -> QCheckBox:
        """The box of a question."""
        return self._boxes[question]

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(SPACE)
        adding.addWidget(self.field, stretch=1)
        adding.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(self._list)
        layout.addLayout(adding)
        layout.addWidget(self.counted)

    def _offer(self, question: str, ticked: bool) -> None:
        box = QCheckBox()
        box.setChecked(ticked)
        box.toggled.connect(self._show_count)
        self._boxes[question] = box
        self._list.addLayout(box_line(box, question))

    @Slot()
    def _add(self) -> None:
        question = " ".join(self.field.text().split())
        if not question:
            return
        room = len(self.chosen) < MOST_QUESTIONS
        if question not in self._boxes:
            self._offer(question, room)
            self.added.emit()
        elif room:
            self._boxes[question].setChecked(True)
        self.field.clear()
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        number = len(self.chosen)
        full = number >= MOST_QUESTIONS
        for box in self._boxes.values():
            box.setEnabled(box.isChecked() or not full)
        self.counted.setText(
            f"{number} of at most {MOST_QUESTIONS} are asked." + (" Take one out to ask another." if full else "")
        )
        self.changed.emit()
