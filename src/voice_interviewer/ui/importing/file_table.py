"""The recordings that are to come in, one row each: what they are, which question they answer, how far they are."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from voice_interviewer.incoming import Found
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.importing.import_run import Arrival, Step
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.plain_tip import plain_tip
from voice_interviewer.ui.widgets.wording import clock

_TITLES = ("Recording", "Made", "Length", "Answers", "")
_NAME, _MADE, _LENGTH, _QUESTION, _STATE = range(len(_TITLES))
_SIGNS = {Step.DONE: ("circle-check", "good"), Step.FAILED: ("circle-alert", "warning")}
_CHECKABLE = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FileTable(QTableWidget):
    """Signals: ``picked()``, other rows are selected or ticked."""

    picked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(0, len(_TITLES))
        self._theme = theme
        self._found: list[Found] = []
        self._questions: list[AskedQuestion | None] = []
        self._failed: set[int] = set()
        self._set_up()
        self.itemSelectionChanged.connect(self.picked)
        self.itemChanged.connect(self._ticked)

    @property
    def paths(self) -> list[Path]:
        """The files in the table."""
        return [found.path for found in self._found]

    @property
    def selected(self) -> list[int]:
        """The selected rows; all of them where none is."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return rows or list(range(self.rowCount()))

    @property
    def ticked(self) -> list[int]:
        """The rows that are to come in."""
        return [row for row in range(self.rowCount()) if self._name(row).checkState() is Qt.CheckState.Checked]

    @property
    def wanted(self) -> list[tuple[Found, AskedQuestion]]:
        """What is to come in and has a question."""
        pairs = ((self._found[row], self._questions[row]) for row in self.ticked)
        return [(found, question) for found, question in pairs if question is not None]

    def question_of(self, rows: Sequence[int]) -> AskedQuestion | None:
        """The question of these rows, None where they differ."""
        questions = {self._questions[row] for row in rows}
        return questions.pop() if len(questions) == 1 else None

    def add(self, found: Found, made: str) -> None:
        """One file more, made at that time; one that cannot be taken, or is there already, is not ticked."""
        row = self.rowCount()
        self._found.append(found)
        self._questions.append(None)
        self.insertRow(row)
        name = QTableWidgetItem(found.path.name)
        name.setToolTip(plain_tip(str(found.path)))
        usable = found.problem is None
        name.setFlags(_CHECKABLE if usable else Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        if usable:
            name.setCheckState(Qt.CheckState.Unchecked if found.known else Qt.CheckState.Checked)
        self.setItem(row, _NAME, name)
        self.setItem(row, _MADE, QTableWidgetItem(made))
        self.setItem(row, _LENGTH, QTableWidgetItem(clock(found.seconds) if found.seconds else "–"))
        self.setItem(row, _QUESTION, QTableWidgetItem("" if usable else "–"))
        self._say(row, *_first_state(found))

    def set_question(self, rows: Sequence[int], question: AskedQuestion | None) -> None:
        """These rows answer that."""
        for row in rows:
            if self._found[row].problem is None:
                self._questions[row] = question
                item = self.item(row, _QUESTION)
                assert item is not None
                item.setText(question.text if question else "")
                item.setToolTip(plain_tip(question.text) if question else "")

    def show_arrival(self, path: Path, arrival: Arrival) -> None:
        """How far one has come."""
        row = self.paths.index(path)
        if arrival.problem is not None:
            self._say(row, str(arrival.problem), Step.FAILED)
        elif arrival.step is Step.DONE:
            graded = arrival.take is not None and arrival.take.findings is not None
            self._say(row, "Graded" if graded else "In your history", Step.DONE)
        elif arrival.step is Step.STOPPED:
            self._say(row, "Stopped" if arrival.take is None else "In your history; its grading was stopped")
        else:
            share = f" {100 * arrival.share:.0f} %" if arrival.share else " …"
            self._say(row, arrival.step.value.capitalize() + share)

    def _set_up(self) -> None:
        self.setHorizontalHeaderLabels(list(_TITLES))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setAlternatingRowColors(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName("Recordings to import")
        self.verticalHeader().setDefaultSectionSize(4 * SPACE)
        self.verticalHeader().setMinimumSectionSize(4 * SPACE)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._make_room)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_MADE, _LENGTH):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (_NAME, _QUESTION, _STATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _name(self, row: int) -> QTableWidgetItem:
        item = self.item(row, _NAME)
        assert item is not None
        return item

    def _say(self, row: int, text: str, step: Step | None = None) -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(plain_tip(text))
        if step in _SIGNS:
            item.setIcon(self._theme.icon(*_SIGNS[step]))
        self.setItem(row, _STATE, item)
        self._failed.discard(row)
        if step is Step.FAILED:
            self._failed.add(row)
            self._make_room_in(row)

    @Slot()
    def _make_room(self) -> None:
        for row in self._failed:
            self._make_room_in(row)

    def _make_room_in(self, row: int) -> None:
        """For the whole sentence that says what is wrong; Qt forgets the style's padding, which may cost a line."""
        self.resizeRowToContents(row)
        self.setRowHeight(row, self.rowHeight(row) + self.fontMetrics().height())

    @Slot(QTableWidgetItem)
    def _ticked(self, item: QTableWidgetItem) -> None:
        if item.column() == _NAME:
            self.picked.emit()


def _first_state(found: Found) -> tuple[str, Step | None]:
    if found.problem is not None:
        return str(found.problem), Step.FAILED
    if found.known is not None:
        return f"In your history already, as take {found.known}", None
    return "", None
