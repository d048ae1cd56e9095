"""The form that is made from the table of options: one card a group, one row a setting."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from voice_interviewer.settings import Settings, options
from voice_interviewer.ui.settings.option_editors import Choices, OptionEditor, editor_for
from voice_interviewer.ui.settings.option_row import OptionRow
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import heading


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
        self.rows: list[OptionRow] = []
        self._more = QVBoxLayout()
        self._more.setSpacing(2 * SPACE)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2 * SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading(title))
        layout.addLayout(self._rows)
        layout.addLayout(self._more)

    def add_row(self, row: OptionRow) -> None:
        """One setting more."""
        self.rows.append(row)
        self._rows.addWidget(row)

    def add(self, widget: QWidget) -> None:
        """Something below the rows."""
        self._more.addWidget(widget)

    def look_for(self, words: list[str]) -> bool:
        """Show only the rows that have all these words; returns whether there is one. Without words all are shown."""
        found = [row for row in self.rows if row.has(words)]
        for row in self.rows:
            row.setVisible(row in found)
        return bool(found)


class OptionForm(QWidget):
    """All settings. Where they are not wanted ``at_once``, the rows come by `filling`.

    Signals: ``edited(Edit)``; ``reset_requested(str)``, with the key of a setting.
    """

    edited = Signal(object)
    reset_requested = Signal(str)

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None, at_once: bool = True) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self._options = {key: option for key, option in options().items() if option.in_form}
        self._rows: dict[str, OptionRow] = {}
        self.cards = {group: OptionCard(group) for group in dict.fromkeys(o.group for o in self._options.values())}
        """The cards by the name of their group."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        for card in self.cards.values():
            layout.addWidget(card)
        if at_once:
            for _ in self.filling():
                pass

    def filling(self) -> Iterator[None]:
        """Makes the rows one after the other; all that is costly about them is done when they are there."""
        for key in self._options:
            self._add(key, getattr(self._settings, key))
            yield
        self.show_settings(self._settings)

    def row(self, key: str) -> OptionRow:
        """The row of one setting."""
        return self._rows[key]

    def editor(self, key: str) -> OptionEditor:
        """The control of one setting."""
        return self._rows[key].editor

    def controls(self, group: str) -> list[QWidget]:
        """What can be changed in one group, from top to bottom."""
        return [self.editor(key).control for key, option in self._options.items() if option.group == group]

    def show_settings(self, settings: Settings) -> None:
        """Show what is stored, and what of it differs from the defaults."""
        usual = Settings()
        for key, row in self._rows.items():
            value = getattr(settings, key)
            row.editor.show_value(value)
            row.show_changed(value != getattr(usual, key))

    def offer(self, source: str, choices: Choices) -> None:
        """Fill every list whose choices come from that source."""
        for key, option in self._options.items():
            if option.source == source:
                self.editor(key).offer(choices)

    def _add(self, key: str, value: object) -> None:
        option = self._options[key]
        editor = editor_for(option, value, self._theme)
        editor.setObjectName(key)
        # The editor lives on this thread, and so does this form: a closure is safe here and carries the key.
        editor.edited.connect(lambda new: self.edited.emit(Edit(key, new)))
        row = OptionRow(key, option, editor)
        row.reset_requested.connect(self.reset_requested)
        self._rows[key] = row
        self.cards[option.group].add_row(row)
        row.ensurePolished()
