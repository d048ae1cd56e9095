"""The hints that were asked for, beside the answer, so that they can be read while one speaks."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.emptying import empty
from voice_interviewer.ui.widgets.labels import Card, heading, label


class HintsCard(Card):
    """As high as its hints, where there is room; else it scrolls. No signals."""

    def __init__(self) -> None:
        super().__init__()
        self._count = label("", "small", wrap=False)
        self._list = _FittingArea()
        head = QHBoxLayout()
        head.addWidget(heading("Hints"), stretch=1)
        head.addWidget(self._count)
        self.body.addLayout(head)
        self.body.addWidget(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.show_hints((), 0)

    def show_hints(self, shown: Sequence[str], known: int) -> None:
        """Those seen so far, of so many that there are; the card is away while there are none."""
        self._list.show_texts(shown)
        self._count.setText(f"{len(shown)} of {known}")
        self.setVisible(bool(shown))


class _FittingArea(QScrollArea):
    """Texts below each other. Signals: those of QScrollArea."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[str, ...] = ()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setProperty("reading", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName("Hints")

    def show_texts(self, texts: Sequence[str]) -> None:
        """These texts; the last one in view."""
        if self._texts == tuple(texts):
            return
        self._texts = tuple(texts)
        empty(self._column)
        for text in texts:
            self._column.addWidget(label(text))
        self._column.addStretch()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(20 * SPACE, self._inside.heightForWidth(max(1, self.viewport().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
