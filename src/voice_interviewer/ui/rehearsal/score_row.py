"""One section with the scores that it could get: a choice of one, by mouse, by digit or by arrow keys."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import SCORE_WORDS
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label, section_label

_NAME = 21 * SPACE
_STEP = 5 * SPACE
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ScoreRow(QWidget):
    """Tab stops at it once. Left and right choose the next score; other keys go on to the panel.

    Signals: ``chosen(int)``.
    """

    chosen = Signal(int)

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._group = QButtonGroup(self)
        self._meaning = label("", "muted")
        name = section_label(section)
        name.setFixedWidth(_NAME)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(name)
        for score, means in enumerate(SCORE_WORDS):
            row.addWidget(self._step(score, means))
        row.addSpacing(SPACE)
        row.addWidget(self._meaning, stretch=1)
        self._group.idClicked.connect(self._on_chosen)
        self.clear()

    @property
    def score(self) -> int | None:
        """What was chosen, None while nothing was."""
        return self._group.checkedId() if self._group.checkedId() >= 0 else None

    def choose(self, score: int) -> None:
        """As if it was pressed."""
        self._group.button(score).click()

    def clear(self) -> None:
        """Nothing is chosen, and Tab stops at the first score."""
        self._group.setExclusive(False)
        for score, step in enumerate(self._group.buttons()):
            step.setChecked(False)
            step.setFocusPolicy(Qt.FocusPolicy.ClickFocus if score else Qt.FocusPolicy.StrongFocus)
        self._group.setExclusive(True)
        self._meaning.clear()

    def take_focus(self) -> None:
        """Let digits and arrows choose here."""
        self._group.button(self.score or 0).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        wanted = self.score + step if self.score is not None else 0
        if 0 <= wanted < len(SCORE_WORDS):
            self.choose(wanted)
            self.take_focus()

    def _step(self, score: int, means: str) -> QPushButton:
        step = _Step(str(score))
        step.setCheckable(True)
        step.setFixedWidth(_STEP)
        step.setProperty("kind", "step")
        step.setAccessibleName(f"{self.section.title}: {score}, {means}")
        step.setToolTip(f"{means.capitalize()} ({score})")
        self._group.addButton(step, score)
        return step

    @Slot(int)
    def _on_chosen(self, score: int) -> None:
        self._meaning.setText(SCORE_WORDS[score])
        self.chosen.emit(score)


class _Step(QPushButton):
    """Leaves the arrow keys to its row, which knows what they mean. No signals of its own."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)
