"""One answer that can be chosen: its number, its text over as many lines as it takes, and how it turned out."""

from enum import Enum

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from voice_interviewer.ui.rehearsal.stage_panel import set_role
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label


class Outcome(Enum):
    """What there is to say about an answer afterwards: an icon, its colour, and the words for whoever hears them."""

    RIGHT = ("check", "good", "right")
    WRONG = ("x", "record", "your answer, not right")
    CHOSEN = ("circle-dot", "accent", "your answer")
    PASSED_OVER = ("", "", "")


class ChoiceButton(QPushButton):
    """Signals: those of QPushButton."""

    def __init__(self, theme: Theme, number: int, text: str, wrap: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcome: Outcome | None = None
        self._text = text
        self._number = number
        self._sign = _Sign()
        words = label(text, wrap=wrap)
        row = QHBoxLayout(self)
        row.setContentsMargins(int(1.5 * SPACE), SPACE, int(1.5 * SPACE), SPACE)
        row.setSpacing(SPACE)
        row.addWidget(label(str(number), "muted", wrap=False), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, stretch=1)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        for part in (self._sign, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("kind", "choice")
        self.setToolTip(f"Choose this ({number})")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._draw)
        self._draw()

    def show_outcome(self, outcome: Outcome) -> None:
        """It can be chosen no more; say how it turned out."""
        self._outcome = outcome
        self.setEnabled(False)
        self.setToolTip("")
        self._draw()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    @Slot()
    def _draw(self) -> None:
        set_role(self, "outcome", self._outcome.name.lower() if self._outcome else "")
        for part in self.findChildren(QLabel):  # the style sheet looks at a parent's property only when polished
            part.style().polish(part)
        icon, colour, said = self._outcome.value if self._outcome else ("", "", "")
        self._sign.show_icon(self._theme.icon(icon, colour) if icon else QIcon())
        self.setAccessibleName(f"{self._number}: {self._text}" + (f" ({said})" if said else ""))


class _Sign(QWidget):
    """An icon that keeps its colour while its button is disabled, which a label would not. No signals."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QIcon()
        self.setFixedSize(ICON, ICON)

    def show_icon(self, icon: QIcon) -> None:
        """Show an icon; a null one for none."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())
