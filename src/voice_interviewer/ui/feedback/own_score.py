"""Under a section's score: "I disagree", and what the user would have given."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.remarks.own_say import TOP
from voice_interviewer.ui.feedback.definitions import OWN_SCORE
from voice_interviewer.ui.feedback.explanation import explained
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label

DISAGREE = "I disagree"
CHANGE = "Change your score"
ASK = "What would you have given?"
KEPT_BESIDE = "It is kept beside the grader's score and shown in the exam; it never changes it."

_STEP = 5 * SPACE
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class OwnScore(QWidget):
    """A quiet button that opens a row of scores.

    Signals: ``said(object)``, a score from 0 to 4, or None where what was said is taken back.
    """

    said = Signal(object)

    def __init__(self, section: Section, given: int) -> None:
        super().__init__()
        self._section, self._given = section, given
        self._score: int | None = None
        self.row: ScoreRow | None = None
        """There while the user is asked."""
        self.button = QPushButton(DISAGREE)
        self.button.setProperty("kind", "action")
        self.button.clicked.connect(self._toggle)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE // 2)
        self._layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.show_score(None)

    def show_score(self, score: int | None) -> None:
        """What the user said, None where they said nothing."""
        self._score = score
        self.button.setText(DISAGREE if score is None else CHANGE)
        self.button.setAccessibleName(f"{self.button.text()}: {self._section.title}, {self._given} of {TOP}")
        self._close()

    def event(self, event: QEvent) -> bool:
        """Esc in the row is the row's own: else the page would take it for the way back."""
        shortcut = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if shortcut and _is_escape(event) and self.row is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event) and self.row is not None:
            self._close()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _toggle(self) -> None:
        if self.row is not None:
            self._close()
            return
        self.row = ScoreRow(self._section, self._score)
        self.row.chosen.connect(self._say)
        self._layout.addWidget(self.row)
        self.row.show()  # a layout shows what it is given only later, and what is hidden takes no focus
        self.row.take_focus(self._given if self._score is None else self._score)

    @Slot(object)
    def _say(self, score: int | None) -> None:
        self._close()
        self.said.emit(score)

    def _close(self) -> None:
        if self.row is None:
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.row.isAncestorOf(focus):
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.row.hide()
        self.row.deleteLater()
        self.row = None


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


class ScoreRow(QWidget):
    """The scores side by side. With the keyboard, digits choose and arrows go along.

    Signals: ``chosen(object)``, a score, or None to take back what was said.
    """

    chosen = Signal(object)

    def __init__(self, section: Section, score: int | None) -> None:
        super().__init__()
        self.steps = [self._step(section, place, place == score) for place in range(TOP + 1)]
        self.back_button = QPushButton("Take it back")
        self.back_button.setProperty("kind", "action")
        self.back_button.setAccessibleName(f"Take back your score: {section.title}")
        self._group = QButtonGroup(self)
        self._lay_out()
        self.back_button.setVisible(score is not None)
        self._group.idClicked.connect(self._choose)
        self.back_button.clicked.connect(self._take_back)

    def take_focus(self, score: int) -> None:
        """Let the keyboard begin at this score."""
        self.steps[score].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if event.text() in set(map(str, range(TOP + 1))):
            self._choose(int(event.text()))
        elif step is not None:
            at = next((place for place, each in enumerate(self.steps) if each.hasFocus()), 0)
            self.take_focus(max(0, min(TOP, at + step)))
        else:
            super().keyPressEvent(event)

    def _step(self, section: Section, score: int, checked: bool) -> QPushButton:
        step = _Step(str(score))
        step.setCheckable(True)
        step.setChecked(checked)
        step.setFixedWidth(_STEP)
        step.setProperty("kind", "step")
        step.setAccessibleName(f"{section.title}: I would have given {score}")
        return step

    def _lay_out(self) -> None:
        scores = QHBoxLayout()
        scores.setSpacing(SPACE // 2)
        for score, step in enumerate(self.steps):
            self._group.addButton(step, score)
            scores.addWidget(step)
        scores.addWidget(self.back_button)
        scores.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(label(ASK, "strong"))
        layout.addLayout(scores)
        layout.addWidget(label(KEPT_BESIDE, "small"))

    @Slot(int)
    def _choose(self, score: int) -> None:
        self.chosen.emit(score)

    @Slot()
    def _take_back(self) -> None:
        self.chosen.emit(None)


class _Step(QPushButton):
    """Leaves arrows and digits to its row, which knows what they mean. No signals of its own."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS or event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)


def own_label() -> QLabel:
    """For what the user would have given, to stand beside the grader's score."""
    return explained(label("", "score", wrap=False), OWN_SCORE)
