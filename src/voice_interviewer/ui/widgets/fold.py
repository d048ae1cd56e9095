"""A line that unfolds to what belongs to it."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.sign import Sign


class FoldHead(QPushButton):
    """The line: a sign, a title and a word at the right. Enter, Space or a press unfolds. Signals: QPushButton's."""

    def __init__(self, theme: Theme, sign: Sign, title: str, word: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("kind", "fold")
        self.setAccessibleName(f"{title}: {word}")
        self._arrow = Sign(theme, "chevron-right", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(sign)
        row.addWidget(label(title, "strong", wrap=False))
        row.addStretch()
        row.addWidget(label(word, "muted", wrap=False))
        row.addWidget(self._arrow)
        self.toggled.connect(self._turn)
        self._turn(False)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    @Slot(bool)
    def _turn(self, opened: bool) -> None:
        self._arrow.show_icon("chevron-down" if opened else "chevron-right", "muted")
        self.setAccessibleDescription("Unfolded; press to fold" if opened else "Folded; press to unfold")


class Fold(QWidget):
    """A `FoldHead` with its ``body`` below. Signals: ``toggled(bool)``, whether it is unfolded now."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, sign: Sign, title: str, word: str) -> None:
        super().__init__()
        self.head = FoldHead(theme, sign, title, word)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(2 * SPACE + ICON, 0, SPACE, SPACE)
        self.body.setSpacing(SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(inner)
        inner.hide()
        self.head.toggled.connect(inner.setVisible)
        self.head.toggled.connect(self.toggled)

    @property
    def opened(self) -> bool:
        """Whether it is unfolded."""
        return self.head.isChecked()

    def unfold(self, opened: bool = True) -> None:
        """Unfold it, or with False fold it."""
        self.head.setChecked(opened)
