"""A table of words in a page that scrolls: as high as its rows, walked with the arrow keys, read by screen readers."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableWidget, QTableWidgetItem

from voice_interviewer.report.exam_paper import DIFFERS
from voice_interviewer.report.exam_tables import ExamTable
from voice_interviewer.ui.widgets.plain_tip import plain_tip

_LONG = 30
"""Characters. Columns with a longer cell wrap; the others take what they need."""

_BESIDE, _ABOVE = 12, 6
"""Pixels around the words of a cell: the padding of the style sheet, and what Qt adds to it."""

_ENDLESS = 100_000

_SHARE = 0.28
"""Of the width, for a long column; the last one of them takes what is left."""


class FigureTable(QTableWidget):
    """Signals: ``opened(str)``, the id of the answer whose row was opened, where rows are about answers."""

    opened = Signal(str)

    def __init__(self, table: ExamTable) -> None:
        super().__init__(len(table.rows), len(table.columns))
        self._answers = table.answers
        lengths = [max(map(len, column), default=0) for column in zip(*table.rows, strict=True)]
        self._long = [column for column, length in enumerate(lengths) if length > _LONG]
        self.setAccessibleName(table.title)
        self.setAccessibleDescription(table.note)
        self.setHorizontalHeaderLabels([name.capitalize() if name.islower() else name for name in table.columns])
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                self.setItem(row, column, _item(cell))
        self._fit = QTimer(self, singleShot=True, interval=0)  # once, after all columns have their new widths
        self._fit.timeout.connect(self._fit_height)
        self._set_manners()
        self._set_widths()
        self.activated.connect(self._open)
        self.currentCellChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column in self._long[:-1]:
            self.setColumnWidth(column, round(_SHARE * event.size().width()))
        super().resizeEvent(event)

    @Slot(int)
    def _follow(self, row: int) -> None:
        """Whoever walks through the rows sees them: the page scrolls with the row, since the table does not."""
        area = self._page()
        content = area.widget() if area is not None else None
        if area is not None and content is not None and row >= 0 and self.hasFocus():
            middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
            place = self.viewport().mapTo(content, QPoint(0, middle))
            area.ensureVisible(area.horizontalScrollBar().value(), place.y(), 0, self.rowHeight(row))

    def _page(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def _set_manners(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)  # Tab leads on to the next table
        self.setProperty("plain", True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        modes = dict.fromkeys(self._long, QHeaderView.ResizeMode.Fixed)
        modes[self._long[-1] if self._long else 0] = QHeaderView.ResizeMode.Stretch
        for column in range(self.columnCount()):
            header.setSectionResizeMode(column, modes.get(column, QHeaderView.ResizeMode.ResizeToContents))
        header.sectionResized.connect(self._fit.start)

    @Slot()
    def _fit_height(self) -> None:
        """No scroll bar of its own: the page has one, and two would be in each other's way."""
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(self._height(row, column) for column in range(self.columnCount())))
        self.setFixedHeight(self.horizontalHeader().height() + self.verticalHeader().length() + 2 * self.frameWidth())

    def _height(self, row: int, column: int) -> int:
        """What a cell needs. Qt's own reckoning forgets that the padding leaves less width to the words."""
        text = self.model().index(row, column).data()
        room = QRect(0, 0, self.columnWidth(column) - 2 * _BESIDE, _ENDLESS) if column in self._long else QRect()
        flags = Qt.TextFlag.TextWordWrap.value if column in self._long else 0
        return self.fontMetrics().boundingRect(room, flags, text).height() + 2 * _ABOVE

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if self._answers:
            self.opened.emit(self._answers[index.row()])


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(plain_tip(text) if len(text) > _LONG else "")
    if text == DIFFERS:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    return item
