"""The parts of the settings as one list, to go to and to look through: cards of the form and cards of their own."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QWidget

from voice_interviewer.ui.settings.keys_card import KeysCard
from voice_interviewer.ui.settings.option_form import OptionCard
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True)
class Part:
    """One card under its name."""

    name: str
    card: QWidget
    also: str = ""
    """Other words by which somebody may look for it."""

    def look_for(self, words: list[str]) -> bool:
        """Show the card, or of cards with rows the rows, where every word is found; returns whether it is."""
        if isinstance(self.card, OptionCard | KeysCard):
            found = self.card.look_for(words) or (bool(words) and self._says(words) and self.card.look_for([]))
        else:
            found = self._says(words)
        self.card.setVisible(found)
        return found

    def _says(self, words: list[str]) -> bool:
        """Whether all words are in what the card has on it beside its rows."""
        texts = [label.text() for label in self.card.findChildren(QLabel)] if not self._has_rows else []
        texts += [button.text() for button in self.card.findChildren(QAbstractButton)] if not self._has_rows else []
        said = " ".join((self.name, self.also, *texts)).lower()
        return all(word in said for word in words)

    @property
    def _has_rows(self) -> bool:
        return isinstance(self.card, OptionCard | KeysCard)


def side_by_side(*buttons: QPushButton | None) -> QWidget:
    """Buttons side by side, in as many lines as they need; what comes after None stands at the right."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE)
    left = FlowLayout(spacing=SPACE)
    layout.addLayout(left, 1)
    right = False
    for button in buttons:
        if button is None:
            right = True
        elif right:
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        else:
            left.addWidget(button)
    return row
