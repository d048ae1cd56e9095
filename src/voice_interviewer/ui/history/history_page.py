"""The history: every take, found as one types, opened, marked, exported and deleted (with a way back)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.ui.history.bulk_bar import BulkBar
from voice_interviewer.ui.history.bulk_work import BulkWork
from voice_interviewer.ui.history.filter_lines import FilterLines
from voice_interviewer.ui.history.filters import Query, nothing_found
from voice_interviewer.ui.history.history_head import HistoryHead
from voice_interviewer.ui.history.history_model import PAGE, HistoryModel
from voice_interviewer.ui.history.history_tools import HistoryTools
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.history.take_bin import TakeBin
from voice_interviewer.ui.history.take_list import TakeList
from voice_interviewer.ui.history.take_marks import TakeMarks
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.page_state import Offer, PageState

_LOWEST = 15 * SPACE
"""Two takes can always be seen, however many filters are shown."""


class HistoryPage(QWidget):
    """Lists the takes: at first all of them, newest first; what they are narrowed to holds while the app runs.

    Signals: ``open_requested(int)``, a take's id; ``start_requested()``, from the empty page;
    ``compare_requested(tuple)``, the ids of one or two chosen takes; ``storage_requested()``; ``import_requested()``.
    """

    open_requested = Signal(object)
    start_requested = Signal()
    compare_requested = Signal(object)
    storage_requested = Signal()
    import_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._arriving = False  # true until the list can be given the focus
        self._choosing_all = False
        self.model = HistoryModel(context, self)
        self.work = BulkWork(context, self)
        self.bin = TakeBin(context, self, self.work)
        self.marks = TakeMarks(context, self, self.work)
        self.head = HistoryHead(context.theme)
        self.tools = HistoryTools(context.theme)
        self.filters = FilterLines(context)
        self.bulk = BulkBar()
        self.state = PageState(context.theme)
        self.view = TakeList(context, self.model)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._bind()
        self._show_state("history", "Looking for your takes …")

    def activate(self) -> None:
        """The page is shown now."""
        self._arriving = True
        self.refresh()

    def deactivate(self) -> None:
        """Another page is shown now."""

    @property
    def query(self) -> Query:
        """What is asked for."""
        return Query(self.tools.words, self.filters.filters, self.tools.chosen_order)

    @Slot()
    def refresh(self) -> None:
        """Look into the library again; what is chosen, and how far one has scrolled, stays."""
        self.model.load(self.query)
        self.filters.refresh()

    def chosen(self) -> list[int]:
        """The ids of the chosen takes, in the order of the list."""
        return [summary.id for summary in self.view.chosen()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.tools.search.hasFocus():
            self._focus_content()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.stack.setMinimumHeight(_LOWEST)  # else what stands in place of the list would press on the filters
        self.stack.addWidget(self.state)
        self.stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(int(1.5 * SPACE))
        for part in (self.head, self.tools, self.filters, self.bulk):
            layout.addWidget(part)
        layout.addWidget(self.stack, stretch=1)

    def _connect(self) -> None:
        self.model.loaded.connect(self._show_loaded)
        self.model.failed.connect(self._show_failure)
        self.model.rowsRemoved.connect(self._show_counts)
        self.model.rowsInserted.connect(self._show_chosen)
        self.view.opened.connect(self.open_requested)
        self.view.star_pressed.connect(self._star_one)
        self.view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.head.storage_button.clicked.connect(self.storage_requested)
        self.head.import_button.clicked.connect(self.import_requested)
        shortcuts.bind(self, shortcuts.IMPORT, self.import_requested.emit)
        self.tools.search_changed.connect(self._look_anew)
        self.tools.order_changed.connect(self._look_anew)
        self.tools.search.returnPressed.connect(self._focus_content)
        self.tools.filter.toggled.connect(self.filters.show_panel)
        self.filters.changed.connect(self._look_anew)
        self.tools.open.clicked.connect(self._open_chosen)
        self.tools.star.clicked.connect(self._star)
        self.tools.tag.clicked.connect(self._tag)
        self.tools.compare.clicked.connect(self._compare)
        self.tools.export.clicked.connect(self._export)
        self.tools.delete.clicked.connect(self._delete)
        self.bin.deleted.connect(self._forget)
        self.bin.restored.connect(self.refresh)
        self.marks.starred.connect(self._show_starred)
        self.marks.tagged.connect(self.refresh)
        self.work.progressed.connect(self.bulk.show_progress)
        self.work.ended.connect(self.bulk.show_ended)
        self.bulk.stop_wanted.connect(self.work.stop)
        self.bulk.all_wanted.connect(self._choose_all)

    def _bind(self) -> None:
        inside = Qt.ShortcutContext.WidgetShortcut
        shortcuts.bind(self, shortcuts.FIND, self.tools.search.setFocus)
        shortcuts.bind(self.tools.search, shortcuts.CLEAR, self.tools.search.clear, inside)
        shortcuts.bind(self, shortcuts.EXPORT, self._export)
        shortcuts.bind(self, shortcuts.STAR, self._star)
        shortcuts.bind(self, shortcuts.TAG, self._tag)
        shortcuts.bind(self, shortcuts.COMPARE, self._compare)
        shortcuts.bind(self.view, shortcuts.DELETE, self._delete, inside)

    @Slot()
    def _look_anew(self) -> None:
        """Something else is asked for: from the top."""
        self.tools.show_filters(self.filters.number)
        self._choosing_all = False
        self.view.begin_at_top()
        self.model.load(self.query)

    @Slot()
    def _show_loaded(self) -> None:
        self._show_counts()
        self._show_found()
        if self._choosing_all:
            self._choosing_all = False
            self.view.selectAll()
        self._arrive()

    def _show_found(self) -> None:
        query = self.model.query
        self._show_chosen()
        if self.model.rowCount():
            self._context.messages.tell(self.head.count.text(), "found", settles=True)
            self._show_list()
        elif query.narrowed:
            self._context.messages.tell("Nothing found", "found", settles=True)
            clear = Offer("Sho&w all takes", self._clear)
            text = nothing_found(query, self._context.services.now())
            self._show_state("search", "Nothing found", text, clear, tools=True)
        else:
            start = Offer("Re&hearse a question", self.start_requested.emit, primary=True)
            self._show_state("history", "No takes yet", "Your answers will be listed here.", start)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._choosing_all = False
        self.head.show_total(0, found=False)
        self._show_state("triangle-alert", error.message, error.advice, Offer("&Try again", self.refresh))
        self._arrive()

    def _arrive(self) -> None:
        """Once there is something to give the keyboard to, do so, unless the user searches already."""
        if self._arriving and not self.tools.search.hasFocus():
            self._focus_content()
        self._arriving = False

    def _show_list(self) -> None:
        self.stack.setCurrentWidget(self.view)
        self.tools.show()
        self.filters.show()
        self.head.show_legend(True)
        self.view.choose_again()

    def _show_state(
        self, icon: str, title: str, text: str = "", offer: Offer | None = None, tools: bool = False
    ) -> None:
        """Say why there is no list; where there is nothing to search, the tools go too."""
        self.stack.setCurrentWidget(self.state)
        self.tools.setVisible(tools)
        self.filters.setVisible(tools)
        self.bulk.hide()
        self.head.show_legend(False)
        self.state.show_state(icon, title, text, offer)

    @Slot()
    def _clear(self) -> None:
        """Away with the words and with all filters."""
        self.tools.clear()
        self.filters.clear()
        self.tools.search.setFocus()
        self._look_anew()

    @Slot()
    def _show_counts(self) -> None:
        self.head.show_total(self.model.total, self.model.query.narrowed)

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self.view.chosen_count()
        self.tools.show_chosen(chosen, chosen > 0 and all(summary.starred for summary in self.view.chosen()))
        if not self.work.running:
            everything = chosen > 1 and chosen == self.model.rowCount()
            self.bulk.offer_all(chosen if everything else 0, self.model.total)

    @Slot()
    def _choose_all(self) -> None:
        """Also those that were not read yet."""
        self._choosing_all = True
        self.model.load_all()

    @Slot()
    def _focus_content(self) -> None:
        """Give the keyboard to the list, or to what stands in its place."""
        target = self.view if self.model.rowCount() else self.state.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open_chosen(self) -> None:
        if self.chosen():
            self.open_requested.emit(self.chosen()[0])

    @Slot(object)
    def _star_one(self, summary: TakeSummary) -> None:
        self.marks.star([summary.id], not summary.starred)

    @Slot()
    def _star(self) -> None:
        """Star those of the chosen takes that have no star; where all have one, take it away."""
        chosen = self.view.chosen()
        bare = [summary.id for summary in chosen if not summary.starred]
        self.marks.star(bare or [summary.id for summary in chosen], bool(bare))

    @Slot(object, object)
    def _show_starred(self, take_ids: Sequence[int], starred: bool) -> None:
        if len(take_ids) > PAGE:  # so many are read anew in a worker, before they would be felt here
            self.refresh()
            return
        self.model.show_star(set(take_ids), starred)
        self._show_chosen()

    @Slot()
    def _tag(self) -> None:
        if self.chosen():
            TagDialog(self._context, self.chosen(), self.marks, self).open()

    @Slot()
    def _compare(self) -> None:
        if len(self.chosen()) in (1, 2):
            self.compare_requested.emit(tuple(self.chosen()))

    @Slot()
    def _export(self) -> None:
        if self.chosen():
            ExportDialog(self._context, self.chosen(), self).open()

    @Slot()
    def _delete(self) -> None:
        self.bin.delete(self.chosen())

    @Slot(object)
    def _forget(self, take_ids: Sequence[int]) -> None:
        """Take deleted rows out, and choose what stands in their place."""
        row = min(self.model.rows_of(set(take_ids)), default=0)
        self.model.remove(set(take_ids))
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        else:
            self.refresh()
