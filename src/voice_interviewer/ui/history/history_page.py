"""The history: every take, found as one types, opened, exported and deleted (with a way back)."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.errors import UserError
from voice_interviewer.ui.history.export_dialog import ExportDialog
from voice_interviewer.ui.history.history_model import HistoryModel
from voice_interviewer.ui.history.history_row import HistoryRow
from voice_interviewer.ui.history.history_tools import HistoryTools
from voice_interviewer.ui.history.take_bin import TakeBin
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.page_state import Offer, PageState
from voice_interviewer.ui.widgets.wording import count


class HistoryPage(QWidget):
    """Lists the takes, newest first.

    Signals: ``open_requested(int)``, a take's id; ``start_requested()``, from the empty page.
    """

    open_requested = Signal(object)
    start_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kept: set[int] = set()
        self._scrolled = 0
        self._arriving = False  # true until the list can be given the focus
        self.model = HistoryModel(context, self)
        self.bin = TakeBin(context, self)
        self.tools = HistoryTools(context.theme)
        self.count_label = label("", "muted", wrap=False)
        self.legend = label("  ·  ".join(f"{s.title[0]} {s.title.lower()}" for s in Section), "small", wrap=False)
        self.state = PageState(context.theme)
        self.view = self._list()
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_state("history", "Looking for your takes …")

    def activate(self) -> None:
        """The page is shown now."""
        self._arriving = True
        self.refresh()

    def deactivate(self) -> None:
        """Another page is shown now."""

    @Slot()
    def refresh(self) -> None:
        """Look into the library again; what is chosen, and how far one has scrolled, stays."""
        self.model.load(self.tools.words)

    def chosen(self) -> list[int]:
        """The ids of the chosen takes, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.model.summary(row).id for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.tools.search.hasFocus():
            self._focus_content()
        else:
            super().keyPressEvent(event)

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        # Kept as an attribute: a view does not own its delegate.
        self._row = HistoryRow(self._context.theme, self._context.services.now)
        view.setItemDelegate(self._row)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setAccessibleName("Takes")
        return view

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(label("History", "title", wrap=False))
        head.addWidget(self.count_label, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        head.addWidget(self.legend, alignment=Qt.AlignmentFlag.AlignBottom)
        self.stack.addWidget(self.state)
        self.stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(head)
        layout.addWidget(self.tools)
        layout.addWidget(self.stack, stretch=1)

    def _connect(self) -> None:
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.loaded.connect(self._show_loaded)
        self.model.failed.connect(self._show_failure)
        self.model.rowsRemoved.connect(self._show_counts)
        self.view.activated.connect(self._open)
        self.view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.tools.search_changed.connect(self.refresh)
        self.tools.search.returnPressed.connect(self._focus_content)
        self.tools.open.clicked.connect(self._open_chosen)
        self.tools.export.clicked.connect(self._export)
        self.tools.delete.clicked.connect(self._delete)
        self.bin.deleted.connect(self._forget)
        self.bin.restored.connect(self.refresh)
        shortcuts.bind(self, shortcuts.FIND, self.tools.search.setFocus)
        shortcuts.bind(self.tools.search, shortcuts.CLEAR, self.tools.search.clear, Qt.ShortcutContext.WidgetShortcut)
        shortcuts.bind(self, shortcuts.EXPORT, self._export)
        shortcuts.bind(self.view, shortcuts.DELETE, self._delete, Qt.ShortcutContext.WidgetShortcut)

    @Slot()
    def _show_loaded(self) -> None:
        self._show_counts()
        self._show_found()
        self._arrive()

    def _show_found(self) -> None:
        if self.model.rowCount():
            self._show_list()
        elif self.model.search:
            clear = Offer("&Clear the search", self._clear_search)
            text = f"No question or answer has “{self.model.search}” in it."
            self._show_state("search", "Nothing found", text, clear, tools=True)
        else:
            start = Offer("&Rehearse a question", self.start_requested.emit, primary=True)
            self._show_state("history", "No takes yet", "Your answers will be listed here.", start)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.count_label.clear()
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
        self.legend.show()
        self._choose_again()

    def _show_state(
        self, icon: str, title: str, text: str = "", offer: Offer | None = None, tools: bool = False
    ) -> None:
        """Say why there is no list; where there is nothing to search, the tools go too."""
        self.stack.setCurrentWidget(self.state)
        self.tools.setVisible(tools)
        self.legend.hide()
        self.state.show_state(icon, title, text, offer)

    @Slot()
    def _clear_search(self) -> None:
        self.tools.search.clear()
        self.tools.search.setFocus()

    @Slot()
    def _show_counts(self) -> None:
        found = " found" if self.model.search else ""
        self.count_label.setText(count(self.model.total, "take") + found if self.model.total or found else "")

    @Slot()
    def _show_chosen(self) -> None:
        self.tools.show_chosen(len(self.view.selectionModel().selectedRows()))

    @Slot()
    def _remember(self) -> None:
        """Before all rows are put in anew."""
        self._kept = set(self.chosen())
        self._scrolled = self.view.verticalScrollBar().value()

    def _choose_again(self) -> None:
        """Choose what was chosen before; at first, the newest take."""
        rows = self.model.rows_of(self._kept) or [0]
        selection, flag = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(self.model.index(rows[0]), flag.ClearAndSelect)
        for row in rows[1:]:
            selection.select(self.model.index(row), flag.Select)
        self.view.verticalScrollBar().setValue(self._scrolled)

    @Slot()
    def _focus_content(self) -> None:
        """Give the keyboard to the list, or to what stands in its place."""
        target = self.view if self.model.rowCount() else self.state.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.open_requested.emit(self.model.summary(index.row()).id)

    @Slot()
    def _open_chosen(self) -> None:
        if self.chosen():
            self.open_requested.emit(self.chosen()[0])

    @Slot()
    def _export(self) -> None:
        if self.chosen():
            ExportDialog(self._context, self.chosen(), self).open()

    @Slot()
    def _delete(self) -> None:
        if self.chosen():
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
