"""Two lines to fill in and a button, with the reason where they cannot be taken."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.ui.plan.readings import LONGEST
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class EntryForm(QWidget):
    """``add(first, second)`` is called with what was entered; where it raises UserError, that is said and the entry
    stays. No signals.
    """

    def __init__(self, first: str, second: str, button: str, add: Callable[[str, str], None]) -> None:
        super().__init__()
        self._add = add
        self.first, self.second = QLineEdit(), QLineEdit()
        self.button = QPushButton(button)
        self.button.setAccessibleName(button)
        self.problem = label("", "warning")
        self.problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        for place, (edit, name) in enumerate(((self.first, first), (self.second, second))):
            edit.setPlaceholderText(name)
            edit.setAccessibleName(name)
            edit.setMaxLength(LONGEST)
            edit.returnPressed.connect(self._enter)
            edit.textEdited.connect(self.problem.hide)
            grid.addWidget(edit, 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self.button, 0, 2)
        grid.addWidget(self.problem, 1, 0, 1, 3)
        self.button.clicked.connect(self._enter)

    def take_focus(self) -> None:
        """Let the user type."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self, first: str, second: str) -> None:
        """What was entered could not be kept: it stands here again, unless something else does by now."""
        if not self.first.text() and not self.second.text():
            self.first.setText(first)
            self.second.setText(second)

    @Slot()
    def _enter(self) -> None:
        entered = self.first.text(), self.second.text()
        self.first.clear()  # before it is handed on: what cannot be kept is given back
        self.second.clear()
        self.problem.hide()
        try:
            self._add(*entered)
        except UserError as error:
            self.give_back(*entered)
            self.problem.setText(str(error))
            self.problem.show()
        self.take_focus()
