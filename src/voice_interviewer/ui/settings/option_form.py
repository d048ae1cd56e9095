"""The form that is made from the table of options: one card a group, one row a setting."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.settings import Option, Settings, options
from voice_interviewer.ui.settings.option_editors import Choices, OptionEditor, editor_for
from voice_interviewer.ui.shell.theme import SPACE, Theme

CONTROL_WIDTH = 36 * SPACE


@dataclass(frozen=True, slots=True)
class Edit:
    """A setting that the user changed."""

    key: str
    value: object


class OptionCard(QFrame):
    """One group of settings; anything more that belongs to the group is added below with `add`. Signals: none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(3 * SPACE)
        self._rows.setVerticalSpacing(2 * SPACE)
        self._rows.setColumnStretch(0, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        self._layout.setSpacing(2 * SPACE)
        self._layout.addWidget(heading)
        self._layout.addLayout(self._rows)

    def add_row(self, option: Option, editor: OptionEditor) -> None:
        """A setting: its name and what it means on the left, its control on the right."""
        row = self._rows.rowCount()
        self._rows.addWidget(_explained(option, editor), row, 0)
        editor.setFixedWidth(CONTROL_WIDTH)
        self._rows.addWidget(editor, row, 1, Qt.AlignmentFlag.AlignTop)

    def add(self, widget: QWidget) -> None:
        """Something below the rows."""
        self._layout.addWidget(widget)


class OptionForm(QWidget):
    """All settings. Signals: ``edited(Edit)``."""

    edited = Signal(object)

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options = options()
        self._editors: dict[str, OptionEditor] = {}
        self.cards: dict[str, OptionCard] = {}
        """The cards by the name of their group."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        for key, option in self._options.items():
            if option.group not in self.cards:
                self.cards[option.group] = OptionCard(option.group)
                layout.addWidget(self.cards[option.group])
            self._add(key, option, getattr(settings, key))

    def editor(self, key: str) -> OptionEditor:
        """The control of one setting."""
        return self._editors[key]

    def controls(self, group: str) -> list[QWidget]:
        """What can be changed in one group, from top to bottom."""
        return [self._editors[key].control for key, option in self._options.items() if option.group == group]

    def show_settings(self, settings: Settings) -> None:
        """Show what is stored."""
        for key, editor in self._editors.items():
            editor.show_value(getattr(settings, key))

    def offer(self, source: str, choices: Choices) -> None:
        """Fill every list whose choices come from that source."""
        for key, option in self._options.items():
            if option.source == source:
                self._editors[key].offer(choices)

    def _add(self, key: str, option: Option, value: object) -> None:
        editor = editor_for(option, value, self._theme)
        editor.setObjectName(key)
        # The editor lives on this thread, and so does this form: a closure is safe here and carries the key.
        editor.edited.connect(lambda new: self.edited.emit(Edit(key, new)))
        self._editors[key] = editor
        self.cards[option.group].add_row(option, editor)


def _explained(option: Option, editor: OptionEditor) -> QWidget:
    box = QWidget()
    name = QLabel(option.label)
    name.setBuddy(editor.control)
    help_text = QLabel(option.help)
    help_text.setProperty("role", "small")
    help_text.setWordWrap(True)
    help_text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(name)
    layout.addWidget(help_text)
    return box
