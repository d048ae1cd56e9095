"""The list of all questions with the box that filters it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from voice_interviewer.bank.bank import Entry
from voice_interviewer.ui.attempts import Attempts
from voice_interviewer.ui.question_delegate import QuestionDelegate
from voice_interviewer.ui.question_model import ROW, QuestionModel
from voice_interviewer.ui.question_rows import Row, rows_of
from voice_interviewer.ui.shortcuts import FILTER
from voice_interviewer.ui.theme import SPACE, Theme
from voice_interviewer.ui.wording import count


class QuestionList(QWidget):
    """Filters as one types.

    Signals: ``chosen(Entry)`` when a question is selected; ``started(Entry)`` when one is opened by Enter or double
    click.
    """

    chosen = Signal(object)
    started = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._attempts: Mapping[str, Attempts] = {}
        self._model = QuestionModel(self)
        self._heading = QLabel("All questions")
        self._filter = QLineEdit()
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(QuestionDelegate(theme, self._view, self))
        self._nothing = QLabel("No question holds these words.")
        self._lay_out()
        self._filter.textChanged.connect(self._filtered)
        self._view.selectionModel().currentChanged.connect(self._current_changed)
        self._view.activated.connect(self._activated)
        theme.changed.connect(self._view.viewport().update)

    @property
    def shown(self) -> list[Row]:
        """The questions that are listed now."""
        indexes = (self._model.index(place) for place in range(self._model.rowCount()))
        return [row for index in indexes if isinstance(row := index.data(ROW), Row)]

    def show_questions(self, entries: Sequence[Entry], attempts: Mapping[str, Attempts]) -> None:
        """List these, keeping the filter and what was selected."""
        self._entries, self._attempts = entries, attempts
        self._heading.setText(f"All {count(len(entries), 'question')}" if len(entries) > 1 else "All questions")
        self._filtered()

    def focus_filter(self) -> None:
        """Let the user type what to look for."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def go_to_first(self) -> None:
        """Choose the first question that is listed, and let the arrow keys walk on from there."""
        first = self._model.first_question()
        if first.isValid():
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._view.setCurrentIndex(first)

    def choose_nothing(self) -> None:
        """No question is chosen any more."""
        self._view.selectionModel().clear()

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "heading")
        self._filter.setPlaceholderText("Filter by words, round or skill")
        self._filter.setAccessibleName("Filter the questions")
        self._filter.setToolTip(FILTER.hint)
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(40 * SPACE)
        self._view.setAccessibleName("All questions")
        self._view.setMouseTracking(True)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setMinimumHeight(20 * SPACE)
        self._nothing.setProperty("role", "muted")
        self._nothing.hide()
        top = QHBoxLayout()
        top.setSpacing(2 * SPACE)
        top.addWidget(self._heading, 1)
        top.addWidget(self._filter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self._nothing)
        layout.addWidget(self._view, 1)

    @Slot()
    def _filtered(self) -> None:
        current = self._view.currentIndex().data(ROW)
        rows = rows_of(self._entries, self._attempts, self._filter.text())
        self._model.show_rows(rows)
        self._nothing.setVisible(bool(self._entries) and not rows)
        if isinstance(current, Row):
            self._view.setCurrentIndex(self._model.index_of(current.entry.question.id))

    @Slot(QModelIndex)
    def _current_changed(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row):
            self.chosen.emit(row.entry)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row):
            self.started.emit(row.entry)
