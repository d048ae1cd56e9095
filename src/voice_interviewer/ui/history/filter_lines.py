"""The filters of the history: their controls, put away at first, and those that hold as chips."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.library.shelf_port import TakenQuestion
from voice_interviewer.ui.history.filter_chips import FilterChips
from voice_interviewer.ui.history.filter_panel import FilterPanel
from voice_interviewer.ui.history.filters import NONE, Filters, chips
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE


@dataclass(frozen=True, slots=True)
class _Offered:
    """What the takes there are can be narrowed to."""

    questions: list[TakenQuestion]
    tags: list[str]


class FilterLines(QWidget):
    """Holds the filters. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.filters = NONE
        """Those that hold."""
        self.panel = FilterPanel(context.services.now().date())
        self.chips = FilterChips(context.theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.panel)
        layout.addWidget(self.chips)
        self.panel.hide()
        self.panel.changed.connect(self._change)
        self.chips.changed.connect(self._change)

    @property
    def number(self) -> int:
        """How many hold."""
        return len(self.chips.buttons)

    def refresh(self) -> None:
        """Look in the library for what can be chosen; where that fails, the list says why."""
        services = self._context.services

        def work() -> _Offered:
            shelf = services.library.shelf
            return _Offered(shelf.questions(), [tag for tag, _ in shelf.tags()])

        self._context.tasks.run(lambda _token, _report: work(), self._offer, lambda _: None)

    def clear(self) -> None:
        """Let every take through again, telling nobody."""
        self._show(NONE)

    @Slot(bool)
    def show_panel(self, shown: bool) -> None:
        """Show the controls, or put them away; the filters hold either way."""
        self.panel.setVisible(shown)
        if shown:
            self.panel.question.setFocus()

    def _offer(self, offered: _Offered) -> None:
        self.panel.offer(offered.questions, offered.tags)

    @Slot(object)
    def _change(self, filters: Filters) -> None:
        self._show(filters)
        self.changed.emit()

    def _show(self, filters: Filters) -> None:
        self.filters = filters
        self.panel.show_filters(filters)
        self.chips.show_chips(chips(filters, self._context.services.now()))
