"""A question of the drill with its answers: one is chosen, by mouse or by number, and then it shows how that was."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalMapper, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from voice_interviewer.ui.mapping.choice_button import ChoiceButton, Outcome
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import Card, heading


class Choices(Card):
    """Signals: ``chosen(int)``, the place of the answer, from 0 on; once."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, title: str, answers: Sequence[str], side_by_side: bool) -> None:
        """``side_by_side`` is for short answers, as many in a line as have room."""
        super().__init__()
        self._mapper = QSignalMapper(self)
        self.buttons = tuple(
            ChoiceButton(theme, number, text, wrap=not side_by_side) for number, text in enumerate(answers, start=1)
        )
        self.place: int | None = None
        """What was chosen, None while nothing was."""
        self.body.addWidget(heading(title))
        layout = FlowLayout(spacing=SPACE) if side_by_side else QVBoxLayout()
        self.body.addLayout(layout)
        for place, button in enumerate(self.buttons):
            layout.addWidget(button)
            button.clicked.connect(self._mapper.map)
            self._mapper.setMapping(button, place)
        self._mapper.mappedInt.connect(self._on_chosen)

    def choose(self, place: int) -> None:
        """As if it was pressed; nothing where there is no such answer, or one was chosen."""
        if place < len(self.buttons):
            self.buttons[place].click()

    def take_focus(self) -> None:
        """Let Space and Enter choose here."""
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_right(self, right: int) -> None:
        """Say which answer was right."""
        for place, button in enumerate(self.buttons):
            if place == right:
                button.show_outcome(Outcome.RIGHT)
            else:
                button.show_outcome(Outcome.WRONG if place == self.place else Outcome.PASSED_OVER)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.place = place
        for other, button in enumerate(self.buttons):
            button.show_outcome(Outcome.CHOSEN if other == place else Outcome.PASSED_OVER)
        self.chosen.emit(place)
