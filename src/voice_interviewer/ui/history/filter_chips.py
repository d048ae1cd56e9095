"""The filters that hold, each to be taken away by a press."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.history.filters import NONE, Chip
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.tab_order import tab_before


class FilterChips(QWidget):
    """Hidden while no filter holds. Signals: ``changed(Filters)``, those that are left."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons: list[QPushButton] = []
        """One a filter, in the order in which they are offered."""
        self.clear_button = QPushButton("Clear all &filters", self)
        self.clear_button.setProperty("kind", "quiet")
        self.clear_button.clicked.connect(self._clear)
        self._chips: list[Chip] = []
        self._flow = FlowLayout(spacing=SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._flow)
        theme.changed.connect(self._show_icons)
        self.hide()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these in place of those that were there."""
        had_focus = any(button.hasFocus() for button in (*self.buttons, self.clear_button))
        for button in (*self.buttons, self.clear_button):
            self._flow.removeWidget(button)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._chips = list(chips)
        self.buttons = [self._button(chip) for chip in chips]
        for button in (*self.buttons, self.clear_button):
            self._flow.addWidget(button)
            button.show()
        for button in self.buttons:
            tab_before(button, self.clear_button)
        self._show_icons()
        self.setVisible(bool(chips))
        if had_focus and chips:  # the one that had it is gone
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, chip: Chip) -> QPushButton:
        button = QPushButton(chip.text.replace("&", "&&"), self)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        button.setAccessibleName(f"Remove the filter: {chip.text}")
        button.setToolTip("Remove this filter")
        button.clicked.connect(self._remove)
        return button

    @Slot()
    def _remove(self) -> None:
        place = self.buttons.index(self.sender())  # type: ignore[arg-type]  # only they are connected
        self.changed.emit(self._chips[place].without)

    @Slot()
    def _clear(self) -> None:
        self.changed.emit(NONE)

    @Slot()
    def _show_icons(self) -> None:
        for button in self.buttons:
            button.setIcon(self._theme.icon("x", "muted"))
