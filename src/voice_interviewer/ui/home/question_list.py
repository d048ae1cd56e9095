"""The list of questions with what chooses among them: a role, and a box that filters."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.ui.home.attempts import Attempts
from voice_interviewer.ui.home.question_delegate import QuestionDelegate
from voice_interviewer.ui.home.question_model import ROW, QuestionModel
from voice_interviewer.ui.home.question_rows import Row, rows_of
from voice_interviewer.ui.home.role_picker import ALL, RolePicker
from voice_interviewer.ui.shell.shortcuts import ADD_PACK, CLEAR, FILTER, bind
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.clearing import add_clear_button
from voice_interviewer.ui.widgets.page_state import Offer, PageState
from voice_interviewer.ui.widgets.wording import count


class QuestionView(QListView):
    """The list itself. Signals: those of QListView."""

    arriving = False
    """Whether the keyboard has just come here: Qt then goes to the first row, which nobody has chosen."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.arriving = True
        super().focusInEvent(event)
        self.arriving = False


class QuestionList(QWidget):
    """Filters as one types; Down leads from the filter into the list, Esc clears it.

    Signals: ``chosen(Entry)`` when a question is selected; ``started(Entry)`` when one is opened by Enter or double
    click; ``role_picked(str)``, the id of a pack; ``add_wanted()``, of another pack.
    """

    chosen = Signal(object)
    started = Signal(object)
    role_picked = Signal(str)
    add_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bank = Bank(())
        self._attempts: Mapping[str, Attempts] = {}
        self._restoring = False  # true while rows are replaced: that is nobody's choice
        self._model = QuestionModel(self)
        self._heading = QLabel("All questions")
        self.role = RolePicker()
        self.filter = QLineEdit()
        self.add_button = QPushButton("Add a question pack …")
        self.view = QuestionView()
        self.view.setModel(self._model)
        self.view.setItemDelegate(QuestionDelegate(theme, self.view, self))
        self.nothing = PageState(theme)
        self._place = QStackedWidget()
        self._lay_out()
        self.filter.textChanged.connect(self._filtered)
        self.role.picked.connect(self._pick_role)
        self.add_button.clicked.connect(self.add_wanted)
        bind(self.filter, CLEAR, self.filter.clear, Qt.ShortcutContext.WidgetShortcut)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.activated.connect(self._activated)
        theme.changed.connect(self.view.viewport().update)

    @property
    def how_many(self) -> str:
        """How many are listed, in words."""
        return self._heading.text()

    @property
    def shown(self) -> list[Row]:
        """The questions that are listed now."""
        indexes = (self._model.index(place) for place in range(self._model.rowCount()))
        return [row for index in indexes if isinstance(row := index.data(ROW), Row)]

    def show_questions(self, bank: Bank, role: str, attempts: Mapping[str, Attempts]) -> None:
        """List the questions of a role, or of all if the user looks at all; filter and selection stay."""
        self._bank, self._attempts = bank, attempts
        self.role.show_packs(bank.packs, role)
        self._filtered()

    def focus_filter(self) -> None:
        """Let the user type what to look for."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def go_to_first(self) -> None:
        """Choose the first question that is listed, and let the arrow keys walk on from there."""
        first = self._model.first_question()
        if first.isValid():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if self.view.currentIndex() == first:  # where Qt went by itself
                self._current_changed(first)
            else:
                self.view.setCurrentIndex(first)

    def choose_nothing(self) -> None:
        """No question is chosen any more."""
        self.view.selectionModel().clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.go_to_first()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "heading")
        self.filter.setPlaceholderText("Filter by words, round or skill")
        self.filter.setAccessibleName("Filter the questions")
        self.filter.setToolTip(FILTER.hint)
        add_clear_button(self.filter)
        self.filter.setMaximumWidth(32 * SPACE)
        self.filter.setMinimumWidth(14 * SPACE)
        self.add_button.setAccessibleName("Add a question pack")
        self.add_button.setToolTip(f"{ADD_PACK.hint}, or drop its file on this page")
        self.view.setAccessibleName("All questions")
        self.view.setMouseTracking(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._place.setMinimumHeight(24 * SPACE)
        self._place.addWidget(self.view)
        self._place.addWidget(self.nothing)
        self.nothing.show_state("list", "Looking for questions…")
        self._place.setCurrentWidget(self.nothing)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._heading, 1)
        top.addWidget(self.role)
        top.addWidget(self.filter, 1)
        top.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self._place, 1)

    @property
    def _listed(self) -> Sequence[Entry]:
        """The questions of the role, or all."""
        role = self.role.value
        return [entry for entry in self._bank.questions() if role in (ALL, entry.pack.id)]

    @Slot(str)
    def _pick_role(self, role: str) -> None:
        self._filtered()
        if role != ALL:
            self.role_picked.emit(role)

    @Slot()
    def _filtered(self) -> None:
        current = self.view.currentIndex().data(ROW)
        rows = rows_of(self._listed, self._attempts, self.filter.text())
        self._model.show_rows(rows)
        self._show_how_many()
        self._show_whether_found(bool(rows))
        if isinstance(current, Row):
            self._restoring = True
            self.view.setCurrentIndex(self._model.index_of(current.entry.question.id))
            self._restoring = False

    def _show_how_many(self) -> None:
        listed, everything = len(self.shown), len(self._listed)
        if listed < everything:
            self._heading.setText(f"{listed} of {count(everything, 'question')}")
        else:
            self._heading.setText(f"All {count(everything, 'question')}" if everything > 1 else "All questions")

    def _show_whether_found(self, found: bool) -> None:
        if self._listed:
            self.nothing.show_state("search", "No question holds these words", "", Offer("Show all", self.filter.clear))
        else:
            offer = Offer("Add a question pack …", self.add_wanted.emit)
            self.nothing.show_state("list", "No questions", "Questions come in packs.", offer)
        self._place.setCurrentWidget(self.view if found else self.nothing)

    @Slot(QModelIndex)
    def _current_changed(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and not self._restoring and not self.view.arriving:
            self.chosen.emit(row.entry)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row):
            self.started.emit(row.entry)
