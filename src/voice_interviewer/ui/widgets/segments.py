"""A few choices side by side, of which one holds or none."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.bold_width import bold_width
from voice_interviewer.ui.widgets.flow_layout import FlowLayout

Value = TypeVar("Value")


class Segments(QWidget, Generic[Value]):
    """Tab stops at it once; the arrow keys choose another. Signals: ``picked(object)``, the value the user chose."""

    picked = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[Value, str]]) -> None:
        """``name`` is what is chosen, for a screen reader; a choice is a value with its text."""
        super().__init__()
        self.choices = [value for value, _ in choices]
        """What can be chosen, from left to right."""
        self.group = QButtonGroup(self)
        self.setAccessibleName(name)
        row = FlowLayout(self, spacing=SPACE // 2)
        for place, (_, text) in enumerate(choices):
            row.addWidget(self._button(place, name, text))
        self.group.idClicked.connect(self._on_clicked)
        self._stop_tab_at_first()

    def sizeHint(self) -> QSize:
        """One line, where there is room for it."""
        sizes = [button.sizeHint() for button in self.group.buttons()]
        width = sum(size.width() for size in sizes) + SPACE // 2 * (len(sizes) - 1)
        return QSize(width, max(size.height() for size in sizes))

    @property
    def value(self) -> Value | None:
        """What is chosen, None where nothing is."""
        place = self.group.checkedId()
        return self.choices[place] if place >= 0 else None

    def button(self, value: Value) -> QPushButton:
        """The button of a choice."""
        button = self.group.button(self.choices.index(value))
        assert isinstance(button, QPushButton)
        return button

    def show_value(self, value: Value | None) -> None:
        """Show a choice, or that there is none, telling nobody."""
        if value is not None:
            self.button(value).setChecked(True)
            return
        self.group.setExclusive(False)
        for button in self.group.buttons():
            button.setChecked(False)
        self.group.setExclusive(True)
        self._stop_tab_at_first()

    def _button(self, place: int, name: str, text: str) -> QPushButton:
        button = _Segment(text)
        button.setCheckable(True)
        button.setProperty("kind", "step")
        button.setAccessibleName(f"{name}: {text}")
        self.group.addButton(button, place)
        return button

    def _stop_tab_at_first(self) -> None:
        """As long as nothing is chosen. Qt sees to it that afterwards only the choice takes the Tab key."""
        for place, button in enumerate(self.group.buttons()):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus)

    @Slot(int)
    def _on_clicked(self, place: int) -> None:
        self.picked.emit(self.choices[place])


class _Segment(QPushButton):
    """As wide as when it is chosen, so that nothing moves then, at any size of the text. Signals: QPushButton's."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint.expandedTo(QSize(bold_width(self) + 3 * SPACE, 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
