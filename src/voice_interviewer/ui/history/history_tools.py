"""The lines above the history: what is listed, in which order, and what can be done with the chosen takes."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.library.finding import Order
from voice_interviewer.ui.history.filters import ORDERS
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.clearing import add_clear_button
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.named_list import NamedList

SEARCH_MS = 20
"""How long the search waits after a key: too short to be felt, long enough for keys that come together."""

_ICONS = {
    "filter": "list-filter",
    "open": "folder-open",
    "star": "star",
    "tag": "tag",
    "compare": "git-compare-arrows",
    "export": "download",
}


class HistoryTools(QWidget):
    """Buttons ``filter``, ``open``, ``star``, ``tag``, ``compare``, ``export`` and ``delete``; the field ``search``;
    ``order``, a list of the orders.

    Signals: ``search_changed(str)``, a moment after the last key; ``order_changed(Order)``.
    """

    search_changed = Signal(str)
    order_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self.search = self._search_field()
        self.filter = self._button("Fil&ters")
        self.filter.setCheckable(True)
        self.order = self._order_list()
        self.open = self._button("&Open", shortcuts.OPEN)
        self.star = self._button("&Star", shortcuts.STAR)
        self.tag = self._button("Ta&gs …", shortcuts.TAG)
        self.compare = self._button("&Compare", shortcuts.COMPARE)
        self.export = self._button("&Export …", shortcuts.EXPORT)
        self.delete = self._button("&Delete", shortcuts.DELETE)
        self.delete.setProperty("kind", "danger")
        self._lay_out()
        self.search.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._look)
        self.order.activated.connect(self._tell_order)
        theme.changed.connect(self._show_icons)
        self._show_icons()
        self.show_chosen(0)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.search.text().strip()

    @property
    def chosen_order(self) -> Order:
        """The order that is asked for."""
        return Order(self.order.currentData())

    def show_chosen(self, takes: int, starred: bool = False) -> None:
        """Offer what can be done with so many takes; ``starred`` is whether all of them are."""
        self.open.setEnabled(takes == 1)
        self.compare.setEnabled(takes in (1, 2))
        for button in (self.star, self.tag, self.export, self.delete):
            button.setEnabled(takes > 0)
        self.star.setText(" Un&star" if starred else " &Star")
        self.delete.setText(f" &Delete {takes:,}" if takes > 1 else " &Delete")

    def clear(self) -> None:
        """Look for nothing in particular, telling nobody."""
        self.search.clear()
        self._timer.stop()

    def show_filters(self, number: int) -> None:
        """Say how many filters hold, for whoever has put their controls away."""
        self.filter.setText(f" Fil&ters: {number}" if number else " Fil&ters")

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.search, stretch=1)
        first.addWidget(self.filter)
        first.addWidget(self.order)
        does = FlowLayout(spacing=SPACE)
        for button in (self.open, self.star, self.tag, self.compare, self.export):
            does.addWidget(button)
        second.addLayout(does, 1)
        second.addWidget(self.delete, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for line in (first, second):
            line.setSpacing(SPACE)
            layout.addLayout(line)

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("Search questions, answers, notes and tags")
        field.setAccessibleName("Search questions, answers, notes and tags")
        field.setToolTip(shortcuts.FIND.hint)
        add_clear_button(field)
        return field

    def _order_list(self) -> QComboBox:
        box = NamedList("Order")
        for order, text in ORDERS.items():
            box.addItem(text, order.value)
        return box

    def _button(self, text: str, key: shortcuts.Key | None = None) -> QPushButton:
        button = QPushButton(f" {text}")  # the space keeps the words off the icon
        button.setAccessibleName(text.replace("&", "").removesuffix(" …"))
        button.setToolTip(key.hint if key else "Show fewer takes: by question, day, score and more")
        return button

    @Slot()
    def _look(self) -> None:
        self.search_changed.emit(self.words)

    @Slot()
    def _tell_order(self) -> None:
        self.order_changed.emit(self.chosen_order)

    @Slot()
    def _show_icons(self) -> None:
        for name, icon in _ICONS.items():
            getattr(self, name).setIcon(self._theme.icon(icon))
        self.delete.setIcon(self._theme.icon("trash-2", "record"))
