"""The words heard so far, while they are still being said: the last two lines, calm and without claim."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

LINES = 2


def lines(text: str, width: int, measure: Callable[[str], int]) -> Iterator[str]:
    """The text broken into lines of at most ``width``; lines that are full stay as they are while the text grows."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and measure(longer) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line


class LiveCaption(QWidget):
    """A first reading of an answer under way. Signals: none.

    Its name never changes, so that a screen reader does not talk into the answer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, int] | None = None
        self._about = QLabel("First reading, may still change")
        self._about.setProperty("role", "muted")
        self._words = QLabel()
        self._words.setAccessibleName("First reading of your answer")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        # As wide as there is room: a line that is shown must not keep the window from getting narrower.
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for label in (self._about, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            layout.addWidget(label)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown."""
        return self._words.text().rstrip("\n")

    def show_words(self, text: str | None) -> None:
        """Show the end of what was heard; None hides the caption."""
        self.setVisible(text is not None)
        if text is None or self._shown == (text, self.width()):
            return
        self._shown = (text, self.width())
        metrics = QFontMetrics(self._words.font())
        last = list(lines(text, self.width(), metrics.horizontalAdvance))[-LINES:]
        # So that nothing below it moves: as high with one line, or none, as with all.
        empty = [""] * (LINES - len(last))
        self._words.setText("\n".join([*last, *empty]))
