"""The list of takes: what is chosen in it, and how it stays so while rows are read anew."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView

from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.ui.history.history_model import HistoryModel, stretches
from voice_interviewer.ui.history.history_row import HistoryRow
from voice_interviewer.ui.shell.context import Context


class TakeList(QListView):
    """Signals: ``opened(int)``, a take's id; ``star_pressed(TakeSummary)``."""

    opened = Signal(object)
    star_pressed = Signal(object)

    def __init__(self, context: Context, model: HistoryModel, starring: bool = True) -> None:
        """Without ``starring``, stars are only shown."""
        super().__init__()
        self._takes = model
        self._kept: set[int] = set()
        self._scrolled = 0
        self._from_top = False
        self.setModel(model)
        # Kept as an attribute: a view does not own its delegate.
        self._row = HistoryRow(context.theme, context.services.now, starring)
        self.setItemDelegate(self._row)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName("Takes")
        model.modelAboutToBeReset.connect(self._remember)
        self.activated.connect(self._open)
        self._row.star_pressed.connect(self.star_pressed)

    def chosen(self) -> list[TakeSummary]:
        """The chosen takes, in the order of the list. Read as ranges: thousands are no more work than a few."""
        ranges = sorted((one.top(), one.bottom()) for one in self._ranges())
        return [self._takes.summary(row) for first, last in ranges for row in range(first, last + 1)]

    def chosen_count(self) -> int:
        """How many takes are chosen."""
        return sum(one.height() for one in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def begin_at_top(self) -> None:
        """Other takes are looked for: how far one had scrolled among those before means nothing among them."""
        self._from_top = True

    def choose_again(self) -> None:
        """Choose what was chosen before the rows were put in anew, and scroll there; at first, the newest take."""
        rows = self._takes.rows_of(self._kept) or [0]
        again, flag = QItemSelection(), QItemSelectionModel.SelectionFlag
        for first, last in stretches(rows):
            again.select(self._takes.index(first), self._takes.index(last))
        self.selectionModel().setCurrentIndex(self._takes.index(rows[0]), flag.NoUpdate)
        self.selectionModel().select(again, flag.ClearAndSelect)  # at once: it is told once
        self._scroll(self._takes.index(rows[0]))

    def _scroll(self, chosen: QModelIndex) -> None:
        anew, self._from_top = self._from_top, False
        self.verticalScrollBar().setValue(0 if anew else self._scrolled)
        if anew:
            self.scrollTo(chosen)

    @Slot()
    def _remember(self) -> None:
        self._kept = {summary.id for summary in self.chosen()}
        self._scrolled = self.verticalScrollBar().value()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._takes.summary(index.row()).id)
