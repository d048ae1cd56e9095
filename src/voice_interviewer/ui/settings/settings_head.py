"""The head of the settings, which stays while they scroll: the search, the way to a group, and back to the defaults."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.clearing import add_clear_button
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.named_list import NamedList


class SettingsHead(QWidget):
    """Signals: ``searched(str)``, with every letter; ``group_wanted(str)``, a name; ``reset_wanted()``."""

    searched = Signal(str)
    group_wanted = Signal(str)
    reset_wanted = Signal()

    def __init__(self, theme: Theme, groups: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self.search = QLineEdit()
        self._sign = self.search.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._sign.setText(tr("Search"))  # which is read, and not seen
        self.go_to = NamedList()
        """The way to a group where there is no room for the index at the side."""
        self._groups = list(groups)
        self.reset = button(
            "Set all back", "quiet", theme.icon("rotate-ccw"), tip="All settings to their defaults; that can be undone"
        )
        self._lay_out()
        self.search.textChanged.connect(self.searched)
        self.go_to.activated.connect(self._activated)
        self.reset.clicked.connect(self.reset_wanted)
        theme.changed.connect(self._draw_icons)

    def show_group(self, name: str) -> None:
        """The group that is before the reader."""
        self.go_to.setCurrentIndex(self._groups.index(name))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(tr("Look for a setting"))
        self.search.setAccessibleName(tr("Look for a setting"))
        add_clear_button(self.search)
        self.search.setToolTip(shortcuts.FIND_SETTING.hint)
        self.go_to.addItems([tr(name) for name in self._groups])
        self.go_to.setAccessibleName(tr("Go to a group"))
        self.go_to.setToolTip(tr("Go to a group"))
        tools = QHBoxLayout()
        tools.setSpacing(SPACE)
        tools.addWidget(self.search, stretch=3)
        tools.addWidget(self.go_to, stretch=2)
        tools.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(label("Settings", "title"))
        layout.addWidget(label("Changes are kept at once.", "muted"))
        layout.addLayout(tools)

    @Slot(int)
    def _activated(self, place: int) -> None:
        self.group_wanted.emit(self._groups[place])

    @Slot()
    def _draw_icons(self) -> None:
        self.reset.setIcon(self._theme.icon("rotate-ccw"))
        self._sign.setIcon(self._theme.icon("search", "muted"))
