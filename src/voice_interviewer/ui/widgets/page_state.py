"""What stands in the place of a list that has nothing to show: empty, nothing found, loading, broken."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label

_SIGN = 36
_WIDEST = 52 * SPACE


@dataclass(frozen=True, slots=True)
class Offer:
    """The one thing that can be done: the text of its button, and what that does."""

    text: str
    do: Callable[[], None]
    primary: bool = False


class PageState(QWidget):
    """An icon, a line, a sentence and at most one thing to do, in the middle of the place. No signals."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = ""
        self.sign = QLabel()
        self.title = label("", "heading")
        self.text = label("", "muted")
        self.button = QPushButton()
        self.button.hide()  # until there is something to offer
        self._lay_out()
        self._offer: Offer | None = None
        self.button.clicked.connect(self._do)
        theme.changed.connect(self._show_icon)

    def show_state(self, icon: str, title: str, text: str = "", offer: Offer | None = None) -> None:
        """Say this, and offer that."""
        self._icon, self._offer = icon, offer
        self.title.setText(title)
        self.setAccessibleName(title)  # it has the focus where there is nothing else
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.button.setVisible(offer is not None)
        if offer is not None:
            self.button.setText(offer.text)
            self.button.setAccessibleName(offer.text.replace("&", ""))
            self.button.setProperty("kind", "primary" if offer.primary else "")
            # A style sheet looks at a property only when the widget is polished.
            self.button.style().polish(self.button)
        self._show_icon()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 6 * SPACE)
        layout.setSpacing(SPACE)
        layout.addStretch()
        for widget in (self.sign, self.title, self.text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            widget.setMaximumWidth(_WIDEST)
            widget.setMinimumWidth(_WIDEST)
            layout.addLayout(_in_the_middle(widget))
        layout.addSpacing(SPACE)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    @Slot()
    def _do(self) -> None:
        if self._offer is not None:
            self._offer.do()

    @Slot()
    def _show_icon(self) -> None:
        if self._icon:
            picture = self._theme.icon(self._icon, "muted").pixmap(QSize(ICON, ICON), 3.0)
            picture.setDevicePixelRatio(3.0 * ICON / _SIGN)  # the same drawing, larger
            self.sign.setPixmap(picture)


def _in_the_middle(widget: QWidget) -> QHBoxLayout:
    """Between two stretches: a layout that aligns a widget forgets that a text of two lines needs their height."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(widget)
    row.addStretch()
    return row
