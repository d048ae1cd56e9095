"""The index at the side of the settings: one line a group, with the one before the reader marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.buttons import button

WIDTH = 26 * SPACE


class SettingsIndex(QWidget):
    """The arrow keys go from line to line. Signals: ``group_wanted(str)``, the name of a group."""

    group_wanted = Signal(str)

    def __init__(self, groups: Sequence[str]) -> None:
        super().__init__()
        self.setMinimumWidth(WIDTH)
        self._group = QButtonGroup(self)
        self.buttons = {name: self._line(name) for name in groups}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 0, 2 * SPACE)
        layout.setSpacing(0)
        for line in self.buttons.values():
            layout.addWidget(line)
        layout.addStretch()

    def show_group(self, name: str) -> None:
        """The group that is before the reader."""
        self.buttons[name].setChecked(True)

    def show_found(self, names: set[str]) -> None:
        """Only these hold what is looked for."""
        for name, line in self.buttons.items():
            line.setEnabled(name in names)

    def _line(self, name: str) -> QPushButton:
        line = button(name, name=f"{tr('Go to')}: {tr(name)}")
        line.setProperty("nav", True)
        line.setProperty("index", True)
        line.setCheckable(True)
        line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line.clicked.connect(lambda: self.group_wanted.emit(name))
        self._group.addButton(line)
        return line
